import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { digestOf, verified, type Descriptor } from '../../src/oci/index.js';

const BYTES = Buffer.from('weights');
const BLOB: Descriptor = { mediaType: 'application/octet-stream', digest: digestOf(BYTES), size: BYTES.length };
const LAYER: Descriptor = { ...BLOB, annotations: { 'org.cncf.model.filepath': 'models/weights.bin' } };

async function passed(blob: Descriptor, text: string): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const character of text) yield await Promise.resolve(Buffer.from(character));
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of verified(blob, chunks(), 'reg.example/kit')) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe('the bytes of a blob', () => {
  it('come through when they are right', async () => {
    expect(await passed(LAYER, 'weights')).toBe('weights');
  });

  it.each([
    ['too long', 'weights!', 'is longer than its 7 bytes.'],
    ['too short', 'weigh', 'ended after 5 of 7 bytes.'],
    ['wrong', 'Weights', `has bytes that hash to sha256:${createHash('sha256').update('Weights').digest('hex')}.`],
  ])('are refused when they are %s, with the path of the layer', async (_, text, what) => {
    const message = `${BLOB.digest} (models/weights.bin) from reg.example/kit ${what}`;
    await expect(passed(LAYER, text)).rejects.toMatchObject({ code: 'BLOB_DAMAGED', message });
  });

  it.each([
    ['no annotations', BLOB],
    ['no path', { ...BLOB, annotations: {} }],
    ['an empty path', { ...BLOB, annotations: { 'org.cncf.model.filepath': '' } }],
  ])('are named by their digest where the manifest has %s', async (_, blob) => {
    await expect(passed(blob, 'weigh')).rejects.toMatchObject({ message: `${BLOB.digest} from reg.example/kit ended after 5 of 7 bytes.` });
  });

  it('cannot write into the log by the path of their layer', async () => {
    const layer = { ...BLOB, annotations: { 'org.cncf.model.filepath': 'a\n::error::b\u001b[31m' } };
    await expect(passed(layer, 'weigh')).rejects.toMatchObject({
      message: `${BLOB.digest} (a ::error::b [31m) from reg.example/kit ended after 5 of 7 bytes.`,
    });
  });
});
