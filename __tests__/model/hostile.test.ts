import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS } from '../../src/model/index.js';
import { hostileFiles, SOUND, survives } from './support/hostile.js';

describe('damaged files', () => {
  it.each(SOUND)('of $format ($path) give a sane header or a failure that says why', async (sound) => {
    await fc.assert(fc.asyncProperty(hostileFiles([sound]), survives), { numRuns: 150 });
  });

  it('are made of every format that is read', () => {
    const read = FORMATS.filter((format) => format.read !== undefined).map((format) => format.name);
    expect([...new Set(SOUND.map((sound) => sound.format))].sort()).toEqual([...new Set(read)].sort());
  });
});
