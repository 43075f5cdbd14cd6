import { afterEach, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disposables } from '../support/disposable.js';
import { GITHUB_TOKEN } from '../support/github-api.js';
import { InstantClock, open } from './open.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

// The package parses the payload as soon as it is imported, so this file must stay the only one that loads it this way.
it('a payload that the API client cannot parse costs the facts of the API, not the run', async () => {
  const workspace = await disposables.directory();
  const payload = join(workspace, 'event.json');
  writeFileSync(payload, '{ "ref": ');
  const before = process.env['GITHUB_EVENT_PATH'];
  disposables.add(() => {
    if (before === undefined) delete process.env['GITHUB_EVENT_PATH'];
    else process.env['GITHUB_EVENT_PATH'] = before;
  });
  process.env['GITHUB_EVENT_PATH'] = payload;
  const clock = new InstantClock();
  const answer = await open({ workspace, token: GITHUB_TOKEN, clock }).latestRelease();
  expect(answer).toEqual({ known: false, why: expect.stringContaining('the client of the GitHub API could not be loaded: ') });
  expect(clock.slept).toEqual([]);
});
