import type { Remark } from '../../../src/failure.js';
import type { KitDataset, Kitfile, KitModel } from '../../../src/kitfile/index.js';
import { readModelFacts, type ModelFacts, type ModelFiles } from '../../../src/model/index.js';

const AT = { file: 'Kitfile', line: 1, column: 1 } as const;

export interface KitInput {
  readonly package?: Kitfile['package'];
  readonly model?: Partial<Omit<KitModel, 'parts'>> & {
    readonly path: string;
    readonly parts?: readonly { readonly path: string; readonly name?: string; readonly type?: string }[];
  };
  readonly datasets?: readonly (Partial<KitDataset> & { readonly path: string })[];
  readonly code?: readonly string[];
}

/** A Kitfile with only what the case is about. */
function kit(input: KitInput): Kitfile {
  return {
    file: 'Kitfile',
    manifestVersion: '1.0.0',
    package: input.package ?? {},
    ...(input.model === undefined
      ? {}
      : { model: { ...input.model, at: AT, parts: (input.model.parts ?? []).map((part) => ({ ...part, at: AT })) } }),
    datasets: (input.datasets ?? []).map((dataset) => ({ ...dataset, at: AT })),
    code: (input.code ?? []).map((path) => ({ path, at: AT })),
    docs: [],
    prompts: [],
    mcpServers: [],
  };
}

export interface Read {
  readonly facts: ModelFacts;
  readonly names: readonly string[];
  readonly remarks: readonly Remark[];
  readonly codes: readonly string[];
}

export async function readKit(input: KitInput, files: ModelFiles): Promise<Read> {
  const remarks: Remark[] = [];
  const facts = await readModelFacts(kit(input), files, (remark) => remarks.push(remark));
  return { facts, names: facts.content.map((one) => one.name), remarks, codes: remarks.map((remark) => remark.code) };
}
