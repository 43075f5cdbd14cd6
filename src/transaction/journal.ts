import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent, makeDirectory } from '../directories.js';
import { Failure, messageOf, printable } from '../failure.js';
import { at, isRecord, parsedJson } from '../json.js';
import {
  parseDigest,
  parseManifest,
  parseRepository,
  parseTagName,
  type Digest,
  type Manifest,
  type Repository,
  type TagName,
} from '../oci/index.js';
import type { TransactionFailure } from './failures.js';

/** What one tag held before this run touched it, written down before it is touched. */
export interface JournalEntry {
  readonly repository: Repository;
  readonly tag: TagName;
  /** Null: it was absent. */
  readonly before: { readonly digest: Digest; readonly mediaType: string } | null;
  /** What this run makes of it; null: removed. The digest of `before`: nothing, but it must outlive the removal of another tag beside it. */
  readonly after: Digest | null;
}

/** A tag that a run means to write. */
export interface PlannedTag {
  readonly repository: Repository;
  readonly tag: TagName;
  readonly to: Digest;
}

/** The memory of a run that outlives it. Each call returns when the next process can read it; those of single requests need not survive the machine. */
export interface Journal {
  /** First of all: what this run means to write. What it never sends and finds written all the same is the work of another run. */
  plan(tags: readonly PlannedTag[]): Promise<void>;
  /** Before the first write of the tags that `entries` name; `previous` are the manifests that they hold. */
  record(entries: readonly JournalEntry[], previous: readonly Manifest[]): Promise<void>;
  /** Right before a request that writes or removes these tags. */
  sending(repository: Repository, tags: readonly TagName[]): Promise<void>;
  /** That request was refused, and no earlier one of these tags may still take effect. */
  refused(repository: Repository, tags: readonly TagName[]): Promise<void>;
  /** Right before a request that puts this tag back: one that fails may take the tag along, and a removal others of its manifest. */
  returning(repository: Repository, tag: TagName): Promise<void>;
  /** Nothing is left to put back. */
  close(): Promise<void>;
}

/** What a journal on disk says. */
export interface JournalRecord {
  readonly closed: boolean;
  readonly entries: readonly JournalEntry[];
  readonly planned: readonly PlannedTag[];
  /** Whether a write of the tag may have gone out and taken effect; always, where lines are damaged. */
  wasSent(repository: Repository, tag: TagName): boolean;
  /** Whether the run itself may have lost the tag: it had begun to put it back, or to remove one that names the same manifest. */
  mayBeLost(entry: JournalEntry): boolean;
  /** Lines that cannot be read: what they announced is not known. */
  readonly damagedLines: number;
  /** The kept manifest, proved to hash to its digest; undefined when it cannot be read. */
  manifest(entry: JournalEntry): Promise<Manifest | undefined>;
}

const FILE = 'journal.jsonl';

/**
 * A journal in `directory`, which is made when missing. It holds no file open between calls: a process that dies leaves whole lines, or a torn
 * last one that announced a write which never began. Throws JOURNAL_NOT_WRITTEN, each call too.
 */
export async function openJournal(directory: string): Promise<Journal> {
  const file = join(directory, FILE);
  const kept = new Set<Digest>();
  await onDisk(directory, async () => {
    await makeDirectory(directory, 0o700);
    await append(file, [{ schema: 1 }]);
  });
  return {
    plan: (tags) => onDisk(directory, () => append(file, [{ plan: tags.map(({ repository, tag, to }) => [repository.name, tag, to]) }])),
    record: (entries, previous) =>
      onDisk(directory, async () => {
        for (const { descriptor, bytes } of previous) {
          if (kept.has(descriptor.digest)) continue;
          await keep(join(directory, manifestFile(descriptor.digest)), bytes);
          kept.add(descriptor.digest);
        }
        if (entries.length > 0) await append(file, entries);
      }),
    sending: ({ name }, tags) => onDisk(directory, () => append(file, [{ sending: tags, in: name }], 'for the next process')),
    refused: ({ name }, tags) => onDisk(directory, () => append(file, [{ refused: tags, in: name }], 'for the next process')),
    returning: ({ name }, tag) => onDisk(directory, () => append(file, [{ returning: [tag], in: name }], 'for the next process')),
    close: () => onDisk(directory, () => append(file, [{ closed: true }])),
  };
}

/** Where the bytes of a manifest are kept below the journal's directory. */
function manifestFile(digest: Digest): string {
  return `${digest.replace(':', '-')}.json`;
}

/** No tag is touched that could not be put back. */
async function onDisk(directory: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new Failure<TransactionFailure>(
      {
        code: 'JOURNAL_NOT_WRITTEN',
        message: `What the tags name now cannot be written down in ${printable(directory)}: ${printable(messageOf(cause))}. Without that a tag that moves could not be put back.`,
        hint: 'Free space on the disk of the runner, or let RUNNER_TEMP name a directory that this step may write to.',
      },
      { cause },
    );
  }
}

