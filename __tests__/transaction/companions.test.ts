import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import type { Companion } from '../../src/oci/index.js';
import { artifactOf, tagOf } from '../support/artifacts.js';
import type { MemoryTargetOptions } from '../support/memory-target.js';
import { immutable, intent, mutable } from './world/intents.js';
import { virtualPorts } from './world/ports.js';
import { noJournal, OPTIONS, publish } from './world/publish.js';
import { FOREIGN, FOREIGN_DIGEST, NEW, NEW_DIGEST, OLD, seeded, target, tagsOf, writesOf } from './world/scene.js';

const FAILURE = new Failure({ code: 'HTTP_500', message: 'It answers 500.', hint: 'Wait.' });
const SIGNATURE = artifactOf(['signature'], { subject: NEW.manifest.descriptor });
const DIGEST = SIGNATURE.manifest.descriptor.digest;
const NAME = `${NEW_DIGEST.replace(':', '-')}.sig`;
const TAGGED: Companion = { artifact: SIGNATURE, tag: tagOf(NAME) };
const MAIN = intent('main', 'branch', mutable());

/** Publishes with a signature into one repository that looks so. */
async function played(
  names: Readonly<Record<string, typeof OLD>>,
  companions: readonly Companion[],
  options: MemoryTargetOptions = {},
  one = MAIN,
) {
  const at = target('one.example/kit', options);
  for (const [name, kit] of Object.entries(names)) await at.seed(kit, tagOf(name));
  const ports = virtualPorts();
  const applied = await publish({ kit: NEW, intents: [one] }, [at], noJournal, ports, { ...OPTIONS, companions });
  return { at, applied, ports };
}

describe('what speaks about a ModelKit', () => {
  it('comes after its manifest and before its tags', async () => {
    const { at, applied } = await played({ main: OLD }, [TAGGED]);
    expect(applied.failure).toBeUndefined();
    const places = [`put ${NEW_DIGEST}`, `put ${DIGEST}`, `tag ${NAME}`, 'tag main'].map((call) => writesOf(at).indexOf(call));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(at.state.tags.get(tagOf(NAME))).toBe(DIGEST);
  });

  it('comes to a ModelKit that is there already, and counts as pushed', async () => {
    for (const companion of [TAGGED, { artifact: SIGNATURE }]) {
      const { at, applied } = await played({ main: NEW }, [companion]);
      expect([applied.failure, applied.pushed, at.state.manifests.has(DIGEST)]).toEqual([undefined, true, true]);
      expect(at.state.tags.has(tagOf(NAME))).toBe('tag' in companion);
    }
  });

  it('that is there already is not written again', async () => {
    const { at, applied, ports } = await played({ main: NEW, [NAME]: SIGNATURE }, [TAGGED]);
    expect([applied.pushed, writesOf(at).filter((call) => !call.startsWith('push')), ports.remarks]).toEqual([false, [], []]);
  });

  it('does not come where no tag names the ModelKit', async () => {
    const kept = intent('v1.0.0', 'version', immutable('keep', '1.0.0'));
    const { at } = await played({ 'v1.0.0': FOREIGN }, [TAGGED], {}, kept);
    expect([writesOf(at), tagsOf(at)]).toEqual([[], { 'v1.0.0': 'foreign' }]);
  });

  it('comes to each repository that holds the ModelKit, and to no other', async () => {
    const kept = intent('v1.0.0', 'version', immutable('keep', '1.0.0'));
    const other = await seeded(FOREIGN, ['v1.0.0'], {}, 'other.example/kit');
    const own = target('own.example/kit');
    const changes = await publish({ kit: NEW, intents: [kept] }, [other, own], noJournal, virtualPorts(), {
      ...OPTIONS,
      companions: [TAGGED],
    });
    expect([changes.failure, other.state.tags.has(tagOf(NAME)), own.state.tags.get(tagOf(NAME))]).toEqual([undefined, false, DIGEST]);
  });

  it('leaves a tag that names something else, with a warning', async () => {
    const { at, applied, ports } = await played({ main: OLD, [NAME]: FOREIGN }, [TAGGED]);
    expect([applied.failure, at.state.tags.get(tagOf(NAME)), at.state.manifests.has(DIGEST)]).toEqual([undefined, FOREIGN_DIGEST, true]);
    expect(ports.remarks).toEqual([
      expect.objectContaining({
        code: 'COMPANION_TAG_KEPT',
        level: 'warning',
        message: `one.example/kit:${NAME} names ${FOREIGN_DIGEST} and stays; the source has ${DIGEST} there, which was copied by digest only.`,
      }),
    ]);
  });

  it('that cannot be tagged ends the run before its tags', async () => {
    const { at, applied } = await played({ main: OLD }, [TAGGED], {
      faults: [{ method: 'tag', subject: NAME, when: 'before', failure: FAILURE }],
    });
    expect([applied.failure?.code, applied.failure?.message, tagsOf(at)['main']]).toEqual(['HTTP_500', 'It answers 500.', 'old']);
  });
});
