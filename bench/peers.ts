import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { KitFolder } from './kits.js';
import { timed, type Command, type Contestant, type Cost } from './measure.js';
import type { Setting } from './setting.js';

/** A contestant that is an installed program; `calls` run one after the other, and their times add up. */
export function contestant(
  setting: Setting,
  name: string,
  program: string,
  calls: (run: number) => readonly (readonly string[])[],
  more: { readonly cwd?: string; readonly note?: string } = {},
): Contestant {
  const { path, missing } = setting.program(program);
  return {
    name,
    missing,
    ...(more.note === undefined ? {} : { note: more.note }),
    run: async (run) => {
      let ms = 0;
      for (const args of calls(run)) ms += (await timed(peerCommand(setting, path ?? program, args, more.cwd))).ms;
      return ms;
    },
  };
}

export function peerCommand(setting: Setting, program: string, args: readonly string[], cwd?: string): Command {
  return { program, args, env: setting.env, ...(cwd === undefined ? {} : { cwd }) };
}

/** `oras push` of the kit's files as they are, each a layer, or of `what` is named instead. */
export function orasPush(
  setting: Setting,
  kit: KitFolder,
  what = kit.paths.map((path) => `${path}:application/octet-stream`),
  note = 'files as layers, no tar',
): Contestant {
  return contestant(
    setting,
    'oras push',
    'oras',
    () => [['push', '--plain-http', '--no-tty', `${setting.registry.host}/${setting.repository()}:main`, ...what]],
    { cwd: kit.folder, note },
  );
}

/** Programs that push what lies in an image layout: nothing is packed or hashed. skopeo mounts what it remembers to have pushed before, so only its first run would count. */
export function layoutPushes(setting: Setting, layout: string): readonly Contestant[] {
  return [
    contestant(setting, 'crane push', 'crane', () => [['push', layout, `${setting.registry.host}/${setting.repository()}:main`]], {
      note: 'of a layout that is packed already',
    }),
    {
      name: 'skopeo copy',
      missing: setting.program('skopeo').missing ?? 'not comparable: it remembers what it pushed before, and mounts it',
      run: () => Promise.resolve(NaN),
    },
  ];
}

/** kit's own way, the two halves apart and one after the other. Its local storage is emptied by a new home each time. */
export function kitPackAndPush(setting: Setting, kit: KitFolder, tags: readonly string[] = ['main']): readonly [Contestant, Contestant] {
  let reference = '';
  const env = (): Readonly<Record<string, string>> => ({ ...setting.env, KITOPS_HOME: join(kit.folder, '..', 'kit-home') });
  const { path = 'kit', missing } = setting.program('kit');
  const call = async (...args: readonly string[]): Promise<number> =>
    (await timed({ program: path, args, env: env(), cwd: kit.folder })).ms;
  return [
    {
      name: 'kit pack',
      missing,
      run: async () => {
        setting.remove(env()['KITOPS_HOME'] ?? '');
        reference = `${setting.registry.host}/${setting.repository()}`;
        return call('pack', '.', '--tag', `${reference}:${tags[0] ?? 'main'}`);
      },
    },
    {
      name: tags.length === 1 ? 'kit push' : `kit push, then ${tags.length - 1} times kit tag and kit push`,
      missing,
      run: async () => {
        const [first = 'main', ...others] = tags;
        let ms = await call('push', '--plain-http', `${reference}:${first}`);
        for (const tag of others) {
          ms += await call('tag', `${reference}:${first}`, `${reference}:${tag}`);
          ms += await call('push', '--plain-http', `${reference}:${tag}`);
        }
        return ms;
      },
    },
  ];
}

/** The same in one call, where the installed kit knows how. */
export function kitPackPush(setting: Setting, kit: KitFolder): Contestant {
  const { path = 'kit', missing } = setting.program('kit');
  const home = join(kit.folder, '..', 'kit-home');
  const knows = missing === undefined && /--push\b/.test(spawnSync(path, ['pack', '--help'], { encoding: 'utf8' }).stdout);
  return {
    name: 'kit pack --push',
    missing: missing ?? (knows ? undefined : 'this kit does not know --push'),
    run: async () => {
      setting.remove(home);
      const reference = `${setting.registry.host}/${setting.repository()}:main`;
      const args = ['pack', '.', '--tag', reference, '--push', '--plain-http'];
      return (await timed({ program: path, args, env: { ...setting.env, KITOPS_HOME: home }, cwd: kit.folder })).ms;
    },
  };
}

/** Plain curl, file by file: POST opens the upload, PUT sends the file. */
export async function curlPut(setting: Setting, files: readonly string[]): Promise<Contestant> {
  const { path = 'curl', missing } = setting.program('curl');
  const digests = await Promise.all(files.map(async (file) => [file, await digestOf(file)] as const));
  const call = (...args: readonly string[]): Promise<Cost> => timed(peerCommand(setting, path, ['-sS', '-f', ...args]));
  return {
    name: 'curl POST and PUT',
    missing,
    run: async () => {
      const uploads = `${setting.registry.url}/v2/${setting.repository()}/blobs/uploads/`;
      let ms = 0;
      for (const [file, digest] of digests) {
        const opened = await call('-X', 'POST', '-D', '-', '-o', '/dev/null', uploads);
        const location = new URL(/^location: *(\S+)/im.exec(opened.stdout)?.[1] ?? '', setting.registry.url);
        location.searchParams.set('digest', digest);
        const sent = await call('-T', file, '-H', 'Content-Type: application/octet-stream', '-H', 'Expect:', location.href);
        ms += opened.ms + sent.ms;
      }
      return ms;
    },
  };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return `sha256:${hash.digest('hex')}`;
}

/** The limit of hashing. */
export function opensslDigest(setting: Setting, files: readonly string[]): Contestant {
  return contestant(setting, 'openssl dgst -sha256', 'openssl', () => [['dgst', '-sha256', ...files]]);
}
