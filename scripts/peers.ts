// Installs the programs that tests compare with, at pinned versions, into a cache directory outside of the work tree.
// Usage: npm run peers. What cannot be had is named in one line; a second run finds everything and ends at once.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { peer, PINNED, placeOf, type PinnedPeer, type SystemPeer } from '../__tests__/support/programs.js';

const run = promisify(execFile);
/** A Go build keeps one core busy by itself, but its downloads and its linking leave the other idle. */
const AT_ONCE = 2;
/** Nobody debugs these: a tenth of the building time is for that. */
const PLAIN = ['-ldflags=-s -w', '-gcflags=all=-dwarf=false'];
const DEBIAN = ['docker-registry', 'skopeo', 'chromium', 'git-lfs', 'openssl', 'git'] as const satisfies readonly SystemPeer[];

async function install(name: PinnedPeer): Promise<void> {
  const pinned = PINNED[name];
  const { folder, program } = placeOf(name);
  await mkdir(dirname(program), { recursive: true });
  if ('pip' in pinned) {
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', `${pinned.pip}==${pinned.version}`]);
    return;
  }
  const built = await mkdtemp(join(folder, 'build-'));
  try {
    const [what, cwd] = 'go' in pinned ? [`${pinned.go}@v${pinned.version}`, tmpdir()] : ['.', resolve(pinned.source)];
    await run('go', ['install', ...PLAIN, what], {
      cwd,
      env: { ...process.env, GOBIN: built, GOFLAGS: '-buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0', GOTOOLCHAIN: 'auto' },
    });
    const [binary] = await readdir(built);
    if (binary === undefined) throw new Error('go install left no program behind');
    await rename(join(built, binary), program);
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

/** Seconds since `start`, as text. */
function since(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(0)} s`;
}

function reasonOf(failure: unknown): string {
  const { stderr, code, message } = failure as { stderr?: string; code?: unknown; message?: string };
  if (code === 'ENOENT') return 'the program that would install it is not there';
  const lines = (stderr ?? '')
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.at(-1) ?? message ?? String(failure);
}

async function provide(name: string, version: string, there: () => boolean, fetch: () => Promise<void>): Promise<void> {
  if (there()) {
    console.log(`${name} ${version}: there`);
    return;
  }
  const start = performance.now();
  try {
    await fetch();
    console.log(
      there() ? `${name} ${version}: installed in ${since(start)}` : `${name} ${version}: cannot be had: its package does not hold it`,
    );
  } catch (failure) {
    console.log(`${name} ${version}: cannot be had: ${reasonOf(failure)}`);
  }
}

async function debian(missing: readonly SystemPeer[]): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('only root installs packages');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}

const limit = pLimit(AT_ONCE);
const missing = DEBIAN.filter((name) => peer(name) === undefined);
const packages = missing.length === 0 ? Promise.resolve() : debian(missing);
await Promise.all([
  ...DEBIAN.map((name) =>
    provide(
      name,
      'of Debian',
      () => peer(name) !== undefined,
      () => packages,
    ),
  ),
  ...(Object.keys(PINNED) as PinnedPeer[]).map((name) =>
    limit(() =>
      provide(
        name,
        PINNED[name].version,
        () => peer(name) !== undefined,
        () => install(name),
      ),
    ),
  ),
]);
console.log(peer('kit') === undefined ? 'kit: not on the PATH, and no registry of packages has it: its tests are left out' : 'kit: there');
