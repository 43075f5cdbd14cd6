// Runs jest as ES modules. Extra arguments go to jest, e.g. `npm test -- __tests__/pack`.
import { spawnSync } from 'node:child_process';

const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=DEP0040',
    'node_modules/jest/bin/jest.js',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(jest.status ?? 1);
