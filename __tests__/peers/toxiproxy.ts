import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startListening, type ServerProgram } from '../support/docker-registry.js';
import type { Disposables } from '../support/disposable.js';
import { peer } from '../support/peers.js';
import { portOf } from './registries.js';
import { listen } from '../support/loopback.js';

/** What Toxiproxy does to every connection (its README, "Toxics"). */
export interface Toxic {
  readonly type: 'latency' | 'limit_data' | 'slow_close';
  readonly stream: 'upstream' | 'downstream';
  readonly attributes: Readonly<Record<string, number>>;
}

const ATTEMPTS = 5;

/** A bad network in front of a port on loopback; gives the port to be used in its place. */
export async function startBadNetwork(disposables: Disposables, port: number, toxics: readonly Toxic[]): Promise<number> {
  const control = disposables.use(await startControl());
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${control.port}${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`toxiproxy: ${await answer.text()}`);
    return answer.json();
  };
  const proxy = { name: 'registry', listen: '127.0.0.1:0', upstream: `127.0.0.1:${port}`, enabled: true };
  const { listen } = (await ask('/proxies', proxy)) as { listen: string };
  for (const toxic of toxics) await ask('/proxies/registry/toxics', { toxicity: 1, ...toxic });
  return portOf(listen);
}

/** It says which port before it listens, and ends when somebody else has taken that port meanwhile. */
async function startControl(attempt = 1): Promise<ServerProgram> {
  const args = ['-host', '127.0.0.1', '-port', String(await freePort())];
  const control = await startListening(peer('toxiproxy') ?? 'toxiproxy', args, /127\.0\.0\.1:(\d+)/);
  while (isAlive(control.pid)) {
    if (await isThere(control.port)) return control;
    await sleep(20);
  }
  if (attempt === ATTEMPTS) throw new Error(`toxiproxy did not listen on any of ${ATTEMPTS} ports.`);
  return startControl(attempt + 1);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
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
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
