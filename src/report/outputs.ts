import type { Remark } from '../failure.js';
import { OUTPUT_TABLE, type OutputName } from '../inputs/index.js';
import { boundedJson, boundedLines, OUTPUTS_LIMIT } from './limits.js';
import { holds, type Result, type ResultTag } from './result.js';
import type { RunRecord } from './types.js';

/** Lists share what the json and the short outputs leave. */
const LISTS_LIMIT = OUTPUTS_LIMIT - 256 * 1024 - 10_000;

export interface Outputs {
  readonly values: Readonly<Record<OutputName, string>>;
  /** Said when a list had to be cut. */
  readonly remark?: Remark;
}

/** All outputs, as action.yml promises them. Lists hold the tags that point at the digest when the step ends; in mirror all that were looked at. */
export function outputsOf(record: RunRecord, result: Result): Outputs {
  const mirror = result.mode === 'mirror';
  const counts = (tag: ResultTag): boolean => mirror || (result.digest !== '' && holds(record, tag) === result.digest);
  const references = result.repositories.flatMap((one) => one.tags.filter(counts).map((tag) => `${one.name}:${tag.name}`));
  const tags = new Map<string, ResultTag>();
  for (const one of result.repositories) for (const tag of one.tags.filter(counts)) if (!tags.has(tag.name)) tags.set(tag.name, tag);
  const names = [...tags.values()];
  const lists = {
    tags: references,
    'tag-names': names.map((tag) => tag.name),
    'content-tags': names.filter((tag) => tag.kind === 'content').map((tag) => tag.name),
    'stage-tags': names.filter((tag) => tag.kind !== 'content' && tag.kind !== 'commit').map((tag) => tag.name),
  };
  const bounded = boundLists(lists);
  return {
    values: {
      digest: result.digest,
      name: result.name,
      reference: result.reference,
      ...bounded.texts,
      version: result.version,
      pushed: String(record.applied?.pushed ?? false),
      json: boundedJson(result),
    },
    ...(bounded.cut === 0
      ? {}
      : {
          remark: {
            code: 'OUTPUTS_CUT',
            level: 'warning',
            subject: 'run',
            message: `The outputs hold ${bounded.cut} lines fewer than there are tags: GitHub takes 1 MiB of outputs a job.`,
            hint: 'Read the tags from the registry, or mirror fewer git tags at once (git-tags).',
          },
        }),
  };
}

type ListName = 'tags' | 'tag-names' | 'content-tags' | 'stage-tags';

function boundLists(lists: Readonly<Record<ListName, readonly string[]>>): {
  readonly texts: Readonly<Record<ListName, string>>;
  readonly cut: number;
} {
  const total = Object.values(lists)
    .flat()
    .reduce((sum, line) => sum + line.length + 1, 0);
  const share = (name: ListName): number =>
    total <= LISTS_LIMIT
      ? Number.POSITIVE_INFINITY
      : Math.floor((LISTS_LIMIT * lists[name].reduce((sum, line) => sum + line.length + 1, 0)) / total);
  const bounded = {
    tags: boundedLines(lists.tags, share('tags')),
    'tag-names': boundedLines(lists['tag-names'], share('tag-names')),
    'content-tags': boundedLines(lists['content-tags'], share('content-tags')),
    'stage-tags': boundedLines(lists['stage-tags'], share('stage-tags')),
  };
  return {
    texts: {
      tags: bounded.tags.text,
      'tag-names': bounded['tag-names'].text,
      'content-tags': bounded['content-tags'].text,
      'stage-tags': bounded['stage-tags'].text,
    },
    cut: Object.values(bounded).reduce((sum, { cut }) => sum + cut, 0),
  };
}

/** Names of all outputs, in order: each is set on success, empty where there is nothing. */
export const OUTPUT_NAMES: readonly OutputName[] = OUTPUT_TABLE.map((output) => output.name);
