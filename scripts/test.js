// Runs jest as ES modules. Extra arguments go to jest, e.g. `npm test -- __tests__/pack`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=DEP0040',
    fileURLToPath(import.meta.resolve('jest/bin/jest')),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(jest.status ?? 1);
