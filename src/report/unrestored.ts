import type { Problem } from '../failure.js';
import type { Digest } from '../oci/index.js';
import type { Unrestored } from '../transaction/index.js';
import { code, codeBlock, escaped, link, shortHex, table } from './markdown.js';
import type { Pages } from './pages.js';

/** A tag that is not what it was before the run, as an error annotation. */
export function unrestoredProblem({ repository, tag, before, actual, why }: Unrestored): Problem<'TAG_NOT_RESTORED'> {
  return {
    code: 'TAG_NOT_RESTORED',
    message: `${repository.name}:${tag} should be ${before ?? 'absent'} and is ${actual === undefined ? 'unknown' : (actual ?? 'absent')}: ${why}`,
    hint:
      before === null
        ? 'The tag names a complete ModelKit and was not there before. Run the job again to finish, or remove the tag in the registry.'
        : `Run the job again, or put it back: mode promote with source ${before}.`,
  };
}

/** All of them as a table under a heading, and the lines that put them back; nothing where there are none. */
export function unrestoredParts(unrestored: readonly Unrestored[], pages: Pages): string[] {
  if (unrestored.length === 0) return [];
  const rows = unrestored.map(({ repository, tag, before, actual, why }) => [
    code(tag),
    `**should be ${digestText(before)}, is ${digestText(actual)}**<br>${escaped(why)}<br>${code(repository.name)}`,
  ]);
  const lines = unrestored.flatMap(({ repository, tag, before }) =>
    before === null ? [] : [`oras tag ${repository.name}@${before} ${tag}`],
  );
  return [
    `### Not put back ${link(code('TAG_NOT_RESTORED'), pages.error('TAG_NOT_RESTORED'))}`,
    table(['Tag', 'What is wrong'], rows),
    ...(lines.length === 0 ? [] : ['To put it back:', codeBlock(lines.join('\n'))]),
  ];
}

export function digestText(digest: Digest | null | undefined): string {
  return digest === undefined ? 'unknown' : digest === null ? 'absent' : code(shortHex(digest));
}
