/** One challenge of `WWW-Authenticate` (RFC 9110, 11.6.1); scheme and parameter names in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
const UNQUOTED = /[^\s,"]*/y;

/**
 * All challenges of one header value, several joined by commas included. Commas inside quoted strings (`scope="repository:a:pull,push"`)
 * do not part anything. Never throws: what makes no sense is passed over.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(header);
    if (found !== null) at = pattern.lastIndex;
    return found ?? undefined;
  };
  while (at < header.length) {
    const name = match(TOKEN)?.[0];
    if (name === undefined) {
      at += 1;
      continue;
    }
    match(/\s*/y);
    if (header[at] !== '=') {
      challenges.push({ scheme: name.toLowerCase(), parameters: {} });
      continue;
    }
    match(/=\s*/y);
    const value = match(QUOTED)?.[1]?.replace(/\\([\s\S])/g, '$1') ?? match(UNQUOTED)?.[0] ?? '';
    const current = challenges.at(-1);
    if (current !== undefined)
      Object.defineProperty(current.parameters, name.toLowerCase(), { value, enumerable: true, configurable: true });
  }
  return challenges;
}
