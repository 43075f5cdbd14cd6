import type { Problem } from '../failure.js';
import type { Digest } from '../oci/index.js';
import type { Recovered, Unrestored } from '../transaction/index.js';
import { counted } from './headline.js';
import { alert, code, codeBlock, escaped, shortHex, table } from './markdown.js';

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
export function unrestoredParts(unrestored: readonly Unrestored[]): string[] {
  if (unrestored.length === 0) return [];
  const rows = unrestored.map(({ repository, tag, before, actual, why }) => [
    code(tag),
    `**should be ${digestText(before)}, is ${digestText(actual)}**<br>${escaped(why)}<br>${code(repository.name)}`,
  ]);
  const lines = unrestored.flatMap(({ repository, tag, before }) =>
    before === null ? [] : [`oras tag ${repository.name}@${before} ${tag}`],
  );
  return [
    '### Not put back',
    table(['Tag', 'What is wrong'], rows),
    ...(lines.length === 0 ? [] : ['To put it back:', codeBlock(lines.join('\n'))]),
  ];
}

/** What the `post` step did for a run that ended before its time; '' when there was nothing to do. */
export function recoverySummary({ restored, unrestored, problem }: Recovered): string {
  if (restored.length === 0 && unrestored.length === 0 && problem === undefined) return '';
  const rows = restored.map(({ repository, tag, to }) => [
    '↩️',
    code(tag),
    `${to === null ? '**taken back**, was absent' : `**put back** to ${digestText(to)}`}<br>${code(repository.name)}`,
  ]);
  const parts = [
    '## ModelKit: put back after an interrupted run',
    `${counted(restored.length, 'tag')} put back, ${counted(unrestored.length, 'tag')} not.`,
    ...(problem === undefined ? [] : [alert('CAUTION', [`${escaped(problem.message)}<br>**To change:** ${escaped(problem.hint)}`])]),
    ...unrestoredParts(unrestored),
    ...(rows.length === 0 ? [] : [table(['', 'Tag', 'What happened'], rows)]),
  ];
  return `${parts.join('\n\n')}\n\n`;
}

function digestText(digest: Digest | null | undefined): string {
  return digest === undefined ? 'unknown' : digest === null ? 'absent' : code(shortHex(digest));
}
