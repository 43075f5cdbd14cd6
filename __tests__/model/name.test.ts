import { describe, expect, it } from '@jest/globals';
import { firstName, joined, reasonOf, sourced, spelledName } from '../../src/model/content/name.js';

const named = (...texts: (string | undefined)[]) => firstName(texts.map((text, at) => ({ text, source: `s${at}` })));

describe('the first name that says something', () => {
  it.each<readonly [readonly (string | undefined)[], string | undefined, string | undefined]>([
    [['Llama'], 'llama', 's0'],
    [[undefined, 'Llama'], 'llama', 's1'],
    [['model', 'Llama'], 'llama', 's1'],
    [['2024', 'Llama'], 'llama', 's1'],
    [['2024'], '2024', 's0'],
    [['売上', 'Llama'], 'llama', 's1'],
    [['model'], undefined, undefined],
    [[], undefined, undefined],
  ])('of %j is %s (%s)', (texts, value, source) => {
    expect(named(...texts)).toEqual(value === undefined ? undefined : { value, source });
  });

  it('is a hash where none can be spelled', () => {
    const [first, other] = [named('売上'), named('売'), named('売上', '売')];
    expect(first).toEqual({ value: expect.stringMatching(/^[0-9a-z-]+$/), source: 'hash of s0' });
    expect(other?.value).not.toBe(first?.value);
  });
});

describe('a text of the Kitfile', () => {
  it('is a value only where something is in it', () => {
    expect([sourced(undefined, 's'), sourced('', 's'), sourced(' x ', 's')]).toEqual([undefined, undefined, { value: 'x', source: 's' }]);
    expect([spelledName({ text: undefined, source: 's' }), spelledName({ text: '12', source: 's' })]).toEqual([
      undefined,
      { value: '12', source: 's' },
    ]);
  });
});

describe('parts of a name', () => {
  it.each<readonly [readonly (string | undefined)[], string]>([
    [['lenet-conv3', 'v3'], 'lenet-conv3-v3'],
    [['gfpganv1.4', 'v1.4'], 'gfpganv1.4'],
    [['7b', 'chat'], '7b-chat'],
    [[undefined, '7b', '', 'chat', undefined], '7b-chat'],
    [['llama-7b', '7b'], 'llama-7b'],
    [['llama-7b', '7B', 'q4_0'], 'llama-7b-q4_0'],
    [['a-q4-0', 'q4_0'], 'a-q4-0'],
    [['a.v1', 'v1'], 'a.v1'],
    [['17b', '7b'], '17b-7b'],
    [['chat', 'chat-lora'], 'chat-chat-lora'],
    [[], ''],
  ])('%j are joined to %s', (parts, name) => {
    expect(joined(parts)).toBe(name);
  });

  it('are told with where they come from', () => {
    expect(
      reasonOf([
        ['size', { value: '7b', source: 'a' }],
        ['variant', undefined],
        ['name', { value: 'x', source: 'b' }],
      ]),
    ).toBe('size 7b (a), name x (b)');
  });
});