/** A line break first: whatever an append that failed has left cannot spoil the lines of this one. */
async function append(file: string, lines: readonly object[], safe: 'for the next process' | 'on disk' = 'on disk'): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(`\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    if (safe === 'on disk') await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Under its name only when whole. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

/** Reads the journal of a run that may have died; undefined when there is none, or nothing in it. Throws what the disk throws. */
export async function readJournal(directory: string): Promise<JournalRecord | undefined> {
  const text = await readFile(join(directory, FILE), 'utf8').catch((thrown: unknown) => {
    if (isAbsent(thrown)) return '';
    throw thrown;
  });
  // A last line without its line break is torn: the write that it announced never began.
  const lines = text
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '');
  if (lines.length === 0) return undefined;
  const entries = new Map<string, JournalEntry>();
  const planned: PlannedTag[] = [];
  const sent = new Set<string>();
  const returning = new Set<string>();
  let closed = false;
  let damagedLines = 0;
  for (const line of lines) {
    const value = parseLine(line);
    switch (value?.kind) {
      case undefined:
        damagedLines++;
        break;
      case 'header':
        break;
      case 'plan':
        planned.push(...value.tags);
        break;
      case 'sending':
        for (const tag of value.tags) sent.add(`${value.repository.name} ${tag}`);
        break;
      case 'refused':
        for (const tag of value.tags) sent.delete(`${value.repository.name} ${tag}`);
        break;
      case 'returning':
        for (const tag of value.tags) returning.add(`${value.repository.name} ${tag}`);
        break;
      case 'closed':
        closed = true;
        break;
      case 'entry':
        // Written once more after a close: that close did not count.
        closed = false;
        entries.set(`${value.entry.repository.name} ${value.entry.tag}`, value.entry);
        break;
    }
  }
  return {
    closed,
    entries: [...entries.values()],
    planned,
    damagedLines,
    wasSent: (repository, tag) => damagedLines > 0 || sent.has(`${repository.name} ${tag}`),
    mayBeLost: ({ repository, tag, after }) =>
      returning.has(`${repository.name} ${tag}`) ||
      [...entries.values()].some(
        (one) =>
          one.before === null &&
          one.after === after &&
          one.repository.name === repository.name &&
          returning.has(`${repository.name} ${one.tag}`),
      ),
    async manifest({ before }) {
      if (before === null) return undefined;
      try {
        return parseManifest(await readFile(join(directory, manifestFile(before.digest))), before.mediaType, before.digest);
      } catch {
        return undefined;
      }
    },
  };
}

type Line =
  | { readonly kind: 'header' | 'closed' }
  | { readonly kind: 'entry'; readonly entry: JournalEntry }
  | { readonly kind: 'plan'; readonly tags: readonly PlannedTag[] }
  | { readonly kind: 'sending' | 'refused' | 'returning'; readonly repository: Repository; readonly tags: readonly TagName[] };

function parseLine(line: string): Line | undefined {
  const value = parsedJson(line);
  if (!isRecord(value)) return undefined;
  if (value['closed'] === true) return { kind: 'closed' };
  if (value['schema'] === 1) return { kind: 'header' };
  for (const kind of ['sending', 'refused', 'returning'] as const) {
    const names = value[kind];
    if (Array.isArray(names)) return tagsOf(kind, value['in'], names);
  }
  return Array.isArray(value['plan']) ? planOf(value['plan']) : entryOf(value);
}

function tagsOf(kind: 'sending' | 'refused' | 'returning', place: unknown, names: readonly unknown[]): Line | undefined {
  const repository = repositoryOf(place);
  const tags = names.flatMap((name) => tagOf(name) ?? []);
  return repository === undefined || tags.length < names.length ? undefined : { kind, repository, tags };
}

function planOf(written: readonly unknown[]): Line | undefined {
  const tags = written.flatMap((one): PlannedTag[] => {
    const [repository, tag, to] = Array.isArray(one) ? [repositoryOf(one[0]), tagOf(one[1]), digestOf(one[2])] : [];
    return repository === undefined || tag === undefined || to === undefined ? [] : [{ repository, tag, to }];
  });
  return tags.length < written.length ? undefined : { kind: 'plan', tags };
}

function entryOf(value: Readonly<Record<string, unknown>>): Line | undefined {
  const repository = repositoryOf(at(value, 'repository', 'name'));
  const tag = tagOf(value['tag']);
  const before = beforeOf(value['before']);
  const after = value['after'] === null ? null : digestOf(value['after']);
  if (repository === undefined || tag === undefined || before === undefined || after === undefined) return undefined;
  return { kind: 'entry', entry: { repository, tag, before, after } };
}

function repositoryOf(name: unknown): Repository | undefined {
  const parsed = typeof name === 'string' ? parseRepository(name) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

function tagOf(value: unknown): TagName | undefined {
  return typeof value === 'string' ? parseTagName(value) : undefined;
}

function beforeOf(value: unknown): JournalEntry['before'] | undefined {
  if (value === null) return null;
  const [digest, mediaType] = [digestOf(at(value, 'digest')), at(value, 'mediaType')];
  return digest === undefined || typeof mediaType !== 'string' ? undefined : { digest, mediaType };
}

function digestOf(value: unknown): Digest | undefined {
  return typeof value === 'string' ? parseDigest(value) : undefined;
}
