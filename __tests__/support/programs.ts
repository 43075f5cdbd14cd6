import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Programs that `npm run peers` installs at these versions, outside of the work tree. `go`: the package that `go install` builds;
 * `source`: a Go module of this project; `pip`: a package of that name, whose program may have another (`program`).
 */
export const PINNED = {
  oras: { go: 'oras.land/oras/cmd/oras', version: '1.3.6' },
  crane: { go: 'github.com/google/go-containerregistry/cmd/crane', version: '0.22.1' },
  regctl: { go: 'github.com/regclient/regclient/cmd/regctl', version: '0.11.7' },
  distribution: { go: 'github.com/distribution/distribution/v3/cmd/registry', version: '3.1.2' },
  toxiproxy: { go: 'github.com/Shopify/toxiproxy/v2/cmd/server', version: '2.5.0' },
  act: { go: 'github.com/nektos/act', version: '0.2.89' },
  actionlint: { go: 'github.com/rhysd/actionlint/cmd/actionlint', version: '1.7.12' },
  conformance: { go: 'github.com/opencontainers/distribution-spec/conformance', version: '0.0.0-20260831232431-97274622c111' },
  ociregistry: { source: '__tests__/peers/ociregistry', version: '0.0.0-20251212221603-3adeb8663819' },
  'model-runner': { source: '__tests__/peers/model-runner', version: '1.2.9' },
  zizmor: { pip: 'zizmor', version: '1.32.0' },
  'modelpack-client': { pip: 'modelpack-client', program: 'modelpack', version: '0.1.0' },
} as const satisfies Readonly<
  Record<string, { readonly version: string } & ({ go: string } | { source: string } | { pip: string; program?: string })>
>;

export type PinnedPeer = keyof typeof PINNED;
/** Programs of the system: Debian's, where nothing else is said. `kit` is used where somebody has installed it. */
export type SystemPeer = 'docker-registry' | 'skopeo' | 'chromium' | 'git-lfs' | 'kit' | 'git' | 'tar' | 'openssl' | 'nginx';
/** Independent programs that tests compare with. */
export type Peer = PinnedPeer | SystemPeer;

function isPinned(name: string): name is PinnedPeer {
  return Object.hasOwn(PINNED, name);
}

/** Where `npm run peers` puts a program; a version of its own is a file of its own. */
export function placeOf(name: PinnedPeer): { readonly folder: string; readonly program: string } {
  const cache = process.env['XDG_CACHE_HOME'] ?? '';
  const folder = join(cache === '' ? join(homedir(), '.cache') : cache, 'modelkit-tag-action', 'peers', `${name}-${PINNED[name].version}`);
  const pinned = PINNED[name];
  return { folder, program: join(folder, 'bin', 'program' in pinned ? pinned.program : name) };
}

/** Path of an installed program, or undefined. `path` is where a program of the system is looked for. */
export function peer(name: Peer, path = process.env['PATH'] ?? ''): string | undefined {
  if (isPinned(name)) return [placeOf(name).program].find(isProgram);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const candidates = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return candidates.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
