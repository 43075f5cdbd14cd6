import { isFailure, type Remarks } from '../failure.js';
import type { Kitfile } from '../kitfile/index.js';
import { datasetContent } from './content/datasets.js';
import { modelContent, type ModelContent } from './content/models.js';
import { sourced } from './content/name.js';
import { cleanText } from './names/text.js';
import { modelLayers, scanModel } from './scan.js';
import type { ContentName, ModelFacts, ModelFiles, ModelValues } from './types.js';
import { posix } from 'node:path';
import { isMovingWord, parseTagName } from '../oci/index.js';

/** More names than this are no help to anyone who looks for one. */
const CONTENT_NAMES_LIMIT = 10;

/**
 * What a kit holds, for its tags: size, variant, version and quantization of its model from the Kitfile, the headers of its files and
 * their names, each with its source, and the content tags that follow from them. Reads headers only. Whatever is wrong with a file or a
 * name is a remark with subject `model`; of files that cannot be read at all (MODEL_FILES_UNAVAILABLE) only what the Kitfile states counts,
 * and `unavailable` says so. Failures of a registry and of this code are thrown.
 */
export async function readModelFacts(kitfile: Kitfile, files: ModelFiles, remark: Remarks): Promise<ModelFacts> {
  const kit = kitFacts(kitfile);
  const lost = new Set<string>();
  const readable = withoutLost(files, lost, remark);
  const model = await readModel(kitfile, readable, remark);
  const stated = lost.size === 0 ? model : statedContent(kitfile, remark);
  const datasets = await datasetContent(kitfile, readable, remark);
  const names = limited([...stated.content, ...datasets], remark);
  const dataset = datasets[0]?.values.dataset;
  const shown: ModelValues = {
    ...(lost.size === 0 || stated.content.length > 0 ? stated.values : {}),
    ...(dataset === undefined ? {} : { dataset }),
    ...(stated.parameters === undefined ? {} : { parameters: stated.parameters }),
  };
  const [why] = lost;
  const unavailable = why === undefined ? {} : { unavailable: why };
  if (names.length > 0) return { ...shown, kit, content: names, ...unavailable };
  const noContent = why ?? whyNone(kitfile, model.missing);
  if (kitfile.model !== undefined && why === undefined)
    remark({ level: 'notice', subject: 'model', code: 'NO_CONTENT_NAME', ...nothingKnown(noContent) });
  return { ...shown, kit, content: [], noContent, ...unavailable };
}

/** Layers that cannot be listed hold nothing that is known; each is said once. */
function withoutLost(files: ModelFiles, lost: Set<string>, remark: Remarks): ModelFiles {
  return {
    ...(files.cut === undefined ? {} : { cut: (path: string) => files.cut?.(path) }),
    read: (path, from, length) => files.read(path, from, length),
    async *list(path) {
      try {
        yield* files.list(path);
      } catch (thrown) {
        if (!isFailure(thrown) || thrown.code !== 'MODEL_FILES_UNAVAILABLE') throw thrown;
        const why = cleanText(thrown.message);
        if (!lost.has(why)) {
          remark({
            level: 'warning',
            subject: 'model',
            code: 'MODEL_FILES_UNAVAILABLE',
            message: `The files of ${cleanText(path)} could not be looked at, so only what the Kitfile states is known. ${why}`,
            hint: thrown.hint,
          });
        }
        lost.add(why);
      }
    },
  };
}

async function readModel(kitfile: Kitfile, files: ModelFiles, remark: Remarks): Promise<ModelContent> {
  if (kitfile.model === undefined) return { values: {}, content: [] };
  const layers = modelLayers(kitfile);
  const found = await scanModel(kitfile, layers, files, remark);
  return kitfile.model.reference === undefined
    ? modelContent(kitfile, layers, found, remark)
    : referenceContent(
        kitfile,
        kitfile.model.reference,
        modelContent({ ...kitfile, model: { ...kitfile.model, path: '.' } }, layers, found, remark),
        found.length > 0,
      );
}

/** The model by its name and parameters in the Kitfile alone: a path promises nothing about what is in it. */
function statedContent(kitfile: Kitfile, remark: Remarks): ModelContent {
  if (kitfile.model === undefined) return { values: {}, content: [] };
  const { model } = kitfile;
  if (model.name === undefined && model.parameters === undefined) return { values: {}, content: [] };
  return modelContent({ ...kitfile, model: { ...model, path: '.', parts: [] } }, modelLayers(kitfile).slice(0, 1), [], remark);
}

function kitFacts(kitfile: Kitfile): ModelFacts['kit'] {
  const name = sourced(kitfile.package.name, 'Kitfile package.name');
  const version = sourced(kitfile.package.version, 'Kitfile package.version');
  return { ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) };
}

/** Each name once, whatever its case (file systems fold it), and not too many. */
function limited(names: readonly ContentName[], remark: Remarks): readonly ContentName[] {
  const seen = new Map<string, ContentName>();
  for (const one of names) {
    const key = one.name.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, one);
    else {
      remark({
        level: 'notice',
        subject: 'model',
        code: 'CONTENT_NAMES_EQUAL',
        message: `Two parts of the kit are both called ${first.name}: ${place(first)} and ${place(one)}. The first keeps the name.`,
        hint: 'Family, size, words, version and quantization of both are the same in what was read. Give them names that differ, in the Kitfile or of their files, if both shall be tagged.',
      });
    }
  }
  const distinct = [...seen.values()];
  if (distinct.length > CONTENT_NAMES_LIMIT) {
    remark({
      level: 'warning',
      subject: 'model',
      code: 'CONTENT_NAMES_CUT',
      message: `The kit holds ${distinct.length} models and datasets; only the first ${CONTENT_NAMES_LIMIT} give a content tag.`,
      hint: 'Split the kit, or choose names with "type=content,pattern=…".',
    });
  }
  return distinct.slice(0, CONTENT_NAMES_LIMIT);
}

function place(name: ContentName): string {
  return cleanText(name.layers.map((layer) => layer.path).join(', '));
}

/** `missing`: what is not known of the model, where its files leave a fact out. */
function whyNone(kitfile: Kitfile, missing: string | undefined): string {
  if (kitfile.model !== undefined) return missing ?? 'neither size, version nor quantization of the model is known';
  return kitfile.datasets.length === 0
    ? 'the kit holds neither a model nor a dataset'
    : 'no dataset of the kit has a name or size that tells it apart';
}

function nothingKnown(why: string): { readonly message: string; readonly hint: string } {
  return {
    message: `There is no content tag: ${why}.`,
    hint: 'Write "model.version", or "paramSize" and "quantization" under "model.parameters" in the Kitfile.',
  };
}

/** A kit on top of another ModelKit is called as that one is, unless by a moving tag; its own parts keep their names. */
function referenceContent(kitfile: Kitfile, reference: string, own: ModelContent, hasFiles: boolean): ModelContent {
  const last = posix.basename(reference.split('@', 1)[0] ?? '');
  const colon = last.indexOf(':');
  const tag = colon < 0 ? undefined : parseTagName(last.slice(colon + 1));
  const parts = hasFiles ? own : { values: { ...own.values }, content: [] };
  if (tag === undefined || isMovingWord(tag)) return { ...parts, values: own.values };
  const path = kitfile.model?.path ?? reference;
  const base: ContentName = {
    name: tag,
    reason: `model ${tag} (Kitfile model.path ${cleanText(path)})`,
    layers: [],
    values: own.values,
  };
  return { ...parts, content: [base, ...parts.content] };
}
