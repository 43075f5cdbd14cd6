import { createReadStream } from 'node:fs';
import { posix, win32 } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { kitHome, isAbsent } from '../../directories.js';
import type { Environment } from '../../ports.js';
import type { AuthStyle } from './auth-file.js';

/** One place that may hold logins. `read` gives undefined when there is nothing; any other error is thrown. */
export interface AuthSource {
  /** For sentences: an environment variable or a path. */
  readonly name: string;
  readonly style: AuthStyle;
  readonly read: () => Promise<Uint8Array | undefined>;
}

/**
 * Every place for logins, first come first served: Docker's variable and files, Podman's, kit's own. (The inputs come before all of them,
 * the workflow's token after.)
 */
export function authSources(env: Environment, platform: NodeJS.Platform): readonly AuthSource[] {
  const path = platform === 'win32' ? win32 : posix;
  const home = env[platform === 'win32' ? 'USERPROFILE' : 'HOME'];
  const within = (directory = '', ...rest: string[]): string => (directory === '' ? '' : path.join(directory, ...rest));
  const files: readonly (readonly [AuthStyle, string | undefined])[] = [
    ['docker', within(env['DOCKER_CONFIG'], 'config.json')],
    ['docker', within(home, '.docker', 'config.json')],
    ['podman', env['REGISTRY_AUTH_FILE']],
    ['podman', within(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json')],
    ['docker', within(kitHome(env, platform), 'credentials.json')],
  ];
  const sources = files.flatMap(([style, name = '']) => (name === '' ? [] : [file(style, name)]));
  const text = env['DOCKER_AUTH_CONFIG'];
  if (text === undefined) return sources;
  return [{ name: 'DOCKER_AUTH_CONFIG', style: 'docker', read: () => Promise.resolve(Buffer.from(text)) }, ...sources];
}

/** The files among them, whether they are there or not: what is packed must hold none of them. */
export function loginFiles(env: Environment, platform: NodeJS.Platform): readonly string[] {
  return authSources(env, platform).flatMap(({ name }) => (name === 'DOCKER_AUTH_CONFIG' ? [] : [name]));
}

/** Logins to thousands of registries; whatever else a variable may name is not read to its end. */
const LOGIN_FILE_LIMIT = 4 * 1024 * 1024;

function file(style: AuthStyle, path: string): AuthSource {
  return {
    name: path,
    style,
    read: async () => {
      try {
        const bytes = await buffer(createReadStream(path, { end: LOGIN_FILE_LIMIT }));
        if (bytes.length > LOGIN_FILE_LIMIT) throw new RangeError(`it is larger than ${LOGIN_FILE_LIMIT / 1024 / 1024} MiB`);
        return bytes;
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
  };
}
