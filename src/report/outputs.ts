import type { Remark } from '../failure.js';
import type { OutputName } from '../inputs/index.js';
import type { Change } from '../transaction/index.js';
import { JSON_LIMIT, jsonOf } from './json.js';
import { holds, referenceOf, versionOf, type RunRecord } from './record.js';

/** All outputs together in UTF-16 units: GitHub takes 1 MiB a job and counts two bytes each. */
export const OUTPUTS_LIMIT = 500_000;
/** Lists share what the json and the short outputs leave. */
const LISTS_LIMIT = OUTPUTS_LIMIT - JSON_LIMIT - 10_000;

export interface Outputs {
  /** Each is set on success, empty where there is nothing. */
  readonly values: Readonly<Record<OutputName, string>>;
  /** Said when a list had to be cut. */
  readonly remark?: Remark;
}

/** All outputs, as action.yml promises them. Lists hold the tags that point at the digest when the step ends; of many ModelKits all that were looked at. */
export function outputsOf(record: RunRecord): Outputs {
  const { about, repositories } = record;
  const counts = (change: Change): boolean => about.kits === 'many' || (about.kits === 'one' && holds(record, change) === about.digest);
  const standing = repositories.map(({ repository, changes }) => ({ repository, changes: changes.filter(counts) }));
  const tags = new Map(standing.flatMap(({ changes }) => changes.map(({ tag, intent }) => [tag, intent.kind])));
  const named = (which: (kind: Change['intent']['kind']) => boolean): readonly string[] =>
    [...tags].filter(([, kind]) => which(kind)).map(([tag]) => tag);
  const { texts, cut } = boundedLists({
    tags: standing.flatMap(({ repository, changes }) => changes.map(({ tag }) => `${repository.name}:${tag}`)),
    'tag-names': named(() => true),
    'content-tags': named((kind) => kind === 'content'),
    'stage-tags': named((kind) => kind !== 'content' && kind !== 'commit'),
  });
  const values = {
    digest: (about.kits === 'one' ? about.digest : undefined) ?? '',
    name: repositories[0]?.repository.name ?? '',
    reference: referenceOf(record),
    ...texts,
    version: versionOf(record),
    pushed: String(record.outcome === 'applied' ? record.pushed : repositories.some(({ blobs }) => blobs.uploaded + blobs.mounted > 0)),
    json: jsonOf(record),
  };
  return {
    values,
    ...(cut === 0
      ? {}
      : {
          remark: {
            code: 'OUTPUTS_CUT',
            level: 'warning',
            subject: 'run',
            message: `The outputs hold ${cut} lines fewer than there are tags: GitHub takes 1 MiB of outputs a job.`,
            hint: 'Read the tags from the registry, or mirror fewer git tags at once (git-tags).',
          },
        }),
  };
}

type ListName = 'tags' | 'tag-names' | 'content-tags' | 'stage-tags';

/** The lists as texts. Where they are too long together, each gives up the same share. */
function boundedLists(lists: Readonly<Record<ListName, readonly string[]>>): {
  readonly texts: Readonly<Record<ListName, string>>;
  readonly cut: number;
} {
  const length = (lines: readonly string[]): number => lines.join('\n').length;
  const share = Math.min(1, LISTS_LIMIT / length(Object.values(lists).flat()));
  let cut = 0;
  const text = (name: ListName): string => {
    const bounded = boundedLines(lists[name], length(lists[name]) * share);
    cut += bounded.cut;
    return bounded.text;
  };
  const texts = {
    tags: text('tags'),
    'tag-names': text('tag-names'),
    'content-tags': text('content-tags'),
    'stage-tags': text('stage-tags'),
  };
  return { texts, cut };
}

/** Lines joined by newlines, whole lines only, at most `limit` characters. */
export function boundedLines(lines: readonly string[], limit: number): { readonly text: string; readonly cut: number } {
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.length + 1;
    if (length > limit + 1) return { text: lines.slice(0, index).join('\n'), cut: lines.length - index };
  }
  return { text: lines.join('\n'), cut: 0 };
}
