/** Globs of a list input (`globMatches`): a name matches when one of `include` does and none of `exclude`. */
export interface GlobList {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Whether the whole `text` fits `glob`: `*` is any text, `/` included, `?` one character, everything else itself; case matters.
 * Takes at most twice glob length times text length steps, whatever the pattern: only the last `*` is ever tried again.
 */
export function globMatches(glob: string, text: string): boolean {
  const pattern = Array.from(glob);
  const characters = Array.from(text);
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let position = 0; position < characters.length;) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      resume = position;
      at += 1;
    } else if (wanted === '?' || (wanted !== undefined && wanted === characters[position])) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      resume += 1;
      position = resume;
      at = star;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((rest) => rest === '*');
}

export function matchesGlobs(list: GlobList, text: string): boolean {
  return list.include.some((glob) => globMatches(glob, text)) && !list.exclude.some((glob) => globMatches(glob, text));
}
