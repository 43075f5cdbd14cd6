import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Things to take away again after a test: temporary directories, servers, anything with a clean-up.
 * `const disposables = new Disposables(); afterEach(() => disposables.dispose());`
 */
export class Disposables {
  #cleanups: (() => unknown)[] = [];

  /** A new empty directory; its path holds no symlink. */
  async directory(name = 'test'): Promise<string> {
    const path = await temporaryDirectory(name);
    this.add(() => rm(path, { recursive: true, force: true, maxRetries: 3 }));
    return path;
  }

  /** Registers a clean-up; the newest runs first. */
  add(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  /** Registers `stop` of a server and hands the server on: `const registry = disposables.use(await startRegistry())`. */
  use<T extends { stop(): unknown }>(server: T): T {
    this.add(() => server.stop());
    return server;
  }

  /** Runs every clean-up, even after one failed, then throws the first failure. */
  async dispose(): Promise<void> {
    const cleanups = this.#cleanups.reverse();
    this.#cleanups = [];
    const failures: unknown[] = [];
    for (const cleanup of cleanups) {
      try {
        await cleanup();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** A new empty directory below the system's temporary one, which the caller removes. */
export async function temporaryDirectory(name = 'test'): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), `modelkit-${name}-`)));
}
