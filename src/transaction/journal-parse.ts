import { parseDigest, parseRepository, parseTagName, type Digest, type Repository } from '../oci/index.js';
import type { JournalEntry } from './types.js';

export interface JournalText {
  readonly closed: boolean;
  readonly entries: readonly JournalEntry[];
  readonly damagedLines: number;
}

/** The text of a journal. A last line without its line break is torn: the write that it announced never began, so it is ignored. */
export function parseJournal(text: string): JournalText {
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
  const entries = new Map<string, JournalEntry>();
  let closed = false;
  let damagedLines = 0;
  for (const line of lines) {
    const value = parseLine(line);
    if (value === undefined) damagedLines++;
    else if (value === 'closed') closed = true;
    else if (value !== 'header') {
      // Written once more after a close: that close did not count.
      closed = false;
      entries.set(`${value.repository.name} ${value.tag}`, value);
    }
  }
  return { closed, entries: [...entries.values()], damagedLines };
}

function parseLine(line: string): JournalEntry | 'header' | 'closed' | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  if (value['closed'] === true) return 'closed';
  if (value['schema'] === 1) return 'header';
  const repository = isRecord(value['repository']) ? repositoryOf(value['repository']['name']) : undefined;
  const tag = typeof value['tag'] === 'string' ? parseTagName(value['tag']) : undefined;
  const before = beforeOf(value['before']);
  const after = value['after'] === null ? null : digestOf(value['after']);
  if (repository === undefined || tag === undefined || before === undefined || after === undefined) return undefined;
  return { repository, tag, before, after };
}

function repositoryOf(name: unknown): Repository | undefined {
  const parsed = typeof name === 'string' ? parseRepository(name) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

function beforeOf(value: unknown): JournalEntry['before'] | undefined {
  if (value === null) return null;
  if (!isRecord(value) || typeof value['mediaType'] !== 'string') return undefined;
  const digest = digestOf(value['digest']);
  return digest === undefined ? undefined : { digest, mediaType: value['mediaType'] };
}

function digestOf(value: unknown): Digest | undefined {
  return typeof value === 'string' ? parseDigest(value) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
