import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { actionCommand, rawTags } from '../action.js';
import { race, type Command, type Contestant } from '../measure.js';
import { valuesOf, type CaseResult } from '../result.js';
import type { Setting } from '../setting.js';
import { ratioOf } from '../statistics.js';
import { listen } from '../../__tests__/support/loopback.js';

/** Short runs are noisy, and cheap. */
const MORE_RUNS = 4;

/** From the start of the process to its first request at the registry. */
export async function startUp(setting: Setting): Promise<CaseResult> {
  const kit = setting.random(1, 1000);
  const temp = setting.folder('temp');
  const bare = setting.folder('bare');
  const first = await arrivals();
  const script = `${bare}.mjs`;
  writeFileSync(
    script,
    `import { get } from 'node:http';\nget(${JSON.stringify(`http://${first.host}/v2/`)}, (answer) => answer.resume());\n`,
  );
  const { node } = setting.action;
  const publish = async (own?: string): Promise<Command> =>
    actionCommand(
      setting.action,
      kit,
      { repository: `${first.host}/bench/start`, tags: rawTags(['main']) },
      own === undefined ? {} : { temp: own },
    );
  const contestants: readonly Contestant[] = [
    { name: 'bare http.get', run: () => first.by({ program: node, args: [script] }) },
    { name: 'this action', run: async () => first.by(await publish()) },
    { name: 'this action, once more in the same job', run: async () => first.by(await publish(temp)) },
  ];
  const rows = await race(contestants, setting.runs * MORE_RUNS);
  await first.stop();
  setting.remove(kit.folder);
  return {
    title: 'Start-up',
    about:
      'From spawn until the first request has reached a server on loopback. The action reads its inputs and the event before that; the script does nothing else.',
    tables: [{ unit: 'ms', rows, base: 'bare http.get' }],
    bars: [
      {
        text: 'first request ÷ that of a bare http.get script',
        limit: 2,
        direction: 'at most',
        ratio: ratioOf(valuesOf(rows, 'this action') ?? [], valuesOf(rows, 'bare http.get') ?? []),
      },
    ],
  };
}

/** A server that tells when a process's first request arrives; the process is then ended. */
async function arrivals(): Promise<{ readonly host: string; by(command: Command): Promise<number>; stop(): Promise<void> }> {
  let arrived: () => void = () => undefined;
  const server = createServer((_, answer) => {
    arrived();
    answer.writeHead(404).end();
  });
  const port = await listen(server);
  return {
    host: `127.0.0.1:${port}`,
    by: async ({ program, args, env, cwd }) => {
      const start = performance.now();
      const arrival = new Promise<number>((resolve) => {
        arrived = () => {
          resolve(performance.now() - start);
        };
      });
      const child = spawn(program, [...args], { env: env ?? process.env, cwd, stdio: ['ignore', 'ignore', 'ignore'] });
      const gone = new Promise<never>((_, reject) => {
        child.once('exit', () => {
          reject(new Error(`${program} ended without a request`));
        });
      });
      try {
        return await Promise.race([arrival, gone]);
      } finally {
        gone.catch(() => undefined);
        child.kill('SIGKILL');
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
