import { isRegistryHost } from '../oci/index.js';
import { otherNotation, parseList, type GlobList } from '../rules/index.js';
import type { Fields } from './fields.js';

/** Annotation keys: not empty, no blanks or control characters. */
const ANNOTATION_KEY = /^[\x21-\x7e]+$/;

/** `key=value` per line; a key twice, or none, is a problem. Keys are kept in a null-prototype map. */
export function readAnnotations(fields: Fields): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const line of parseList(fields.text('annotations'))) {
    const equals = line.indexOf('=');
    const key = equals < 0 ? '' : line.slice(0, equals).trim();
    if (!ANNOTATION_KEY.test(key)) {
      fields.problem(
        'annotations',
        `"${line}" is not key=value.`,
        'Write one annotation a line, for example org.opencontainers.image.vendor=Acme.',
      );
    } else if (found.has(key)) {
      fields.problem('annotations', `"${key}" is given twice.`, 'Keep one line for each key.');
    } else {
      found.set(key, line.slice(equals + 1).trim());
    }
  }
  return Object.fromEntries(found);
}

/** Hosts, with port where they have one, lower case. */
export function readPlainHttp(fields: Fields): readonly string[] {
  const hosts = parseList(fields.text('plain-http')).map((line) => line.toLowerCase());
  for (const host of hosts) {
    // A host of one word would have no dot to tell it from a yes or no.
    if (isRegistryHost(host) && !/^(?:true|false|yes|no|on|off|[01])$/.test(host)) continue;
    fields.problem(
      'plain-http',
      `"${host}" is no registry host.`,
      'Write host or host:port, one a line, without http:// and without a path.',
    );
  }
  return hosts;
}

/** Globs; with nothing but exclusions everything else is included. */
export function readGitTags(fields: Fields): GlobList {
  const lines = parseList(fields.text('git-tags'));
  const exclude = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim());
  const include = lines.filter((line) => !line.startsWith('!'));
  for (const glob of [...include, ...exclude]) {
    // git-check-ref-format(1), rule 4: no git tag holds a blank. One may hold a comma; nobody writes one.
    const fault = otherNotation(glob)?.what ?? (/\s/.test(glob) ? 'holds a blank, which no git tag does' : undefined);
    if (fault !== undefined)
      fields.problem('git-tags', `"${glob}" ${fault}.`, 'Write one glob a line, without list marks, quotes and commas.');
    else if (glob.includes(','))
      fields.problem('git-tags', `"${glob}" holds a comma.`, 'Write one glob a line; for a comma that is part of a name write "?".');
  }
  if (exclude.includes('')) fields.problem('git-tags', '"!" excludes nothing.', 'Write the glob behind the "!", for example "!*-rc*".');
  return { include: include.length === 0 ? ['*'] : include, exclude };
}

const CONCURRENCY_LIMIT = 64;

export function readConcurrency(fields: Fields): number {
  const text = fields.text('concurrency');
  const value = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= CONCURRENCY_LIMIT) return value;
  fields.problem(
    'concurrency',
    `"${text}" is no number from 1 to ${CONCURRENCY_LIMIT}.`,
    'Write how many uploads may run at once, for example 4.',
  );
  return 1;
}
