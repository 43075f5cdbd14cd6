import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });

/** One of the schemas that are published with the documentation. */
export function schema(name: 'kitfile' | 'result'): object {
  return JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}

/** What a document has that the schema does not allow. */
export function faultsOf(validate: ValidateFunction, document: unknown): readonly string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

export const kitfileSchema = ajv.compile(schema('kitfile'));

/** Readers are told to ignore what they do not know; this version's own output holds nothing that its schema does not tell. */
const resultSchema = ajv.compile(closed(schema('result')) as object);

/** The `json` output of a run, which is what its schema says; throws where it is not. */
export function resultOf(outputs: Readonly<Record<string, string>>): unknown {
  const text = outputs['json'];
  if (text === undefined) throw new Error('The run set no json output.');
  const document: unknown = JSON.parse(text);
  const faults = faultsOf(resultSchema, document);
  if (faults.length > 0) throw new Error(`The json output is not what its schema says:\n${faults.join('\n')}\n${text.slice(0, 4_000)}`);
  return document;
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, closed(member)]));
  return members['type'] === 'object' ? { ...members, additionalProperties: false } : members;
}
