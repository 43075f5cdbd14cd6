import { readFile, stat } from 'node:fs/promises';
import { messageOf } from '../failure.js';
import { notKnown, known, printableText, type Known } from '../git/index.js';
import type { Environment } from '../ports.js';

/** GitHub caps webhook payloads at 25 MB. */
const SIZE_LIMIT = 32 * 1024 * 1024;

/** The event payload that GITHUB_EVENT_PATH names, as parsed JSON of any shape. Never throws: the environment may suffice without. */
export async function readEventFile(env: Environment): Promise<Known<unknown>> {
  const path = env['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '') return notKnown('there is no event payload (GITHUB_EVENT_PATH is not set)');
  try {
    const { size } = await stat(path);
    if (size > SIZE_LIMIT) return notKnown(`the event payload is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`);
    // The runner writes UTF-8; some write a byte order mark first.
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    const payload: unknown = JSON.parse(text);
    return known(payload, 'event payload');
  } catch (thrown) {
    return notKnown(`the event payload cannot be read (${printableText(messageOf(thrown))})`);
  }
}
