import { JsonReader, type Json } from '../bytes/json.js';
import { tooLarge } from '../bytes/failure.js';
import { firstByte } from './companion.js';
import { fileName } from './magic.js';
import type { Format } from './types.js';

/** An index names every tensor; those of the largest models reach 60 MB. */
const INDEX_LIMIT = 99_000_000;
const MEMBERS_LIMIT = 10_000;

/** `*.safetensors.index.json` and `*.bin.index.json`: which files hold one model, and what they add up to. */
export const shardIndex: Format = {
  name: 'shard-index',
  role: 'companion',
  size: 'never',
  recognise: (head, path) => /\.(?:safetensors|bin)\.index(?:\.[a-z0-9]+)?\.json$/.test(fileName(path)) && firstByte(head) === 0x7b,
  async read(cursor) {
    if (cursor.size > INDEX_LIMIT) throw tooLarge(`The index has ${cursor.size} bytes, more than the ${INDEX_LIMIT} that are read`);
    const json = new JsonReader(await cursor.take(cursor.size));
    const members = new Set<string>();
    let weightBytes: number | undefined;
    let parameters: number | undefined;
    json.object((key) => {
      if (key === 'weight_map' && json.isObject()) {
        json.object(() => {
          const name = json.value();
          if (typeof name === 'string' && isPlainName(name)) members.add(name);
          if (members.size > MEMBERS_LIMIT) throw tooLarge(`The index names more than ${MEMBERS_LIMIT} files`);
        });
      } else if (key === 'metadata' && json.isObject()) {
        json.object((field) => {
          const value = json.value();
          if (field === 'total_size') weightBytes = count(value);
          if (field === 'total_parameters') parameters = count(value);
        });
      } else json.skip();
    });
    return {
      role: 'companion',
      members: [...members],
      ...(weightBytes === undefined ? {} : { weightBytes }),
      ...(parameters === undefined ? {} : { parameters }),
    };
  },
};

/** A file beside the index: no path, no scheme. */
function isPlainName(name: string): boolean {
  return name !== '' && name.length <= 255 && !/[/\\:]/.test(name) && name !== '..' && name !== '.';
}

function count(value: Json): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
