import { open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAbsent } from './failure.js';

/** One read of a blob; the buffer is used again for the next. */
const READ_BYTES = 1024 * 1024;

let written = 0;

/** Replaces a small file at once: readers see the old bytes or the new ones, also after a crash. */
export async function replaceFile(path: string, text: string): Promise<void> {
  written += 1;
  const temporary = `${path}.${process.pid}-${written}`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  await syncDirectory(dirname(path));
}

/** Makes a rename durable, where the system can (Windows cannot open directories). */
async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return;
  try {
    await handle.sync();
  } catch {
    // Some file systems do not sync directories; the rename itself has taken place.
  } finally {
    await handle.close();
  }
}

/** The text of a file of at most `limit` bytes; undefined when there is none. Throws RangeError for a longer one. */
export async function readSmallFile(path: string, limit: number): Promise<string | undefined> {
  const bytes = await readSmallBytes(path, limit);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}

export async function readSmallBytes(path: string, limit: number): Promise<Uint8Array | undefined> {
  const handle = await openIfThere(path);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > limit) throw new RangeError(`it has ${size} bytes, more than ${limit}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

export async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (thrown) {
    if (isAbsent(thrown)) return undefined;
    throw thrown;
  }
}

/** Bytes of an open file from `from` to its end. */
export async function* readFrom(handle: FileHandle, from: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  let position = from;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}

/** Whether what stands below `root` is reached without a link that leads elsewhere; undefined when it is not there. */
export async function isReallyBelow(root: string, ...elements: readonly string[]): Promise<boolean | undefined> {
  try {
    return (await realpath(join(root, ...elements))) === join(await realpath(root), ...elements);
  } catch (thrown) {
    if (isAbsent(thrown)) return undefined;
    throw thrown;
  }
}
