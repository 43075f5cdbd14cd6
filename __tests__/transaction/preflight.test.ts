import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { preflight, type ReadBefore } from '../../src/transaction/index.js';
import { tagOf } from '../support/artifacts.js';
import type { MemoryTarget } from '../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './world/intents.js';
import { virtualPorts } from './world/ports.js';
import { isWrite, OLD, OLD_DIGEST, seeded, target } from './world/scene.js';

const MAIN = intent('main', 'branch', mutable());
const CONTENT = intent('7b', 'content', immutable('keep'));
const VERSION = intent('v1.2.0', 'version', immutable('fail', '1.2.0'));
const LATEST = intent('latest', 'latest', monotonic('1.2.0'));
const DOWN = new Failure({ code: 'HTTP_503', message: 'It answers 503.', hint: 'Wait.' });

function calls(at: MemoryTarget): readonly string[] {
  return at.journal.map((call) => `${call.method} ${call.subject}`.trim());
}

async function failureOf(work: Promise<unknown>): Promise<Failure | undefined> {
  return work.then(
    () => undefined,
    (thrown: unknown) => (thrown instanceof Failure ? thrown : undefined),
  );
}

describe('preflight', () => {
  it('asks for each tag once, then proves the right to push, and asks for nothing else', async () => {
    const at = await seeded(OLD, ['main']);
    const [snapshot] = await preflight([MAIN, CONTENT], [at], { writes: true, removals: [tagOf('v0.1.0'), MAIN.tag] }, virtualPorts());
    expect(calls(at)).toEqual(['resolve main', 'resolve 7b', 'resolve v0.1.0', 'access']);
    expect(snapshot).toEqual({
      repository: at.repository,
      tags: new Map<string, unknown>([
        ['main', { state: 'present', descriptor: OLD.manifest.descriptor }],
        ['7b', { state: 'absent' }],
        ['v0.1.0', { state: 'absent' }],
      ]),
      holders: new Map(),
      holderLayers: new Map(),
    });
  });

  it('proves no right to push where nothing is new: the kit may be unchanged', async () => {
    const at = await seeded(OLD, ['main', '7b']);
    await preflight([MAIN, CONTENT], [at], { writes: true }, virtualPorts());
    expect(calls(at)).toEqual(['resolve main', 'resolve 7b']);
  });

  it('needs no right to push for a plan', async () => {
    const at = target('one.example/kit', { faults: [{ method: 'access', when: 'before', failure: DOWN }] });
    await preflight([MAIN], [at], { writes: false }, virtualPorts());
    expect(calls(at)).toEqual(['resolve main']);
  });

  it.each([
    ['a version', VERSION],
    ['a monotonic tag', LATEST],
  ])('reads the tag list for %s', async (_what, one) => {
    const at = await seeded(OLD, ['v1.0.0', 'main']);
    const [snapshot] = await preflight([one], [at], { writes: true }, virtualPorts());
    expect(snapshot?.names).toEqual({ complete: true, tags: ['main', 'v1.0.0'] });
  });

  it('asks what the same version in another spelling names', async () => {
    const at = await seeded(OLD, ['1.2.0', 'v1.2.1', 'v1.2.0']);
    const [snapshot] = await preflight([VERSION], [at], { writes: true }, virtualPorts());
    expect([...(snapshot?.tags.keys() ?? [])].sort()).toEqual(['1.2.0', 'v1.2.0']);
  });

  it('does not ask again what is known', async () => {
    const at = target();
    const readBefore: ReadBefore = { tags: new Map([[MAIN.tag, { state: 'absent' }]]), names: [tagOf('v1.0.0')] };
    const [snapshot] = await preflight(
      [MAIN, LATEST],
      [at],
      { writes: true, readBefore: new Map([[at.repository.name, readBefore]]) },
      virtualPorts(),
    );
    expect(calls(at)).toEqual(['resolve latest', 'access']);
    expect(snapshot?.names).toEqual({ complete: true, tags: ['v1.0.0'] });
  });

  it('says once what is the matter with many tags', async () => {
    const names = ['a', 'b', 'c'];
    const faults = names.map((subject) => {
      const failure = new Failure({ code: 'HTTP_503', message: `It answers 503 for ${subject}.`, hint: 'Wait.' });
      return { method: 'resolve', subject, when: 'before', failure } as const;
    });
    const intents = names.map((name) => intent(name, 'raw', mutable()));
    const failure = await failureOf(preflight(intents, [target('a.example/kit', { faults })], { writes: true }, virtualPorts()));
    expect(failure?.message).toBe('a.example/kit does not say whether it holds a, b, c: It answers 503 for a.');
  });

  it('without the right to push in several repositories says so of each', async () => {
    const targets = ['a.example/kit', 'b.example/kit', 'c.example/kit'].map((name, index) =>
      target(
        name,
        index === 1
          ? {}
          : {
              faults: [
                { method: 'access', when: 'before', failure: new Failure({ code: 'DENIED', message: `no right on ${name}`, hint: '' }) },
              ],
            },
      ),
    );
    const failure = await failureOf(preflight([MAIN], targets, { writes: true }, virtualPorts()));
    expect(failure?.problems.map((one) => one.message)).toEqual(['no right on a.example/kit', 'no right on c.example/kit']);
    expect(targets.map(calls)).toEqual(targets.map(() => ['resolve main', 'access']));
  });

  const BROKEN = [
    [
      'a tag',
      { method: 'resolve', subject: 'main', when: 'before', failure: DOWN },
      'one.example/kit does not say whether it holds main: It answers 503.',
    ],
    [
      'the tag list',
      { method: 'tags', when: 'before', failure: DOWN },
      'The tag list of one.example/kit cannot be read whole, so versions cannot be compared: It answers 503.',
    ],
  ] as const;

  it.each(BROKEN)('fails closed when %s cannot be read and something shall be written', async (_what, fault, message) => {
    const at = target('one.example/kit', { faults: [fault] });
    const failure = await failureOf(preflight([MAIN, LATEST], [at], { writes: true }, virtualPorts()));
    expect([failure?.code, failure?.message, at.journal.filter(isWrite)]).toEqual(['REGISTRY_UNREADABLE', message, []]);
  });

  it.each(BROKEN)('only warns in a plan when %s cannot be read', async (_what, fault, message) => {
    const ports = virtualPorts();
    const at = target('one.example/kit', { faults: [fault] });
    await preflight([MAIN, LATEST], [at], { writes: false }, ports);
    expect(ports.remarks.map((remark) => [remark.level, remark.code, remark.message])).toEqual([
      ['warning', 'REGISTRY_UNREADABLE', message],
    ]);
  });

  it('does not ask a dead registry for each of 5,000 tags', async () => {
    const at = target('one.example/kit', { faults: [{ method: 'resolve', when: 'before', failure: DOWN }] });
    const intents = Array.from({ length: 5_000 }, (_, index) => intent(`build-${index}`, 'raw', mutable()));
    const [snapshot] = await preflight(intents, [at], { writes: false }, virtualPorts());
    // 64 at a time, until as many have gone unanswered.
    expect([snapshot?.tags.size, at.journal.length]).toEqual([5_000, 64]);
  });

  it('stops at a cancel, whatever was unreadable', async () => {
    const ports = virtualPorts();
    const at = target('one.example/kit', {
      moment: () => {
        ports.canceller.abort(new Failure({ code: 'CANCELLED', message: 'cancelled', hint: '' }));
        throw DOWN;
      },
    });
    expect((await failureOf(preflight([MAIN], [at], { writes: false }, ports)))?.code).toBe('CANCELLED');
  });

  it('sees the digest of each present tag', async () => {
    const at = await seeded(OLD, ['main']);
    const [snapshot] = await preflight([MAIN], [at], { writes: false }, virtualPorts());
    const state = snapshot?.tags.get(MAIN.tag);
    expect(state?.state === 'present' && state.descriptor.digest).toBe(OLD_DIGEST);
  });
});
