import { isMergeKey, type Decoder } from './decoder.js';
import { quoted } from './failure.js';
import { resolveScalar } from './scalars.js';
import type { Parameter } from './types.js';
import type { YamlMapping, YamlNode, YamlScalar } from './yaml-tree.js';

/**
 * Free-form `parameters`, resolved as kit resolves them. What kit could read but not write as JSON (infinity, keys that are no text)
 * is a problem here, before anything is packed.
 */
export function readParameter(decoder: Decoder, node: YamlNode, where: string): Parameter {
  return decoder.visit<Parameter>(node, (found) => {
    switch (found.kind) {
      case 'scalar':
        return readScalar(decoder, found, where);
      case 'sequence':
        return found.items.map((item, index) => readParameter(decoder, item, `${where}[${index}]`));
      case 'mapping':
        return readMapping(decoder, found, where);
    }
  });
}

function readScalar(decoder: Decoder, node: YamlScalar, where: string): Parameter {
  const resolved = resolveScalar(node);
  if (!resolved.ok) {
    decoder.unresolved(where, resolved.message, node);
    return null;
  }
  if ('value' in resolved) return resolved.value;
  const message = `${where} is ${quoted(node.text)} (${resolved.unwritable}), which JSON cannot hold.`;
  decoder.problem('KITFILE_VALUE', message, 'Quote it to keep it as text, or write another value.', node.at);
  return null;
}

function readMapping(decoder: Decoder, node: YamlMapping, where: string): Parameter {
  const strange = node.pairs.filter(({ key }) => !isMergeKey(key) && !isText(key));
  for (const { key } of strange) {
    const written = key.kind === 'scalar' ? quoted(key.text) : 'something else';
    decoder.problem(
      'KITFILE_VALUE',
      `${where} has a key that is no text: ${written}.`,
      'Put the key in quotes; JSON keys are texts.',
      key.at,
    );
  }
  if (strange.length > 0) return null;
  const entries = [...decoder.collect(node, where)];
  return Object.fromEntries(entries.map(([key, { value }]) => [key, readParameter(decoder, value, below(where, key))]));
}

function isText(key: YamlNode): boolean {
  if (key.kind === 'alias') return isText(key.target);
  if (key.kind !== 'scalar') return false;
  const resolved = resolveScalar(key);
  return resolved.ok && resolved.tag === '!!str';
}

function below(where: string, key: string): string {
  return /^[\w-]{1,40}$/.test(key) ? `${where}.${key}` : `${where}[${quoted(key)}]`;
}
