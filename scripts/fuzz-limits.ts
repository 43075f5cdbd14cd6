import { join } from 'node:path';
import { holdsLimit, LIMIT_CASES } from '../__tests__/limits/index.js';
import { runChanged } from './changed-copy.js';

/** Makes each limit (of one file, where one is named) a thousand times as wide in a copy of the source. Gives those for which `npm run fuzz` would find nothing wrong. */
export async function unnoticedLimits(say: (line: string) => void, only?: string): Promise<readonly string[]> {
  const unnoticed: string[] = [];
  const cases = LIMIT_CASES.filter(({ file }) => only === undefined || file === only);
  for (const one of cases) {
    const { file, limit } = one;
    // What fails without a change would be noticed with any.
    await holdsLimit(one, 1.02);
    const change = {
      path: join('src', `${file}.ts`),
      from: new RegExp(`^((?:export )?const ${limit} = )([^;]+);`, 'm'),
      to: '$1($2) * 1000;',
    };
    const { code, seconds, said } = await runChanged('scripts/fuzz.ts', change, ['limit', file, limit]);
    const [why = ''] = said.trim().split('\n');
    say(`${code === 0 ? 'NOT NOTICED' : 'noticed'} after ${seconds.toFixed(1)} s: ${file} ${limit}${why === '' ? '' : ` (${why})`}`);
    if (code === 0) unnoticed.push(`${file} ${limit}`);
  }
  say(`${cases.length - unnoticed.length} of ${cases.length} limits are missed when they are gone`);
  return unnoticed;
}
