import { once } from 'node:events';
import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/inputs/index.js';
import type { Clock } from '../../src/ports.js';
import { connect } from '../../src/run/connect.js';
import { Disposables } from '../support/disposable.js';
import { listen } from '../support/loopback.js';
import { quietPorts } from '../support/ports.js';
import { startRegistry } from '../support/registry/index.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** A clock whose sleepers wake when the test says so. */
function heldClock(): { readonly clock: Clock; readonly slept: number[]; readonly wake: () => void } {
  const slept: number[] = [];
  let wake: () => void = () => undefined;
  const woken = new Promise<void>((resolve) => (wake = resolve));
  const { clock } = quietPorts();
  return {
    clock: {
      ...clock,
      sleep: (ms) => {
        slept.push(ms);
        return woken;
      },
    },
    slept,
    wake,
  };
}

function greeting(repository: string, clock: Clock, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const inputs = readInputs({ INPUT_REPOSITORY: repository, GITHUB_WORKSPACE: '/w' }, () => undefined);
  const connections = connect(inputs, quietPorts({ clock, env }));
  disposables.add(() => connections.close());
  return connections.greet(inputs.repositories);
}

describe('a greeting, before the rest is loaded', () => {
  it('is over when it is sent, though the time for it is not', async () => {
    const registry = disposables.use(await startRegistry());
    await greeting(`${registry.host}/acme/demo`, heldClock().clock);
    while (registry.log.entries.length === 0) await setImmediate();
    expect(registry.log.entries.map(({ operation }) => operation)).toEqual(['ping']);
  });

  it('is over with its time, where the registry cannot be spoken to', async () => {
    const silent = createServer();
    const port = await listen(silent);
    disposables.add(() => void silent.close());
    const held = heldClock();
    let over = false;
    const ended = greeting('registry.test/acme/demo', held.clock, { HTTPS_PROXY: `http://127.0.0.1:${port}` }).then(() => (over = true));
    await once(silent, 'connection');
    expect([over, held.slept.length]).toEqual([false, 1]);
    held.wake();
    await ended;
  });

  it('has nobody to wait for in a directory', async () => {
    await expect(greeting('oci-layout:out', heldClock().clock)).resolves.toBeUndefined();
  });
});
