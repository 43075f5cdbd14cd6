import { describe, expect, it } from '@jest/globals';
import type { LayerDigest, Snapshot } from '../../src/classes/index.js';
import { digestOf, type Digest } from '../../src/oci/index.js';
import { decide, type Change } from '../../src/transaction/index.js';
import { immutable, intent } from '../transaction/world/intents.js';
import { repository } from '../transaction/world/kit.js';

const HERE = repository('registry.example/team/kit');
const [OURS, THEIRS] = [digestOf('ours'), digestOf('theirs')];

/** `path: text`, with a space between layers; a text alone is a layer of before layers had paths. */
function layersOf(text: string): readonly LayerDigest[] {
  return text.split(' ').map((one) => {
    const [path = '', content] = one.split(':');
    return content === undefined ? { path: '', digest: digestOf(path) } : { path, digest: digestOf(content) };
  });
}

function changed(names: readonly string[], ours: string | undefined, theirs: string | undefined): Change | undefined {
  const content = intent('7b', 'content', immutable('keep', undefined, names));
  const snapshot: Snapshot = {
    repository: HERE,
    tags: new Map([[content.tag, { state: 'present', descriptor: { mediaType: 'x', digest: THEIRS, size: 1 } }]]),
    holders: new Map(),
    holderLayers: new Map(theirs === undefined ? [] : [[content.tag, layersOf(theirs)]]),
  };
  const layers = new Map<Digest, readonly LayerDigest[]>(ours === undefined ? [] : [[OURS, layersOf(ours)]]);
  return decide({ assignments: [{ intent: content, to: OURS }], layers }, [snapshot]).repositories[0]?.changes[0];
}

const SAME = 'stays: its content is the same, other parts changed';
const DIFFERS = 'stays: its content differs';
const UNKNOWN = 'stays: whether its content is the same could not be compared';
const short = (text: string): string => digestOf(text).slice(0, 19);

describe('a content tag that another ModelKit holds', () => {
  it.each([
    ['the same file', ['m'], 'm:1 d:1', 'm:1 d:2', SAME, ''],
    ['another file', ['m'], 'm:1', 'm:2', DIFFERS, `m is ${short('2')} there, ${short('1')} here`],
    ['no such file there', ['m'], 'm:1', 'x:2', DIFFERS, `m is not there under this path, ${short('1')} here`],
    ['no such file here', ['m'], 'x:1', 'm:2', DIFFERS, `m is ${short('2')} there, no layer here`],
    ['nor anywhere', ['m'], 'x:1', 'y:2', DIFFERS, 'm is not there under this path, no layer here'],
    ['the same bytes under another path', ['m'], 'm:1', 'old:1', SAME, ''],
    ['the same bytes without a path', ['m'], 'm:1', '1', SAME, ''],
    ['two of which one differs', ['m', 'n'], 'm:1 n:2', 'm:1 n:3', DIFFERS, `n is ${short('3')} there, ${short('2')} here`],
    // A directory that is a layer for each file.
    ['the same files of a directory', ['d'], 'd/a:1 d/b:2', 'd/a:1 d/b:2', SAME, ''],
    ['another file in a directory', ['d'], 'd/a:1 d/b:2', 'd/a:1 d/b:3', DIFFERS, `d/b is ${short('3')} there, ${short('2')} here`],
    ['one file less', ['d'], 'd/a:1', 'd/a:1 d/b:3', DIFFERS, `d/b is ${short('3')} there, no layer here`],
    ['one file more', ['d'], 'd/a:1 d/b:3', 'd/a:1', DIFFERS, `d/b is not there under this path, ${short('3')} here`],
    ['a file beside the directory', ['d'], 'd/a:1', 'd/a:1 dd/b:3', SAME, ''],
    ['the whole context', ['.'], 'a:1 b:2', 'a:1 b:3', DIFFERS, `b is ${short('3')} there, ${short('2')} here`],
    ['the same context', ['.'], 'a:1 b:2', 'b:2 a:1', SAME, ''],
    // A layer of that very path is the directory, whatever lies beside it.
    ['a directory that is one layer', ['d'], 'd:1 d/a:2', 'd:1 d/a:3', SAME, ''],
    ['what cannot be read there', ['m'], 'm:1', undefined, UNKNOWN, 'The manifest there could not be compared.'],
    ['what is not known here', ['m'], undefined, 'm:1', UNKNOWN, 'The manifest there could not be compared.'],
    ['no layer to speak of', [], 'm:1', 'm:1', UNKNOWN, 'The manifest there could not be compared.'],
  ])('with %s', (_what, names, ours, theirs, reason, said) => {
    const change = changed(names, ours, theirs);
    expect([change?.action, change?.reason, change?.remark?.message]).toEqual(['keep', reason, expect.stringContaining(said)]);
    expect([change?.remark?.level, change?.remark?.code]).toEqual(
      reason === SAME ? ['notice', 'CONTENT_TAG_KEPT'] : ['warning', 'CONTENT_TAG_OF_OTHER_MODEL'],
    );
  });
});
