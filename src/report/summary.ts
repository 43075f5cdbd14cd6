import type { Problem } from '../failure.js';
import { formatOf, FORMATS, layerForm, type ArtifactFormat } from '../oci/index.js';
import { inContext } from './in-context.js';
import { code, codeBlock, escaped, folded, table } from './markdown.js';
import { headlineOf } from './outcome.js';
import { bytesText, counted, parametersText } from './quantities.js';
import { isKnown, type Result } from './result.js';
import { tagTables } from './tag-table.js';
import type { RunRecord } from './types.js';
import { unrestoredParts } from './unrestored.js';

/** GitHub shows no summary above 1 MiB a step; other steps may have written before. */
const SUMMARY_LIMIT = 900 * 1024;
const LAYER_ROWS = 50;
const LIST_ROWS = 50;

/** The job summary: outcome in words, one line to copy, tags with reasons, layers, facts, remarks. GitHub-flavoured Markdown, 900 KiB at most. */
export function summaryOf(record: RunRecord, result: Result): string {
  const { word, detail } = headlineOf(record, result);
  const parts = [
    `## ${titleOf(record)}: ${word.toLowerCase()}${result.name === '' ? '' : ` · ${escaped(result.name)}${result.version === '' ? '' : `:${escaped(result.version)}`}`}`,
    escaped(detail),
    ...failureParts(record),
    ...referenceParts(record, result),
    ...tagTables(record),
    ...mirrorParts(record),
    ...layerParts(record, result),
    ...modelParts(record),
    ...remarkParts(record),
    ...skippedParts(result),
  ];
  return bounded(parts);
}

/** What the run is about, as its users call it. */
function titleOf({ manifest, inputs }: RunRecord): ArtifactFormat['title'] {
  return ((manifest === undefined ? undefined : formatOf(manifest)) ?? FORMATS[inputs?.format ?? 'modelkit']).title;
}

function referenceParts(record: RunRecord, result: Result): string[] {
  const { selection, failure } = record;
  if (result.reference === '') return [];
  const lines = [codeBlock(result.reference)];
  const title = titleOf(record);
  const commands = [`kit unpack ${result.reference}`, ...(title === 'ModelPack' ? [`oras pull ${result.reference}`] : [])];
  if (failure === undefined && result.push) lines.push(folded('Use it', codeBlock(commands.join('\n'))));
  const found = selection?.candidates[0]?.found;
  return found === undefined ? lines : [...lines, escaped(`The ${title} was ${found}.`)];
}

function failureParts({ failure, applied, inputs }: RunRecord): string[] {
  if (failure === undefined) return [];
  const { problems } = failure;
  const more = problems.length - LIST_ROWS;
  const lines = [
    ...problems.slice(0, LIST_ROWS).map((problem) => problemLine(inContext(problem, inputs?.contextInWorkspace))),
    ...(more > 0 ? [`- … and ${more} more in the log.`] : []),
  ];
  return [lines.join('\n'), ...unrestoredParts(applied?.unrestored ?? [])];
}

/** `level` stands before the message; an error needs none. */
function problemLine({ code: name, message, hint, at }: Problem, level?: string): string {
  const where = at === undefined ? '' : ` in ${code(`${at.file}:${at.line}:${at.column}`)}`;
  const said = level === undefined ? escaped(message) : `**${level}:** ${escaped(message)}`;
  return `- ${said}${where}<br>${level === undefined ? '**To change:** ' : ''}${escaped(hint)} ${code(name)}`;
}

function mirrorParts({ selection }: RunRecord): string[] {
  const findings = selection?.findings;
  if (findings === undefined) return [];
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          folded(
            title,
            [...lines.slice(0, LIST_ROWS), ...(lines.length > LIST_ROWS ? [`- … and ${lines.length - LIST_ROWS} more`] : [])].join('\n'),
          ),
        ];
  return [
    `${counted(findings.looked, 'git tag')} looked at; ${findings.looked - findings.withoutModelKit.length} have a ModelKit.`,
    ...list(
      `${counted(findings.withoutModelKit.length, 'git tag')} without a ModelKit`,
      findings.withoutModelKit.map(({ gitTag, why }) => `- ${code(gitTag)}: ${escaped(why)}`),
    ),
    ...list(
      `${counted(findings.withoutGitTag.length, 'version tag')} without a git tag`,
      findings.withoutGitTag.map((tag) => `- ${code(tag)}`),
    ),
  ];
}

