import { join } from 'node:path';
import type { KitFolder } from './kits.js';
import { timed, type Command, type Contestant } from './measure.js';
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

/** `oras push` of the kit's files as they are, each a layer. */
export function orasPush(setting: Setting, kit: KitFolder): Contestant {
  return contestant(
    setting,
    'oras push',
    'oras',
    () => [
      [
        'push',
        '--plain-http',
        '--no-tty',
        `${setting.registry.host}/${setting.repository()}:main`,
        ...kit.paths.map((path) => `${path}:application/octet-stream`),
      ],
    ],
    { cwd: kit.folder, note: 'files as layers, no tar' },
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

/** kit's own way, the two halves apart. Its local storage is emptied by a new home each time. */
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

/** Plain curl: POST opens the upload, PUT sends the file. */
export function curlPut(setting: Setting, file: string, digest: string): Contestant {
  const { path = 'curl', missing } = setting.program('curl');
  return {
    name: 'curl POST and PUT',
    missing,
    run: async () => {
      const opened = await timed(
        peerCommand(setting, path, [
          '-sS',
          '-f',
          '-X',
          'POST',
          '-D',
          '-',
          '-o',
          '/dev/null',
          `${setting.registry.url}/v2/${setting.repository()}/blobs/uploads/`,
        ]),
      );
      const location = new URL(/^location: *(\S+)/im.exec(opened.stdout)?.[1] ?? '', setting.registry.url);
      location.searchParams.set('digest', digest);
      const sent = await timed(
        peerCommand(setting, path, [
          '-sS',
          '-f',
          '-T',
          file,
          '-H',
          'Content-Type: application/octet-stream',
          '-H',
          'Expect:',
          location.href,
        ]),
      );
      return opened.ms + sent.ms;
    },
  };
}

/** The limit of hashing. */
export function opensslDigest(setting: Setting, files: readonly string[]): Contestant {
  return contestant(setting, 'openssl dgst -sha256', 'openssl', () => [['dgst', '-sha256', ...files]]);
}
