import { malformed, tooLarge } from './cursor.js';

/** A token of JSON costs about twice what an item of a binary header costs: with these even the worst document ends within the 5 s of a header. */
const JSON_STEPS_LIMIT = 15_000_000;

/** A JSON value; objects are maps, so that `__proto__` is a key like any other. */
export type Json = null | boolean | number | string | readonly Json[] | ReadonlyMap<string, Json>;

/** Deepest nesting that is built; deeper values are only skipped, which needs no stack. */
const JSON_DEPTH_LIMIT = 64;
/** Values that one call may build in memory, about 100 bytes each. */
const JSON_VALUES_LIMIT = 200_000;
const STRING_LIMIT = 1024 * 1024;

/** What ends a number or a bare word; no byte is the end of the text. */
const WORD_ENDS: ReadonlySet<number | undefined> = new Set([...Buffer.from(' \n\r\t"{}[],:'), undefined]);

const utf8 = new TextDecoder('utf-8');

/** Reads JSON (RFC 8259) piece by piece: what nobody asks for is skipped and never built. Malformed text throws MODEL_HEADER_MALFORMED. */
export class JsonReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #steps = 0;
  #values = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Passes through the object that stands here; `take` must take or skip the value of each key. */
  object(take: (key: string) => void): void {
    this.#expect(0x7b);
    if (this.#closes(0x7d)) return;
    do {
      if (this.#peek() !== 0x22) throw this.#wrong('a key');
      const key = this.#string();
      this.#expect(0x3a);
      take(key);
    } while (this.#more(0x7d));
  }

  /** Passes through the list that stands here; `take` must take or skip one item. */
  list(take: () => void): void {
    this.#expect(0x5b);
    if (this.#closes(0x5d)) return;
    do take();
    while (this.#more(0x5d));
  }

  isObject(): boolean {
    return this.#peek() === 0x7b;
  }

  isList(): boolean {
    return this.#peek() === 0x5b;
  }

  /** Builds the value that stands here. */
  value(depth = 0): Json {
    if (depth > JSON_DEPTH_LIMIT) throw tooLarge(`The JSON is nested deeper than ${JSON_DEPTH_LIMIT} levels`);
    if (depth === 0) this.#values = 0;
    if (++this.#values > JSON_VALUES_LIMIT) throw tooLarge(`The JSON holds more than ${JSON_VALUES_LIMIT} values`);
    const start = this.#peek();
    if (start === 0x7b) {
      const map = new Map<string, Json>();
      this.object((key) => map.set(key, this.value(depth + 1)));
      return map;
    }
    if (start === 0x5b) {
      const list: Json[] = [];
      this.list(() => list.push(this.value(depth + 1)));
      return list;
    }
    return start === 0x22 ? this.#string() : this.#scalar();
  }

  /** Passes over the value that stands here, whatever its depth. */
  skip(): void {
    let depth = 0;
    do {
      const start = this.#peek();
      if (start === 0x7b || start === 0x5b) depth++;
      if (start === 0x7d || start === 0x5d) depth--;
      if (start === 0x22) this.#passString();
      else if (isStructure(start)) this.#at++;
      else this.#scalar();
    } while (depth > 0);
  }

  #closes(close: number): boolean {
    const closed = this.#peek() === close;
    if (closed) this.#at++;
    return closed;
  }

  /** After an item: whether another follows. */
  #more(close: number): boolean {
    const next = this.#peek();
    if (next !== close && next !== 0x2c) throw this.#wrong('"," or a closing bracket');
    this.#at++;
    return next === 0x2c;
  }

  #expect(byte: number): void {
    if (this.#peek() !== byte) throw this.#wrong(`"${String.fromCharCode(byte)}"`);
    this.#at++;
  }

  /** The next byte that is no white space. */
  #peek(): number {
    if (++this.#steps > JSON_STEPS_LIMIT) throw tooLarge(`The JSON holds more than ${JSON_STEPS_LIMIT} items`);
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw this.#wrong('more');
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      this.#at++;
    }
  }

  #passString(): { readonly from: number; readonly escaped: boolean } {
    const from = ++this.#at;
    let escaped = false;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw this.#wrong('the end of a string');
      if (byte === 0x22) return { from, escaped };
      if (byte === 0x5c) {
        escaped = true;
        this.#at++;
      }
    }
  }

  #string(): string {
    const { from, escaped } = this.#passString();
    const to = this.#at - 1;
    if (to - from > STRING_LIMIT) throw tooLarge(`The JSON holds a string of ${to - from} bytes`);
    const text = utf8.decode(this.#bytes.subarray(from, to));
    if (!escaped) return text;
    try {
      const parsed: unknown = JSON.parse(`"${text}"`);
      if (typeof parsed === 'string') return parsed;
    } catch {
      // Said below in the words of this reader.
    }
    throw this.#wrong('a sound string');
  }

  #scalar(): null | boolean | number {
    const from = this.#at;
    while (!WORD_ENDS.has(this.#bytes[this.#at])) this.#at++;
    const text = utf8.decode(this.#bytes.subarray(from, Math.min(this.#at, from + 64)));
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    const number = Number(text);
    // Python writes NaN and Infinity; they are no numbers that a header could need.
    if (text === 'NaN' || text === 'Infinity' || text === '-Infinity') return null;
    if (text === '' || Number.isNaN(number)) throw this.#wrong('a value');
    return number;
  }

  #wrong(expected: string): Error {
    return malformed(`The JSON is broken at byte ${this.#at}, where ${expected} should stand`);
  }
}

function isStructure(byte: number): boolean {
  return byte === 0x7b || byte === 0x5b || byte === 0x7d || byte === 0x5d || byte === 0x2c || byte === 0x3a;
}

/** A whole small document. */
export function parseJson(bytes: Uint8Array): Json {
  return new JsonReader(bytes).value();
}

/** The value below a chain of keys, or undefined. */
export function pick(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  let here = value;
  for (const key of keys) here = isMap(here) ? here.get(key) : undefined;
  return here;
}

/** A list's items; none for anything else. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** An object's values; none for anything else. */
export function valuesOf(value: Json | undefined): readonly Json[] {
  return isMap(value) ? [...value.values()] : [];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isMap(value: Json | undefined): value is ReadonlyMap<string, Json> {
  return value instanceof Map;
}

export function pickText(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  const found = pick(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function pickNumber(value: Json | undefined, ...keys: readonly string[]): number | undefined {
  const found = pick(value, ...keys);
  return typeof found === 'number' ? found : undefined;
}
