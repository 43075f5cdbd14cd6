import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startListening } from '../support/docker-registry.js';
import type { Disposables } from '../support/disposable.js';
import { peer } from '../support/peers.js';
import { portOf } from './registries.js';

/** What Toxiproxy does to every connection (its README, "Toxics"). */
export interface Toxic {
  readonly type: 'latency' | 'limit_data' | 'slow_close';
  readonly stream: 'upstream' | 'downstream';
  readonly attributes: Readonly<Record<string, number>>;
}

/** A bad network in front of a port on loopback; gives the port to be used in its place. */
export async function startBadNetwork(disposables: Disposables, port: number, toxics: readonly Toxic[]): Promise<number> {
  const args = ['-host', '127.0.0.1', '-port', String(await freePort())];
  const control = disposables.use(await startListening(peer('toxiproxy') ?? 'toxiproxy', args, /127\.0\.0\.1:(\d+)/));
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${control.port}${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`toxiproxy: ${await answer.text()}`);
    return answer.json();
  };
  // It says so before it listens.
  for (let tries = 0; tries < 500 && !(await isThere(control.port)); tries++) await sleep(20);
  const proxy = { name: 'registry', listen: '127.0.0.1:0', upstream: `127.0.0.1:${port}`, enabled: true };
  const { listen } = (await ask('/proxies', proxy)) as { listen: string };
  for (const toxic of toxics) await ask('/proxies/registry/toxics', { toxicity: 1, ...toxic });
  return portOf(listen);
}

function isThere(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/version`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Toxiproxy does not say which port it was given, so it is told one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
