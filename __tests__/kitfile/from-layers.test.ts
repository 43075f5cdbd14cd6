import { describe, expect, it } from '@jest/globals';
import { kitfileFromLayers, packedKitfile } from '../../src/kitfile/index.js';
import { Annotation, digestOf, type Descriptor } from '../../src/oci/index.js';

const at = { file: 'pack', line: 1, column: 1 };

function layer(type: string, path?: string, more: Readonly<Record<string, string>> = {}): Descriptor {
  const annotations = { ...(path === undefined ? {} : { [Annotation.filePath]: path }), ...more };
  return { mediaType: `application/vnd.cncf.model.${type}`, digest: digestOf(`${type} ${path ?? ''}`), size: 1, annotations };
}

function readFrom(layers: readonly Descriptor[], config: unknown = {}, annotations: Readonly<Record<string, string>> = {}) {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  return kitfileFromLayers({ annotations, layers }, Buffer.from(text), 'pack');
}

describe('a pack without a Kitfile', () => {
  it('has its first weight as the model, and its other layers by their kinds', () => {
    const config = layer('weight.config.v1.raw', 'config.json');
    const [one, two] = [layer('weight.v1.raw', './one.gguf'), layer('weight.v1.raw', 'two.gguf')];
    const [code, prompt] = [layer('code.v1.tar', 'src'), layer('code.v1.tar', 'ask', { [Annotation.layerSubtype]: 'prompt' })];
    const [data, doc] = [layer('dataset.v1.tar', 'rows'), layer('doc.v1.raw', 'README.md')];
    const read = readFrom([config, doc, prompt, one, code, data, two]);
    expect(read.kitfile).toEqual({
      file: 'pack',
      manifestVersion: '',
      package: {},
      model: {
        path: 'one.gguf',
        at,
        parts: [
          { path: 'two.gguf', at },
          { path: 'config.json', at },
        ],
      },
      code: [{ path: 'src', at }],
      datasets: [{ path: 'rows', at }],
      docs: [{ path: 'README.md', at }],
      prompts: [{ path: 'ask', at }],
      mcpServers: [],
    });
    expect(read.digests).toEqual([one, two, config, code, data, doc, prompt].map(({ digest }) => digest));
  });

  it('has a model of parts alone, or none', () => {
    const part = layer('weight.config.v1.raw', 'config.json');
    const parts = readFrom([part]);
    expect([parts.kitfile.model, parts.digests]).toEqual([{ path: '', at, parts: [{ path: 'config.json', at }] }, [part.digest]]);
    const none = readFrom([layer('doc.v1.raw', 'README.md')]);
    expect([none.kitfile.model, none.digests.length]).toEqual([undefined, 1]);
  });

  it('passes over layers of other kinds', () => {
    const strange = { ...layer('weight.v1.raw', 'x'), mediaType: 'application/octet-stream' };
    const weight = layer('weight.v1.raw', 'w');
    expect(readFrom([strange, weight])).toMatchObject({ kitfile: { model: { path: 'w', parts: [] } }, digests: [weight.digest] });
  });

  it('names a layer without a path by its form, and the only one as the manifest is named', () => {
    const [tar, raw] = [layer('weight.v1.tar'), layer('weight.v1.raw')];
    const named = { [Annotation.filePath]: 'whole.gguf' };
    const pathsOf = ({ kitfile }: ReturnType<typeof readFrom>) => [
      kitfile.model?.path,
      ...(kitfile.model?.parts ?? []).map(({ path }) => path),
    ];
    expect(pathsOf(readFrom([tar, raw], {}, named))).toEqual(['.', 'layer-1']);
    expect(pathsOf(readFrom([raw], {}, named))).toEqual(['whole.gguf']);
    expect(pathsOf(readFrom([raw]))).toEqual(['layer-0']);
  });

  it('takes over what its config states, each value as the schema has it', () => {
    const weight = layer('weight.v1.raw', 'w');
    const whole = {
      descriptor: { name: 'tiny', version: '1', description: 'd', licenses: ['', 5, 'MIT', 'X'], authors: ['', 'me', 1, 'you'] },
      config: { format: 'gguf', paramSize: '1.5B', quantization: 'q4_0' },
    };
    expect(readFrom([weight], whole).kitfile).toMatchObject({
      package: { name: 'tiny', version: '1', description: 'd', license: 'MIT', authors: ['me', 'you'] },
      model: { name: 'tiny', format: 'gguf', parameters: { paramSize: '1.5B', quantization: 'q4_0' } },
    });
    for (const other of ['no JSON', {}, { descriptor: { name: 5, licenses: 'MIT', authors: [''] }, config: { paramSize: 'big' } }]) {
      const { kitfile } = readFrom([weight], other);
      expect([kitfile.package, kitfile.model]).toEqual([{}, { path: 'w', at, parts: [] }]);
    }
    expect(readFrom([weight], { config: { paramSize: 'big', quantization: 'int8' } }).kitfile.model?.parameters).toEqual({
      quantization: 'int8',
    });
  });
});

describe('the Kitfile that a pack carries', () => {
  it('is that of the annotation, where there is one', () => {
    const carried = (text: string) => packedKitfile({ annotations: { [Annotation.kitfile]: text }, layers: [] }, 'pack');
    expect(packedKitfile({ annotations: {}, layers: [] }, 'pack')).toBeUndefined();
    expect(carried('')).toBeUndefined();
    expect(carried('{"package":{"name":"é"}}')?.kitfile.package).toEqual({ name: 'é' });
  });
});
