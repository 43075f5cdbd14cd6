import type { Problem, Remark } from '../failure.js';
import type { Digest } from '../oci/index.js';
import type { Environment } from '../ports.js';
import type { Recovered, Unrestored } from '../transaction/index.js';
import { counted, headlineOf } from './headline.js';
import { changedParts, layerParts, modelParts, useParts, wayBack } from './kit-parts.js';
import { alert, brief, code, escaped, folded, link, table, codeBlock, shortHex } from './markdown.js';
import { packagePage, pagesOf, type Pages } from './pages.js';
import { problemsOf, versionOf, type RunRecord } from './record.js';
import { rowsOf, tagTables } from './tag-table.js';

/** GitHub shows no summary above 1 MiB a step; other steps may have written before. */
const SUMMARY_LIMIT = 900 * 1024;
const LIST_ROWS = 50;

/** The job summary in GitHub-flavoured Markdown, 900 KiB at most: the outcome, what needs eyes, tags, how to use it, what changed, and the rest folded. */
export function summaryOf(record: RunRecord): string {
  const { word, but, detail } = headlineOf(record);
  const name = record.repositories[0]?.repository.name ?? '';
  // What failed is not what the best name stands for.
  const version = problemsOf(record).length > 0 ? '' : brief(versionOf(record), '');
  return bounded([
    `## ${record.title}: ${[word.toLowerCase(), ...(but === undefined ? [] : [but])].join(', ')}${name === '' ? '' : ` · ${escaped(name)}${version === '' ? '' : `:${escaped(version)}`}`}`,
    [`${escaped(brief(detail, record.pages.workspace))}${saidAbove(record)}`, links(record)].filter((line) => line !== '').join('<br>'),
    ...alerts('CAUTION', problemsOf(record), record.pages),
    ...unrestoredParts(record.outcome === 'applied' ? record.unrestored : [], record.pages),
    ...alerts('WARNING', remarksOf(record, 'warning'), record.pages),
    ...mirrorParts(record),
    ...tagTables(record),
    ...alerts('NOTE', untold(record), record.pages),
    ...useParts(record),
    ...changedParts(record),
    ...wayBack(record),
    ...layerParts(record),
    ...modelParts(record),
    ...skippedParts(record),
  ]);
}

/** Where this came from, and where to look at it. */
function links({ trigger, pages, repositories: [first] }: RunRecord): string {
  const page = first === undefined ? undefined : packagePage(pages, first.repository);
  return [
    ...(pages.pull === undefined ? [] : [link(`pull request ${pages.pull.number}`, pages.pull.url)]),
    ...(pages.commit === undefined ? [] : [link(`commit ${code(trigger.commit.slice(0, 7))}`, pages.commit)]),
    ...(pages.run === undefined ? [] : [link('run', pages.run)]),
    ...(page === undefined ? [] : [link('package', page)]),
  ].join(' · ');
}

/** Said by the detail of the headline: only their hint is news. */
const IN_HEADLINE: readonly string[] = ['PLAN_ONLY', 'NOTHING_TO_DO'];

function saidAbove(record: RunRecord): string {
  const said = remarksOf(record, 'notice').filter((one) => IN_HEADLINE.includes(one.code));
  return said.map((one) => ` ${escaped(one.hint)} ${link(code(one.code), record.pages.error(one.code))}`).join('');
}

/** Notices that neither the headline nor the row of a tag has said; a row leads to what to do, and says it nowhere itself. */
function untold(record: RunRecord): readonly Problem[] {
  const inRows = new Set(record.repositories.flatMap(({ changes }) => rowsOf(changes).shown.map(({ remark }) => remark?.message)));
  const said = ({ code: name, message }: Problem): boolean =>
    IN_HEADLINE.includes(name) || (inRows.has(message) && record.pages.error(name) !== undefined);
  return remarksOf(record, 'notice').filter((one) => !said(one));
}

function remarksOf({ remarks }: RunRecord, level: Remark['level']): readonly Problem[] {
  return remarks.filter((one) => one.level === level);
}

/** One box for all of a kind; each says what happened, what to change, and leads to its cause and cure. What is cured alike stands together. */
function alerts(kind: Parameters<typeof alert>[0], all: readonly Problem[], pages: Pages): string[] {
  if (all.length === 0) return [];
  const cures = new Map<string, string[]>();
  for (const { code: name, message, hint, at } of all.slice(0, LIST_ROWS)) {
    const where = at === undefined ? '' : `${code(`${at.file}:${at.line}:${at.column}`)}: `;
    const [said = '', todo = ''] = [message, hint].map((text) => escaped(brief(text, pages.workspace)));
    const cure = `${kind === 'CAUTION' ? '**To change:** ' : ''}${todo} ${link(code(name), pages.error(name))}`;
    cures.set(cure, [...(cures.get(cure) ?? []), where + said]);
  }
  const shown = [...cures].map(([cure, said]) => [...said, cure].join('<br>'));
  return [alert(kind, [...shown, ...(all.length > LIST_ROWS ? [`… and ${all.length - LIST_ROWS} more in the log.`] : [])])];
}

