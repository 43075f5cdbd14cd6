import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../src/failure.js';
import { parseTagName } from '../../src/oci/index.js';
import { branch, COMMIT, namesOf, planOf, run, tag } from './runs.js';

/** Names, or the code of the failure. */
function outcome(work: () => readonly string[]): readonly string[] | string {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Failure) return String(thrown.code);
    throw thrown;
  }
}

const anyBranch = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('-', '.', '/', '_', 'a', '1', '#', 'é', '\u0007'), minLength: 1, maxLength: 200 }),
);

describe('a name', () => {
  it('is legal or refused, whatever a branch is called', () => {
    const flavors = fc.constantFrom('', 'prefix=p-', 'suffix=-s', 'prefix={{branch}}.', 'suffix=-{{sha}},onlatest=true');
    const tags = 'type=ref,event=branch\ntype=raw,value={{branch}}-{{model.name}}-{{tag}}\ntype=raw,value=x,suffix={{branch}}';
    fc.assert(
      fc.property(anyBranch, flavors, (name, flavor) => {
        const names = outcome(() => planOf(branch(name), tags, flavor).intents.map((intent) => intent.tag));
        if (typeof names === 'string') expect(['TAG_ILLEGAL', 'TAG_RESERVED']).toContain(names);
        else expect(names.map((one) => parseTagName(one))).toEqual(names);
      }),
      { numRuns: 300 },
    );
  });

  it('of two long branches is never the same', () => {
    const long = fc.string({ unit: fc.constantFrom('a', 'b', '-', '/', '+', '.'), minLength: 129, maxLength: 140 });
    fc.assert(
      fc.property(long, long, (a, b) => {
        fc.pre(a !== b);
        const [one, other] = [a, b].map((name) => outcome(() => namesOf(planOf(branch(`x${name}`), 'type=ref,event=branch'))));
        const short = [a, b].some((name) => `x${name}`.replace(/[^\w.-]+/g, '-').length <= 128);
        if (!short) expect(one).not.toEqual(other);
      }),
    );
  });

  it.each([
    ['#123-fix', ['123-fix']],
    ['.hidden', ['hidden']],
    ['-.-x', ['x']],
    ['feat/a&b', ['feat-a-b']],
    ['größe', ['gr-e']],
    ['x-', ['x-']],
    ['###', 'TAG_ILLEGAL'],
    ['a/'.repeat(64), ['a-'.repeat(64)]],
  ])('of branch %s is %j', (name, expected) => {
    expect(outcome(() => namesOf(planOf(branch(name), 'type=ref,event=branch')))).toEqual(expected);
  });

  it('that is too long is cut at a separator, keeps its affixes and ends in a hash of the whole', () => {
    const [name] = namesOf(planOf(branch(`${'word-'.repeat(30)}end`), 'type=ref,event=branch,prefix=br-', 'suffix=-q8_0'));
    expect(name).toMatch(/^br-(?:word-){20}[0-9a-f]{16}-q8_0$/);
    expect(name?.length).toBeLessThanOrEqual(128);
  });

  it.each([
    ['type=raw,value=-foo', 'a tag must not start with "-"'],
    ['type=raw,value=.foo', 'a tag must not start with "."'],
    ['type=raw,value={{tag}},suffix=-foo', 'a tag must not start with "-"'],
    ['type=stage,branch=main,value=-foo', 'a tag must not start with "-"'],
    ['type=schedule,pattern=-foo', 'a tag must not start with "-"'],
    [`type=raw,value=${'x'.repeat(129)}`, 'it has 129 characters, and a tag at most 128'],
  ])('that the author wrote is refused, not repaired: %s', (rule, why) => {
    expect(() => planOf(run('schedule', 'refs/heads/main'), rule)).toThrow(
      expect.objectContaining({ code: 'TAG_ILLEGAL', message: expect.stringContaining(why) }),
    );
  });

  it('of the commit tag is repaired where the flavor holds text from git', () => {
    expect(planOf(tag('v1.2.0'), 'type=sha', 'prefix={{branch}}-').intents.map((intent) => intent.tag)).toEqual([
      'sha-860c190',
      `sha-${COMMIT}`,
    ]);
    const [, long] = planOf(branch('b'.repeat(100)), 'x', 'suffix=-{{branch}}').intents;
    expect(long?.tag).toMatch(new RegExp(`^sha-${COMMIT}-b{66}-[0-9a-f]{16}$`));
    const [, other] = planOf(branch('b'.repeat(101)), 'x', 'suffix=-{{branch}}').intents;
    expect(other?.tag).not.toBe(long?.tag);
  });

  it('of the commit tag is refused when the flavor spoils it', () => {
    expect(() => planOf(branch('main'), 'x', 'prefix=-')).toThrow(expect.objectContaining({ code: 'TAG_ILLEGAL' }));
    expect(() => planOf(branch('main'), 'type=content', `suffix=-${'x'.repeat(90)}`)).toThrow(
      expect.objectContaining({ code: 'TAG_ILLEGAL' }),
    );
  });

  it('holds no HTML entities', () => {
    expect(namesOf(planOf(branch(`a&b"c'd<e>`), 'type=raw,value={{branch}}'))).toEqual(['a-b-c-d-e-']);
  });

  it('shows expressions of the flavor on latest too', () => {
    expect(namesOf(planOf(tag('v1.0.0'), 'type=ref,event=tag', "prefix={{date 'YYYY'}}-,onlatest=true"))).toEqual([
      '2024-v1.0.0',
      '2024-latest',
    ]);
  });

  it('stands in the plan once', () => {
    expect(namesOf(planOf(tag('v1.0.0'), 'type=raw,value=latest\ntype=semver,pattern={{version}}'))).toEqual(['1.0.0', 'latest']);
  });
});