function layerParts({ selection, applied }: RunRecord, { manifest }: Result): string[] {
  if (!isKnown(manifest) || manifest.layers.length === 0) return [];
  const { layers } = manifest;
  const planned = selection?.candidates[0]?.plan?.layers;
  const rows = layers.slice(0, LAYER_ROWS).map((layer, index) => [
    layer.kind,
    code(layer.path),
    // Only what this run has walked is known by its number of files.
    ...(planned === undefined ? [] : [String(planned[index]?.files ?? '')]),
    bytesText(layer.size),
    // That of a raw layer is the file's own, as other programs show it.
    code(layerForm(layer) === 'raw' ? layer.digest : layer.digest.slice(0, 19)),
  ]);
  const total = layers.reduce((sum, layer) => sum + layer.size, 0);
  const blobs = (applied?.repositories ?? []).flatMap(({ repository, blobs: { uploaded, present, mounted, bytes } }, _, all) => {
    if (uploaded + present + mounted === 0) return [];
    const what = `${uploaded} uploaded (${bytesText(bytes)}), ${present} already there, ${mounted} mounted`;
    return [all.length > 1 ? `${repository.name}: ${what}` : what];
  });
  const rest = layers.length - rows.length;
  return [
    table(['Part', 'Path', ...(planned === undefined ? [] : ['Files']), 'Size', 'Digest'], rows),
    escaped(
      `${rest > 0 ? `… and ${rest} more. ` : ''}${counted(layers.length, 'layer')}, ${bytesText(total)}${blobs.length === 0 ? '' : `; blobs: ${blobs.join('; ')}`}.${layers.some((layer) => layerForm(layer) === 'raw') ? ' A digest in full is the SHA-256 of the file itself.' : ''}`,
    ),
  ];
}

function modelParts({ selection, inputs }: RunRecord): string[] {
  const facts = selection?.candidates[0]?.facts;
  if (facts === undefined || inputs?.mode === 'mirror') return [];
  const rows = (['size', 'variant', 'version', 'quantization', 'format', 'architecture', 'name', 'dataset'] as const).flatMap((key) => {
    const fact = facts[key];
    return fact === undefined ? [] : [[key, code(fact.value), escaped(fact.source)]];
  });
  if (facts.parameters !== undefined) rows.push(['parameters', parametersText(facts.parameters.value), escaped(facts.parameters.source)]);
  return rows.length === 0 ? [] : [folded('What is known of the model, and where from', table(['Fact', 'Value', 'Source'], rows))];
}

function remarkParts({ remarks }: RunRecord): string[] {
  if (remarks.length === 0) return [];
  const more = remarks.length - LIST_ROWS;
  const lines = [
    ...remarks.slice(0, LIST_ROWS).map((one) => problemLine(one, one.level)),
    ...(more > 0 ? [`- … and ${more} more in the log.`] : []),
  ];
  return [lines.join('\n')];
}

function skippedParts({ skipped }: Result): string[] {
  if (skipped.length === 0) return [];
  const rows = skipped.slice(0, LIST_ROWS).map(({ rule, reason }) => [code(rule), escaped(reason)]);
  return [folded(`Rules that gave no tag (${skipped.length})`, table(['Rule', 'Why'], rows))];
}

/** Parts that fit, in order; the first that does not is named, and the rest left out. */
function bounded(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    const next = `${text}${part}\n\n`;
    if (Buffer.byteLength(next) > SUMMARY_LIMIT) return `${text}The rest of this summary is too long for GitHub; it is in the log.\n\n`;
    text = next;
  }
  return text;
}
