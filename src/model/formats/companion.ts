import type { Cursor } from '../bytes/cursor.js';
import { tooLarge } from '../bytes/failure.js';
import { parseJson, type Json } from '../bytes/json.js';
import { fileName } from './magic.js';
import type { Format, Header } from './types.js';

/** A small JSON file as a whole: none of those that describe a model needs more. */
const DOCUMENT_LIMIT = 10_000_000;

async function readDocument(cursor: Cursor): Promise<Json> {
  if (cursor.size > DOCUMENT_LIMIT) throw tooLarge(`The file has ${cursor.size} bytes, more than the ${DOCUMENT_LIMIT} that are read`);
  return parseJson(await cursor.take(cursor.size));
}

/** A JSON file that describes the models of its directory. All JSON begins alike, so these go by their fixed names. */
export function companion(
  format: string,
  describes: NonNullable<Format['describes']>,
  names: (name: string) => boolean,
  read: (json: Json, path: string) => Partial<Header>,
): Format {
  return {
    name: format,
    role: 'companion',
    size: 'never',
    describes,
    recognise: (head, path) => names(fileName(path)) && firstByte(head) === 0x7b,
    async read(cursor, path) {
      return { role: 'companion', ...read(await readDocument(cursor), path) };
    },
  };
}

/** The first byte that is no white space. */
export function firstByte(head: Uint8Array): number | undefined {
  return head.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
}
