import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonReader, parseJson, type Json } from '../../../src/model/bytes/json.js';

const utf8 = new TextEncoder();

/** Maps as the objects that JSON.parse makes, `__proto__` included. */
function plain(value: Json): unknown {
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, Json>)].map(([key, one]) => [key, plain(one)] as const);
    const object: Record<string, unknown> = {};
    for (const [key, one] of entries)
      Object.defineProperty(object, key, { value: one, enumerable: true, configurable: true, writable: true });
    return object;
  }
  return Array.isArray(value) ? (value as readonly Json[]).map(plain) : value;
}

describe('JSON', () => {
  it('reads as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5, stringUnit: 'binary' }), fc.constantFrom(undefined, 2), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), undefined, indent);
        expect(plain(parseJson(utf8.encode(spaced)))).toEqual(JSON.parse(spaced));
      }),
    );
  });

  it('is passed over to its exact end', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const reader = new JsonReader(utf8.encode(`[${text},"end"]`));
        const seen: Json[] = [];
        let first = true;
        reader.list(() => {
          if (first) reader.skip();
          else seen.push(reader.value());
          first = false;
        });
        expect(seen).toEqual(['end']);
      }),
    );
  });

  it('takes a string as it stands, with characters that were to be escaped', () => {
    expect(plain(parseJson(utf8.encode('{"a\tb":"c\nd"}')))).toEqual({ 'a\tb': 'c\nd' });
  });

  it('takes the words of Python for numbers that are none', () => {
    expect(parseJson(utf8.encode('[NaN,Infinity,-Infinity,1e3,-0.5,true,false,null]'))).toEqual([
      null,
      null,
      null,
      1000,
      -0.5,
      true,
      false,
      null,
    ]);
  });

  it('builds so many values a call, of a string and a depth so large, and no more', () => {
    const levels = (count: number) => '['.repeat(count) + ']'.repeat(count);
    for (const [fits, breaks] of [
      [`[${'1,'.repeat(199_998)}1]`, `[${'1,'.repeat(199_999)}1]`],
      [`"${'x'.repeat(1024 * 1024)}"`, `"${'x'.repeat(1024 * 1024 + 1)}"`],
      [levels(65), levels(66)],
    ] as const) {
      expect(parseJson(utf8.encode(fits))).not.toBeNull();
      expect(() => parseJson(utf8.encode(breaks))).toThrow(expect.objectContaining({ code: 'MODEL_HEADER_TOO_LARGE' }));
    }
    // One by one there may be any number of them.
    const reader = new JsonReader(utf8.encode(`[${'1,'.repeat(200_000)}1]`));
    let count = 0;
    reader.list(() => {
      count += Number(reader.value());
    });
    expect(count).toBe(200_001);
  });

  it('ends after fifteen million steps', () => {
    for (const [steps, code] of [
      [14_999_999, 'MODEL_HEADER_MALFORMED'],
      [15_000_000, 'MODEL_HEADER_TOO_LARGE'],
    ] as const)
      expect(() => {
        new JsonReader(Buffer.alloc(steps, '[')).skip();
      }).toThrow(expect.objectContaining({ code }));
  });

  it('is an object or a list where one is asked for', () => {
    const list = () => new JsonReader(utf8.encode('[1]'));
    const object = () => new JsonReader(utf8.encode('{"a":1}'));
    expect([list().isList(), list().isObject(), object().isList(), object().isObject()]).toEqual([true, false, false, true]);
    const never = (): never => {
      throw new RangeError('asked for');
    };
    const MALFORMED = expect.objectContaining({ code: 'MODEL_HEADER_MALFORMED' });
    expect(() => {
      list().object(never);
    }).toThrow(MALFORMED);
    expect(() => {
      object().list(never);
    }).toThrow(MALFORMED);
  });

  it.each([
    ['a key without a colon', '{"a" 1}', 'MODEL_HEADER_MALFORMED'],
    ['a key that is no string', '{a: 1}', 'MODEL_HEADER_MALFORMED'],
    ['a sign of nothing', '[#]', 'MODEL_HEADER_MALFORMED'],
    ['two strings beside each other', '["a""b"]', 'MODEL_HEADER_MALFORMED'],
    ['a number beside a string', '[1"a"]', 'MODEL_HEADER_MALFORMED'],
    ['nothing between commas', '[1,,2]', 'MODEL_HEADER_MALFORMED'],
    ['a word that goes on', '[truez]', 'MODEL_HEADER_MALFORMED'],
    ['nothing', '', 'MODEL_HEADER_MALFORMED'],
    ['an open object', '{"a":1', 'MODEL_HEADER_MALFORMED'],
    ['a missing comma', '[1 2]', 'MODEL_HEADER_MALFORMED'],
    ['a bare word', '[nul]', 'MODEL_HEADER_MALFORMED'],
    ['a broken escape', '["\\x"]', 'MODEL_HEADER_MALFORMED'],
    ['an open string', '["a', 'MODEL_HEADER_MALFORMED'],
    ['more levels than are built', '['.repeat(1000), 'MODEL_HEADER_TOO_LARGE'],
    ['more values than are built', `[${'[],'.repeat(300_000)}1]`, 'MODEL_HEADER_TOO_LARGE'],
    ['a longer string than is kept', `"${'x'.repeat(2_000_000)}"`, 'MODEL_HEADER_TOO_LARGE'],
  ])('is refused: %s', (_what, text, code) => {
    expect(() => parseJson(utf8.encode(text))).toThrow(expect.objectContaining({ code }));
  });

  it('is passed over at any depth without a stack', () => {
    const deep = `[${'['.repeat(500_000)}${']'.repeat(500_000)},7]`;
    const reader = new JsonReader(utf8.encode(deep));
    const seen: Json[] = [];
    let first = true;
    reader.list(() => {
      if (first) reader.skip();
      else seen.push(reader.value());
      first = false;
    });
    expect(seen).toEqual([7]);
  });
});
