import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal, readJournal, type JournalEntry, type JournalRecord } from '../../src/transaction/journal.js';
import { tagOf } from '../support/artifacts.js';
import { NEW_DIGEST, OLD, OLD_DIGEST, target } from './world/scene.js';

const root = await mkdtemp(join(tmpdir(), 'journal-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const AT = target().repository;
const ELSEWHERE = target('two.example/kit').repository;
const HELD = { digest: OLD_DIGEST, mediaType: OLD.manifest.descriptor.mediaType };

function entry(
  name: string,
  before: JournalEntry['before'] = HELD,
  after: JournalEntry['after'] = NEW_DIGEST,
  repository = AT,
): JournalEntry {
  return { repository, tag: tagOf(name), before, after };
}

/** The journal that consists of these lines. */
async function read(...lines: readonly unknown[]): Promise<JournalRecord | undefined> {
  const directory = await mkdtemp(join(root, 'lines-'));
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  await writeFile(join(directory, 'journal.jsonl'), text === '' ? '' : `${text}\n`);
  return readJournal(directory);
}

describe('what a journal remembers', () => {
  it('is all that was written down', async () => {
    const directory = await mkdtemp(join(root, 'whole-'));
    const journal = await openJournal(join(directory, 'below', 'it'));
    const written = [entry('main'), entry('new', null), entry('gone', HELD, null)];
    await journal.plan([{ repository: AT, tag: tagOf('main'), to: NEW_DIGEST }]);
    await journal.record(written, [OLD.manifest]);
    await journal.record([], [OLD.manifest]);
    await journal.sending(AT, [tagOf('main'), tagOf('new')]);
    await journal.refused(AT, [tagOf('new')]);
    await journal.returning(AT, tagOf('gone'));
    const record = await readJournal(join(directory, 'below', 'it'));
    expect(record).toMatchObject({ closed: false, damagedLines: 0, planned: [{ repository: AT, tag: 'main', to: NEW_DIGEST }] });
    expect(record?.entries).toEqual(written);
    const sent = ['main', 'new', 'gone'].map((name) => record?.wasSent(AT, tagOf(name)));
    expect([sent, record?.wasSent(ELSEWHERE, tagOf('main'))]).toEqual([[true, false, false], false]);
    expect(written.map((one) => record?.mayBeLost(one))).toEqual([false, false, true]);
    expect((await record?.manifest(entry('main')))?.bytes).toEqual(new Uint8Array(OLD.manifest.bytes));
    expect(await record?.manifest(entry('new', null))).toBeUndefined();
    // One line a call, and none for nothing.
    const lines = (await readFile(join(directory, 'below', 'it', 'journal.jsonl'), 'utf8')).split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(1 + 1 + 3 + 3);
    await journal.close();
    expect((await readJournal(join(directory, 'below', 'it')))?.closed).toBe(true);
  });

  it('is nothing where there is none, or nothing in it', async () => {
    expect(await readJournal(join(root, 'nowhere'))).toBeUndefined();
    expect(await read()).toBeUndefined();
    expect(await read('', '')).toBeUndefined();
  });

  it('is not guessed where it cannot be read', async () => {
    const directory = await mkdtemp(join(root, 'unreadable-'));
    await mkdir(join(directory, 'journal.jsonl'));
    await expect(readJournal(directory)).rejects.toThrow('EISDIR');
  });

  it('is the last word on each tag of each repository', async () => {
    const record = await read({ schema: 1 }, entry('main'), entry('main', null), entry('main', HELD, null, ELSEWHERE));
    expect(record?.entries).toEqual([entry('main', null), entry('main', HELD, null, ELSEWHERE)]);
  });

  it.each([
    ['closed', [{ closed: true }], true],
    ['closed, and gone on with', [{ closed: true }, entry('main')], false],
    ['not closed by something else', [{ closed: 1 }], false],
    ['closed again', [{ closed: true }, entry('main'), { closed: true }], true],
  ])('is %s', async (_what, lines, closed) => {
    expect((await read({ schema: 1 }, ...lines))?.closed).toBe(closed);
  });

  it.each<readonly [string, unknown]>([
    ['no JSON', '{"plan":'],
    ['no object', 7],
    ['a list', []],
    ['another schema', { schema: 2 }],
    ['a repository that is none', { ...entry('main'), repository: { name: '' } }],
    ['a repository that is no object', { ...entry('main'), repository: 'one.example/kit' }],
    ['a tag that is none', { ...entry('main'), tag: '-' }],
    ['a tag that is no text', { ...entry('main'), tag: 1 }],
    ['a digest that is none', { ...entry('main'), after: 'sha256:1' }],
    ['a digest that is no text', { ...entry('main'), after: 1 }],
    ['nothing it was', { ...entry('main'), before: undefined }],
    ['no media type', { ...entry('main'), before: { digest: OLD_DIGEST } }],
    ['no digest', { ...entry('main'), before: { ...HELD, digest: 'x' } }],
    ['what was sent, to nowhere', { sending: ['main'] }],
    ['what was sent, and is no tag', { sending: ['main', '-'], in: AT.name }],
    ['what was refused, to nowhere', { refused: ['main'] }],
    ['what was put back, and is no tag', { returning: [1], in: AT.name }],
    ['a plan for nowhere', { plan: [['', 'main', NEW_DIGEST]] }],
    ['a plan for no tag', { plan: [[AT.name, '', NEW_DIGEST]] }],
    ['a plan for no digest', { plan: [[AT.name, 'main', 'x']] }],
    ['a plan of something else', { plan: ['main'] }],
  ])('is damaged by %s, and everything may have been sent then', async (_what, line) => {
    const record = await read({ schema: 1 }, line, entry('staging'));
    expect(record).toMatchObject({ damagedLines: 1, planned: [], closed: false });
    expect([record?.entries, record?.wasSent(AT, tagOf('any'))]).toEqual([[entry('staging')], true]);
  });

  it('a manifest that is not what it was is none', async () => {
    const directory = await mkdtemp(join(root, 'changed-'));
    const journal = await openJournal(directory);
    await journal.record([entry('main')], [OLD.manifest]);
    await writeFile(join(directory, `${OLD_DIGEST.replace(':', '-')}.json`), '{}');
    expect(await (await readJournal(directory))?.manifest(entry('main'))).toBeUndefined();
  });
});

describe('a tag that this run may have lost', () => {
  const returning = (name: string, repository = AT) => ({ returning: [name], in: repository.name });

  it.each<readonly [string, readonly unknown[], boolean]>([
    ['it was being put back', [returning('main')], true],
    ['another of the same ModelKit was being removed', [entry('new', null), returning('new')], true],
    ['another of the same ModelKit was to be removed', [entry('new', null)], false],
    ['one of another ModelKit was being removed', [entry('new', null, OLD_DIGEST), returning('new')], false],
    ['one that only moved was being put back', [entry('other'), returning('other')], false],
    ['one of another repository was being removed', [entry('new', null, NEW_DIGEST, ELSEWHERE), returning('new', ELSEWHERE)], false],
    ['nothing was', [], false],
  ])('where %s: %#', async (_what, lines, expected) => {
    expect((await read({ schema: 1 }, entry('main'), ...lines))?.mayBeLost(entry('main'))).toBe(expected);
  });
});
