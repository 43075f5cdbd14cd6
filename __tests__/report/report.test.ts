import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/inputs/index.js';
import { report, type Reached } from '../../src/report/index.js';
import type { Change } from '../../src/transaction/index.js';
import type { StepFiles } from '../../src/ports.js';
import { quietPorts } from '../support/ports.js';
import { change, digest, everywhere, failure, ONE, published, repository } from './outcomes.js';

const HERE = 'registry.example/acme/demo';
const OURS = digest('a');

/** A step that keeps what it is told. */
function keptStep(declared: () => ReadonlyMap<string, string> = () => new Map()) {
  const outputs = new Map<string, string>();
  const files: string[] = [];
  const step: StepFiles = {
    setOutput: (name, value) => outputs.set(name, value),
    append: (file, text) => {
      files.push(file === 'GITHUB_ARTIFACTS' ? text : file);
      return Promise.resolve();
    },
    declared: () => Promise.resolve(declared()),
    saveState: () => undefined,
    savedState: () => '',
  };
  return { step, outputs, files };
}

async function told(reached: Reached, kept = keptStep()) {
  const ports = quietPorts();
  const code = await report(reached, { ...ports, step: kept.step });
  return { code, ...kept, lines: ports.lines, errors: ports.errors.map((one) => one.code), remarks: ports.remarks.map((one) => one.code) };
}

/** What was declared to the runner. */
async function declared(reached: Reached, earlier?: Readonly<Record<string, string>>): Promise<string | undefined> {
  const { files } = await told(
    reached,
    keptStep(() => new Map(Object.entries(earlier ?? {}))),
  );
  return files.find((one) => one.startsWith('oci:'));
}

const created = change('v1.0.0', 'version', 'create', null, OURS);

describe('a report', () => {
  it('goes to log, outputs and summary', async () => {
    const { code, outputs, lines, files, errors, remarks } = await told(published([created]));
    expect({ code, errors, remarks }).toEqual({ code: 0, errors: [], remarks: [] });
    expect(lines).toEqual(['create v1.0.0 sha256:aaaaaaaaaaaa decided so', 'Published: 1 tag created.', `${HERE}@${OURS}`]);
    expect(outputs.get('version')).toBe('v1.0.0');
    expect(files).toEqual(['GITHUB_STEP_SUMMARY', `oci://${HERE}:v1.0.0@${OURS}\n`]);
  });

  it('of a failure names each problem and each tag that is not what it was', async () => {
    const failed = published([created], { failure: failure('TAG_WRITE_FAILED') });
    const unrestored = [{ repository: repository(HERE), tag: created.tag, before: null, why: 'it said 503' }];
    const { applied } = failed;
    const { code, errors, files } = await told(applied === undefined ? failed : { ...failed, applied: { ...applied, unrestored } });
    expect({ code, errors, files }).toEqual({ code: 1, errors: ['TAG_WRITE_FAILED', 'TAG_NOT_RESTORED'], files: ['GITHUB_STEP_SUMMARY'] });
    expect(await told({ remarks: [], failure: failure('X') })).toMatchObject({ code: 1, errors: ['X'] });
  });

  it('says what it had to cut', async () => {
    const many = Array.from({ length: 800 }, (_, index) => change(`${'v'.repeat(100)}${index}`, 'version', 'keep', OURS, OURS));
    const { remarks, lines } = await told(published(many));
    expect(remarks).toEqual(['OUTPUTS_CUT']);
    expect(lines[0]).toBe('… and 800 tags unchanged');
  });

  it('writes no summary where none is wanted, and one where the inputs could not be read', async () => {
    const inputs = readInputs({ INPUT_REPOSITORY: HERE, INPUT_SUMMARY: 'false', GITHUB_WORKSPACE: '/w' }, () => undefined);
    expect((await told({ remarks: [], inputs })).files).toEqual([]);
    expect((await told({ remarks: [] })).files).toEqual(['GITHUB_STEP_SUMMARY']);
  });

  it('survives files that cannot be written', async () => {
    const kept = keptStep();
    const step = { ...kept.step, append: () => Promise.reject(new Error('disk full')) };
    const { code, lines } = await told(published([created]), { ...kept, step });
    expect(code).toBe(0);
    expect(lines.slice(-2)).toEqual([
      'The job summary could not be written: Error: disk full',
      'What was published could not be declared to the runner: Error: disk full',
    ]);
  });
});

describe('what is declared to the runner', () => {
  const content = change('7b', 'content', 'create', null, OURS);
  const stale = change('main', 'branch', 'skip', digest('b'), digest('b'));

  it('is the best name that the ModelKit has: a content tag, else by priority', async () => {
    const reached = published([stale, change('x', 'raw', 'create', null, OURS), created, content]);
    expect(await declared(reached)).toBe(`oci://${HERE}:7b@${OURS}\n`);
    const byPriority = [stale.tag, created.tag];
    const [x] = published([change('x', 'raw', 'create', null, OURS)]).byPriority ?? [];
    if (x === undefined) throw new Error('no name');
    const others = published([stale, change('x', 'raw', 'create', null, OURS), created], { byPriority: [...byPriority, x] });
    expect(await declared(others)).toBe(`oci://${HERE}:v1.0.0@${OURS}\n`);
    expect(await declared(published([stale]))).toBe(`oci://${HERE}@${OURS}\n`);
  });

  it('is of the first registry', async () => {
    const places: Readonly<Record<string, readonly Change[]>> = {
      'oci-layout:out': [created],
      'b.example/a/b': [created],
      'c.example/a/b': [created],
    };
    expect(await declared(everywhere(published([]), places))).toBe(`oci://b.example/a/b:v1.0.0@${OURS}\n`);
    expect(await declared(everywhere(published([]), { 'oci-layout:out': [created] }))).toBeUndefined();
  });

  it('is nothing that an earlier step has declared', async () => {
    const name = `${HERE}:v1.0.0`;
    expect(await declared(published([created]), { [name]: OURS })).toBeUndefined();
    expect(await declared(published([created]), { [name]: digest('b') })).toBeUndefined();
    const said = async (digest: string) =>
      (
        await told(
          published([created]),
          keptStep(() => new Map([[name, digest]])),
        )
      ).lines.at(-1);
    expect(await said(digest('b'))).toBe(`${name} was declared by an earlier step with another digest: name this one to actions/attest.`);
    expect(await said(OURS)).toBe(`${HERE}@${OURS}`);
  });

  it('is nothing after a plan or a failure, and nothing of many ModelKits or of none', async () => {
    const changes = { repositories: [{ repository: repository(HERE), changes: [created] }] };
    const findings = { looked: 1, withoutModelKit: [], withoutGitTag: [] };
    const { digest: made, ...unhashed } = published([created]);
    expect(made).toBe(OURS);
    for (const reached of [
      { remarks: [], selection: ONE, digest: OURS, changes },
      published([created], { failure: failure('X') }),
      published([created], { selection: { ...ONE, findings } }),
      unhashed,
    ]) {
      expect(await declared(reached)).toBeUndefined();
    }
  });
});