function mirrorParts({ about }: RunRecord): string[] {
  if (about.kits !== 'many') return [];
  const { looked, withoutModelKit, withoutGitTag } = about.findings;
  const list = (title: string, lines: readonly string[]): string[] => {
    const more = lines.length - LIST_ROWS;
    return lines.length === 0
      ? []
      : [folded(title, [...lines.slice(0, LIST_ROWS), ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n'))];
  };
  return [
    `${counted(looked, 'git tag')} looked at, ${looked - withoutModelKit.length} with a ModelKit.`,
    ...list(
      `${counted(withoutModelKit.length, 'git tag')} without a ModelKit`,
      withoutModelKit.map(({ gitTag, why }) => `- ${code(gitTag)}: ${escaped(why)}`),
    ),
    ...list(
      `${counted(withoutGitTag.length, 'version tag')} without a git tag`,
      withoutGitTag.map((tag) => `- ${code(tag)}`),
    ),
  ];
}

/** Which events the default rules are for is no news; of rules that somebody wrote each says why it gave nothing. */
function skippedParts({ skipped, hasOwnRules, pages, about }: RunRecord): string[] {
  // Git tags without a ModelKit, as the plan calls them, have a list of their own.
  const absent = about.kits === 'many' ? about.findings.withoutModelKit.map(({ gitTag }) => `git tag ${gitTag}`) : [];
  const listed = new Set(['git tags without a ModelKit', ...absent]);
  const rows = skipped
    .filter(({ rule }) => !listed.has(rule))
    .map(({ rule, reason }) => ({ rule, why: escaped(brief(reason, pages.workspace)) }));
  if (rows.length === 0) return [];
  if (!hasOwnRules && about.kits !== 'many') {
    const list = rows.map(({ rule, why }) => (/^(?:type=content|flavor)/.test(rule) ? `${code(rule)} (${why})` : code(rule)));
    return [`No tag in this run from the default rules ${list.join(', ')}.`];
  }
  const shown = rows.slice(0, LIST_ROWS).map(({ rule, why }) => [code(rule), why]);
  return [folded(`Rules that gave no tag (${rows.length})`, table(['Rule', 'Why'], shown))];
}

/** What the `post` step did for a run that ended before its time; '' when there was nothing to do. */
export function recoverySummary({ restored, unrestored, problem }: Recovered, env: Environment): string {
  if (restored.length === 0 && unrestored.length === 0 && problem === undefined) return '';
  const pages = pagesOf(env, undefined);
  const rows = restored.map(({ repository, tag, to }) => [
    '↩️',
    code(brief(tag, '')),
    `${to === null ? '**taken back**, was absent' : `**put back** to ${digestText(to)}`}<br>${code(repository.name)}`,
  ]);
  return bounded([
    '## ModelKit: put back after an interrupted run',
    `${counted(restored.length, 'tag')} put back${unrestored.length === 0 ? '' : `, ${unrestored.length} not`}.`,
    ...alerts('CAUTION', problem === undefined ? [] : [problem], pages),
    ...unrestoredParts(unrestored, pages),
    ...(rows.length === 0 ? [] : [table(['', 'Tag', 'What happened'], rows)]),
  ]);
}

/** Parts that fit, in order; from the first that does not on, the rest is left out. */
function bounded(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    const next = `${text}${part}\n\n`;
    if (Buffer.byteLength(next) > SUMMARY_LIMIT) return `${text}The rest of this summary is too long for GitHub; it is in the log.\n\n`;
    text = next;
  }
  return text;
}

/** A tag that is not what it was before the run, as an error annotation. */
export function unrestoredProblem({ repository, tag, before, actual, why }: Unrestored): Problem<'TAG_NOT_RESTORED'> {
  return {
    code: 'TAG_NOT_RESTORED',
    message: `${repository.name}:${tag} should be ${before ?? 'absent'} and is ${actual === undefined ? 'unknown' : (actual ?? 'absent')}: ${why}`,
    hint:
      before === null
        ? 'The tag names a complete ModelKit and was not there before. Run the job again to finish, or remove the tag in the registry.'
        : `Run the job again, or put it back: mode promote with source ${before}.`,
  };
}

/** All of them as a table under a heading, and the lines that put them back; nothing where there are none. */
function unrestoredParts(unrestored: readonly Unrestored[], pages: Pages): string[] {
  if (unrestored.length === 0) return [];
  const rows = unrestored.map(({ repository, tag, before, actual, why }) => [
    code(tag),
    `**should be ${digestText(before)}, is ${digestText(actual)}**<br>${escaped(why)}<br>${code(repository.name)}`,
  ]);
  const lines = unrestored.flatMap(({ repository, tag, before }) =>
    before === null ? [] : [`oras tag ${repository.name}@${before} ${tag}`],
  );
  return [
    `### Not put back ${link(code('TAG_NOT_RESTORED'), pages.error('TAG_NOT_RESTORED'))}`,
    table(['Tag', 'What is wrong'], rows),
    ...(lines.length === 0 ? [] : ['To put it back:', codeBlock(lines.join('\n'))]),
  ];
}

function digestText(digest: Digest | null | undefined): string {
  return digest === undefined ? 'unknown' : digest === null ? 'absent' : code(shortHex(digest));
}
