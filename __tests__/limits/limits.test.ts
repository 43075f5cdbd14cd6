import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LIMIT_CASES, NO_LIMITS } from './index.js';

describe('what foreign input may cost', () => {
  it('is a limit that `npm run fuzz` goes beyond, for every reader', () => {
    const files = ['model', 'kitfile', 'pack'].flatMap((room) =>
      readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name.replaceAll('\\', '/')}`),
    );
    const named = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...readFileSync(join('src', file), 'utf8').matchAll(/^(?:export )?const (\w+_LIMIT)\b/gm)].map(
          ([, name = '']) => `${file.slice(0, -'.ts'.length)} ${name}`,
        ),
      );
    const tried = LIMIT_CASES.map(({ file, limit }) => `${file} ${limit}`);
    expect(named.filter((one) => !tried.includes(one) && !NO_LIMITS.has(one))).toEqual([]);
    expect([...NO_LIMITS.keys()].filter((one) => !named.includes(one))).toEqual([]);
  });
});
