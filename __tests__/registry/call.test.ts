import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { connect } from './connect.js';
import { blobOf, bytesOf, collected, manifestOver, tag } from './sample.js';
import { JumpingClock } from './ports.js';
import { guard, tokenServer } from './token-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

describe('a call', () => {
  it('ends with the reason of its signal, whoever else still asks', async () => {
    const { target } = await connect(disposables, (seen) => (seen.url.endsWith('/slow') ? 'silence' : undefined));
    await target.resolve(tag('first'));
    const ended = new AbortController();
    const reason = new Error('not wanted any more');
    const slow = target.resolve(tag('slow'), { signal: ended.signal });
    expect(await target.resolve(tag('absent'))).toBeUndefined();
    ended.abort(reason);
    await expect(slow).rejects.toBe(reason);
  });

  it('ends with the run when it is given none, and outlives it with a deadline of its own', async () => {
    const { target, ports } = await connect(disposables);
    ports.abort.abort(new Error('cancelled'));
    await expect(target.resolve(tag('a'))).rejects.toThrow('cancelled');
    expect(await target.resolve(tag('a'), { deadline: ports.clock.monotonic() + 60_000 })).toBeUndefined();
  });

  it('fails at its deadline as one that got no answer, and tries nothing more', async () => {
    const { registry, target, ports } = await connect(disposables, () => 'silence');
    const call = { deadline: ports.clock.monotonic() + 1000 };
    await expect(target.resolve(tag('a'), call)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(target.resolve(tag('a'), call)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(registry.lines()).toEqual(['HEAD /v2/a/b/manifests/a']);
  });

  it('puts its tries into the time that it has', async () => {
    const { registry, target, ports } = await connect(disposables, () => ({ status: 502 }));
    const began = ports.clock.monotonic();
    await expect(target.resolve(tag('a'), { deadline: began + 3000 })).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect(registry.seen.length).toBeGreaterThan(2);
    expect(ports.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(3000);
  });

  it('ends a blob in the middle', async () => {
    const bytes = bytesOf(4_000_000);
    const ended = new AbortController();
    const { registry, target } = await connect(disposables);
    const { descriptor } = blobOf(bytes);
    registry.blobs.set(descriptor.digest, bytes);
    const reading = (async () => {
      for await (const chunk of target.open(descriptor, 0, { signal: ended.signal }))
        ended.abort(new Error(`after ${String(chunk.length > 0)}`));
    })();
    await expect(reading).rejects.toThrow('after true');
    expect(bytes.equals(await collected(target.open(descriptor)))).toBe(true);
  });

  it('gets the token that a call asked for which is over', async () => {
    const minting: (() => void)[] = [];
    const tokens = await tokenServer({
      expiresIn: 300,
      rule: () => (_, response) => {
        minting.push(() => response.end('{"token":"late","expires_in":300}'));
      },
    });
    disposables.add(() => tokens.close());
    const bearer = guard(`Bearer realm="http://${tokens.host}/token"`, (header) => header === 'Bearer late');
    const { target, ports } = await connect(disposables, bearer);
    const first = target.resolve(tag('a'));
    while (minting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    ports.abort.abort(new Error('cancelled'));
    await expect(first).rejects.toThrow('cancelled');
    const second = target.resolve(tag('a'), { deadline: ports.clock.monotonic() + 60_000 });
    minting[0]?.();
    expect(await second).toBeUndefined();
    expect(minting).toHaveLength(1);
  });
});

describe('a registry that is down', () => {
  it('has one budget for all that ask it, one after another, and the log says why and how long', async () => {
    const { registry, target, ports } = await connect(disposables, () => ({ status: 503 }));
    for (let index = 0; index < 20; index += 1) {
      await expect(target.resolve(tag(`t${index}`))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
      await target.put(manifestOver([]), [tag(`t${index}`)]);
    }
    // Then each is sent once, and at once.
    const before = [registry.seen.length, ports.clock.slept.length];
    await expect(target.resolve(tag('last'))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect([registry.seen.length, ports.clock.slept.length]).toEqual([before[0] === undefined ? 0 : before[0] + 1, before[1]]);
    expect(ports.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(130_000);
    expect(ports.said.join('\n')).toMatch(/Waited \d+\.\d s for 127\.0\.0\.1:\d+, which answered 503\./);
  });

  it('has one for all that it calls busy', async () => {
    const { registry, target, ports } = await connect(disposables, () => ({ status: 429, headers: { 'retry-after': '60' } }));
    for (let index = 0; index < 5; index += 1) {
      await expect(target.resolve(tag(`t${index}`))).rejects.toMatchObject({ code: 'REGISTRY_BUSY' });
    }
    expect(ports.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(11 * 60_000);
    expect(registry.seen.length).toBeLessThan(20);
  });

  it('is given less time for an answer, the longer it has been down', async () => {
    const asked: number[] = [];
    class Watched extends JumpingClock {
      override timer(ms: number, callback: () => void): { clear(): void } {
        asked.push(ms);
        return super.timer(ms, callback);
      }
    }
    const { target, ports } = await connect(disposables, () => ({ status: 502 }), { ports: { clock: new Watched() } });
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect(asked).not.toContain(10_000);
    ports.clock.advance(300_000);
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect(asked).toContain(10_000);
  });

  it('does not multiply tries where it gives no answer at all', async () => {
    const { registry, target } = await connect(disposables, () => 'silence', { ports: { impatient: true } });
    const [write] = await target.put(manifestOver([]), [tag('a')]);
    expect(write).toMatchObject({ result: 'failed', problem: { code: 'UNREACHABLE' } });
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(registry.lines()).toEqual(['PUT /v2/a/b/manifests/a', 'HEAD /v2/a/b/manifests/a', 'HEAD /v2/a/b/manifests/a']);
  });
});
