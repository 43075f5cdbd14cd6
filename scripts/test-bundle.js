// jest's global set-up: builds what src/ says now into a temporary directory, once for a run of tests. End-to-end tests run that bundle, not dist/.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './build.js';

export default async function setUp() {
  // Somebody has a bundle already, or none of these tests needs it.
  if (process.env.MODELKIT_BUNDLE !== undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'modelkit-bundle-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.MODELKIT_BUNDLE = join(folder, 'dist');
  const { outputs } = await bundle(process.env.MODELKIT_BUNDLE);
  writeFileSync(join(folder, 'outputs.json'), JSON.stringify(outputs));
}
