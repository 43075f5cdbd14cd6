import type { Problem } from '../failure.js';
import { bytesText } from '../oci/index.js';
import { code, codeBlock, escaped, folded, table } from './markdown.js';
import { counted, headlineOf } from './headline.js';
import { problemsOf, referenceOf, versionOf, type RunRecord } from './record.js';
import { tagTables } from './tag-table.js';
import { unrestoredParts } from './unrestored.js';

/** GitHub shows no summary above 1 MiB a step; other steps may have written before. */
const SUMMARY_LIMIT = 900 * 1024;
const LAYER_ROWS = 50;
const LIST_ROWS = 50;

/** The job summary: outcome in words, one line to copy, tags with reasons, layers, facts, remarks. GitHub-flavoured Markdown, 900 KiB at most. */
export function summaryOf(record: RunRecord): string {
  const { word, detail } = headlineOf(record);
  const [name, version] = [record.repositories[0]?.repository.name ?? '', versionOf(record)];
  const parts = [
    `## ${record.title}: ${word.toLowerCase()}${name === '' ? '' : ` · ${escaped(name)}${version === '' ? '' : `:${escaped(version)}`}`}`,
    escaped(detail),
    ...failureParts(record),
    ...referenceParts(record),
    ...tagTables(record),
    ...mirrorParts(record),
    ...layerParts(record),
    ...modelParts(record),
    ...remarkParts(record),
    ...skippedParts(record),
  ];
  return bounded(parts);
}

function referenceParts(record: RunRecord): string[] {
  const { about, title } = record;
  const reference = referenceOf(record);
  if (reference === '') return [];
  const lines = [codeBlock(reference)];
  const commands = [`kit unpack ${reference}`, ...(title === 'ModelPack' ? [`oras pull ${reference}`] : [])];
  if (problemsOf(record).length === 0 && record.writes) lines.push(folded('Use it', codeBlock(commands.join('\n'))));
  return about.kits === 'one' ? [...lines, escaped(`The ${title} was ${about.found}.`)] : lines;
}

function failureParts(record: RunRecord): string[] {
  const problems = problemsOf(record);
  if (problems.length === 0) return [];
  const more = problems.length - LIST_ROWS;
  const lines = [
    ...problems.slice(0, LIST_ROWS).map((problem) => problemLine(problem)),
    ...(more > 0 ? [`- … and ${more} more in the log.`] : []),
  ];
  return [lines.join('\n'), ...unrestoredParts(record.outcome === 'applied' ? record.unrestored : [])];
}

/** `level` stands before the message; an error needs none. */
function problemLine({ code: name, message, hint, at }: Problem, level?: string): string {
  const where = at === undefined ? '' : ` in ${code(`${at.file}:${at.line}:${at.column}`)}`;
  const said = level === undefined ? escaped(message) : `**${level}:** ${escaped(message)}`;
  return `- ${said}${where}<br>${level === undefined ? '**To change:** ' : ''}${escaped(hint)} ${code(name)}`;
}

function mirrorParts({ about }: RunRecord): string[] {
  if (about.kits !== 'many') return [];
  const { findings } = about;
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

function layerParts({ about, repositories }: RunRecord): string[] {
  const layers = about.kits === 'one' ? (about.manifest?.layers ?? []) : [];
  if (layers.length === 0) return [];
  const walked = layers.some(({ files }) => files !== undefined);
  const rows = layers.slice(0, LAYER_ROWS).map((layer) => [
    layer.kind,
    code(layer.path),
    // Only what this run has walked is known by its number of files.
    ...(walked ? [String(layer.files ?? '')] : []),
    bytesText(layer.size),
    // That of a raw layer is the file's own, as other programs show it.
    code(layer.form === 'raw' ? layer.digest : layer.digest.slice(0, 19)),
  ]);
  const total = layers.reduce((sum, layer) => sum + layer.size, 0);
  const blobs = repositories.flatMap(({ repository, blobs: { uploaded, present, mounted, bytes } }, _, all) => {
    if (uploaded + present + mounted === 0) return [];
    const what = `${uploaded} uploaded (${bytesText(bytes)}), ${present} already there, ${mounted} mounted`;
    return [all.length > 1 ? `${repository.name}: ${what}` : what];
  });
  const rest = layers.length - rows.length;
  return [
    table(['Part', 'Path', ...(walked ? ['Files'] : []), 'Size', 'Digest'], rows),
    escaped(
      `${rest > 0 ? `… and ${rest} more. ` : ''}${counted(layers.length, 'layer')}, ${bytesText(total)}${blobs.length === 0 ? '' : `; blobs: ${blobs.join('; ')}`}.${layers.some(({ form }) => form === 'raw') ? ' A digest in full is the SHA-256 of the file itself.' : ''}`,
    ),
  ];
}

function modelParts({ about }: RunRecord): string[] {
  if (about.kits !== 'one') return [];
  const { facts } = about;
  const rows = (['size', 'variant', 'version', 'quantization', 'format', 'architecture', 'name', 'dataset'] as const).flatMap((key) => {
    const fact = facts[key];
    return fact === undefined ? [] : [[key, code(fact.value), escaped(fact.source)]];
  });
  if (facts.parameters !== undefined) rows.push(['parameters', parametersText(facts.parameters.value), escaped(facts.parameters.source)]);
  return rows.length === 0 ? [] : [folded('What is known of the model, and where from', table(['Fact', 'Value', 'Source'], rows))];
}

/** Parameters of a model: `6.7 billion`, `135 million`. */
function parametersText(count: number): string {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} billion`;
  if (count >= 1e6) return `${(count / 1e6).toFixed(0)} million`;
  return count.toLocaleString('en-US');
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

function skippedParts({ skipped }: RunRecord): string[] {
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
