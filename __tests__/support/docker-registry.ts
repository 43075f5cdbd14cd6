import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryDirectory } from './disposable.js';
import { peer } from './programs.js';

export interface DockerRegistryOptions {
  /** Debian's 2.8, the default, or version 3 of the same. */
  readonly program?: 'docker-registry' | 'distribution';
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Tokens of this service instead of htpasswd. */
  readonly token?: TokenService;
  /** Ask for `DOCKER_REGISTRY_ACCOUNT`. */
  readonly htpasswd?: boolean;
  readonly readonly?: boolean;
  /** DELETE by digest; default true. */
  readonly delete?: boolean;
  /** Data of an earlier start to go on with, e.g. to make a filled registry read-only. Kept by `stop`. */
  readonly data?: string;
}

/** Who gives tokens, and the certificate of the key that signs them. */
export interface TokenService {
  readonly realm: string;
  readonly service: string;
  readonly issuer: string;
  readonly certificate: string;
}

/** docker-registry on a free loopback port. */
export interface DockerRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export const DOCKER_REGISTRY_ACCOUNT = { username: 'publisher', password: 'correct horse' } as const;
/** bcrypt of that password: the only kind that docker-registry reads. */
const PASSWORD_HASH = '$2y$05$abcdefghijklmnopqrstuuHNbAKRhpaujgo33bRWs.NLUTJO3lOy2';
const START_LIMIT_MS = 20_000;

/** Starts docker-registry and waits until it listens; use inside a `peerTest` of the program. */
export async function startDockerRegistry(options: DockerRegistryOptions = {}): Promise<DockerRegistry> {
  const name = options.program ?? 'docker-registry';
  const program = peer(name);
  if (program === undefined) throw new Error(`${name} is not installed.`);
  const folder = await temporaryDirectory('docker-registry');
  await writeFile(join(folder, 'htpasswd'), `${DOCKER_REGISTRY_ACCOUNT.username}:${PASSWORD_HASH}\n`);
  const { tls, token } = options;
  const files = { 'tls.crt': tls?.cert, 'tls.key': tls?.key, 'token.crt': token?.certificate };
  for (const [file, text] of Object.entries(files)) if (text !== undefined) await writeFile(join(folder, file), text);
  // JSON is YAML. The log tells the port that port 0 became.
  const config = {
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: options.data ?? join(folder, 'data') },
      delete: { enabled: options.delete ?? true },
      ...(options.readonly === true ? { maintenance: { readonly: { enabled: true } } } : {}),
    },
    http: {
      addr: '127.0.0.1:0',
      secret: 'test',
      relativeurls: true,
      ...(tls === undefined ? {} : { tls: { certificate: join(folder, 'tls.crt'), key: join(folder, 'tls.key') } }),
    },
    ...(token === undefined
      ? {}
      : {
          auth: { token: { realm: token.realm, service: token.service, issuer: token.issuer, rootcertbundle: join(folder, 'token.crt') } },
        }),
    ...(options.htpasswd === true ? { auth: { htpasswd: { realm: 'basic', path: join(folder, 'htpasswd') } } } : {}),
  };
  await writeFile(join(folder, 'config.yml'), JSON.stringify(config));
  const clean = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const server = await startListening(program, ['serve', join(folder, 'config.yml')], /listening on 127\.0\.0\.1:(\d+)/).catch(
    async (failure: unknown) => {
      await clean();
      throw failure;
    },
  );
  const stop = async (): Promise<void> => {
    await server.stop();
    await clean();
  };
  const host = `127.0.0.1:${server.port}`;
  return { host, url: `${tls === undefined ? 'http' : 'https'}://${host}`, pid: server.pid, stop };
}

/** A program that serves. */
export interface ServerProgram {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a program and waits until it says, on either stream, the port that it listens on: the first group of `said`. */
export async function startListening(program: string, args: readonly string[], said: RegExp): Promise<ServerProgram> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const stop = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  try {
    const port = await new Promise<number>((resolve, reject) => {
      let text = '';
      const limit = setTimeout(() => {
        reject(new Error(`${program} did not start: ${text}`));
      }, START_LIMIT_MS);
      child.once('error', reject);
      void gone.then(() => {
        clearTimeout(limit);
        reject(new Error(`${program} ended: ${text}`));
      });
      const hear = (part: string): void => {
        text += part;
        const found = said.exec(text)?.[1];
        if (found === undefined) return;
        clearTimeout(limit);
        resolve(Number(found));
      };
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    });
    return { port, pid: child.pid ?? 0, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
