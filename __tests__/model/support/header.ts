import { Failure } from '../../../src/failure.js';
import { Cursor } from '../../../src/model/bytes/cursor.js';
import type { Format, Header } from '../../../src/model/formats/types.js';
import { MemoryFiles, type MemoryFile } from './memory-files.js';

/** What the reader of a format makes of a file, beside what is unknown; a refusal as the end of its code: `TRUNCATED`. */
export async function headerOf(
  format: Format,
  file: Uint8Array | MemoryFile | string,
  path = 'x',
): Promise<Partial<Record<keyof Header, unknown>> | string> {
  const files = new MemoryFiles({ [path]: file });
  let size = 0;
  for await (const one of files.list(path)) size = one.size;
  const cursor = new Cursor((from, length) => files.read(path, from, length), size);
  try {
    const header = (await format.read?.(cursor, path)) ?? {};
    return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined));
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return String(thrown.code).replace('MODEL_HEADER_', '');
  }
}

/** The elements that a reader counts, by their dtype; packed words by their bits. */
export async function countedIn(format: Format, file: Uint8Array | MemoryFile | string): Promise<Record<string, number> | string> {
  const header = await headerOf(format, file);
  if (typeof header === 'string') return header;
  const { tally } = header as Header;
  return Object.fromEntries<number>([
    ...(tally?.plain ?? []),
    ...[...(tally?.packed ?? [])].map(([bits, words]) => [`${bits} bits`, words] as const),
  ]);
}
