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
  const child = spawn(program, ['serve', join(folder, 'config.yml')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const stop = async () => {
    child.kill('SIGKILL');
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const host = await new Promise<string>((resolve, reject) => {
      let said = '';
      const limit = setTimeout(() => {
        reject(new Error(`${name} did not start: ${said}`));
      }, START_LIMIT_MS);
      child.once('error', reject);
      void gone.then(() => {
        clearTimeout(limit);
        reject(new Error(`${name} ended: ${said}`));
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const address = /listening on (127\.0\.0\.1:\d+)/.exec(said)?.[1];
        if (address === undefined) return;
        clearTimeout(limit);
        resolve(address);
      });
    });
    return { host, url: `${tls === undefined ? 'http' : 'https'}://${host}`, pid: child.pid ?? 0, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
