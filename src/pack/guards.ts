import type { Problem, Problems, Remarks } from '../failure.js';
import type { LayerEntry } from '../kitfile/index.js';
import { whyEmpty } from './empty-layer.js';
import type { PackFailure, PackRemark } from './failure.js';
import { ignoreLine, KITIGNORE } from './ignore-file.js';
import type { IgnoreRules } from './ignore.js';
import type { LayerDraft, Sighting } from './layer-draft.js';
import { layerName } from './layer-path.js';
import { someNames } from './names.js';
import type { Looked, Pointers } from './look.js';
import { orphanProblem } from './orphans.js';
import type { Findings } from './walk.js';

/** Kinds that say nothing without a file; an empty code or docs layer is only odd. */
const NEEDS_FILES = new Set<LayerEntry['kind']>(['model', 'modelpart', 'dataset', 'mcp']);

/** Problems and remarks about what the walk left out or met. */
export function guardFindings(findings: Findings, rules: IgnoreRules, problems: Problems<PackFailure>, remark: Remarks): void {
  const { git, links, specials, dotted, metadata, spaced } = findings;
  if (spaced.count > 0) {
    problems.add({
      code: 'LAYER_PATH_UNSUPPORTED',
      message: `Names that begin or end in white space would be left out of their layer: ${someNames(spaced.first, spaced.count)}.`,
      hint: 'kit takes the white space away where it asks which layer a file belongs to. Rename the files and the paths of the Kitfile without it.',
    });
  }
  for (const orphan of findings.orphans) problems.add(orphanProblem(orphan, rules));
  if (git.count > 0) {
    const message = `${someNames(git.first, git.count)} is not packed, since it can hold the job's token.`;
    say(remark, 'notice', 'GIT_LEFT_OUT', message, `Nothing to do; ${lines(['.git'])} says the same to kit.`);
  }
  for (const [code, { first, count }, what, unless] of [
    [
      'SYMLINKS_LEFT_OUT',
      links,
      'Symbolic links are not packed',
      'Put the real files in their place if the kit needs them; otherwise leave',
    ],
    ['SPECIAL_FILES_LEFT_OUT', specials, 'Pipes, sockets and devices are not packed', 'Leave'],
    [
      'NAMES_LEFT_OUT',
      dotted,
      'Names that hold ".." are not packed, as kit does not pack them',
      'Rename them if the kit needs them; otherwise leave',
    ],
    ['DOWNLOAD_METADATA', metadata, 'The kit holds records of a download tool, which differ from download to download', 'Leave'],
  ] as const) {
    if (count > 0) say(remark, 'warning', code, `${what}: ${someNames(first, count)}.`, `${unless} them out with ${lines(first)}.`);
  }
}

/** Problems about logins: those of this run are refused without a way around, those of others where the author does not say that they are meant. */
export function guardSecrets(
  findings: Pick<Findings, 'repositories'>,
  own: Sighting,
  looked: Looked,
  problems: Problems<PackFailure>,
  remark: Remarks,
): void {
  const others = looked.secrets.first.filter((path) => !own.first.includes(path));
  const count = own.count + looked.secrets.count - (looked.secrets.first.length - others.length);
  if (count > 0) {
    const names = [...own.first, ...others];
    const meant = others[0] === undefined ? '' : ` A file that holds none, or is meant to be published, needs ${lines(others, '!')}.`;
    problems.add({
      code: 'CREDENTIALS_IN_LAYER',
      message: `The kit would hold files with credentials: ${someNames(names, count, looked.forms)}.`,
      hint: `They must not be published. Leave them out with ${lines(names)}, or let the step that writes them put them elsewhere.${meant}`,
    });
  }
  const likely = [...looked.likely.first, ...findings.repositories.first];
  if (likely.length > 0) {
    say(
      remark,
      'warning',
      'CREDENTIALS_SUSPECTED',
      `Files that often hold credentials would be published: ${someNames(likely, looked.likely.count + findings.repositories.count)}.`,
      `Leave them out with ${lines(likely)}; one that is meant to be published needs ${lines(likely, '!')}.`,
    );
  }
  if (looked.passedOver > 0) {
    say(
      remark,
      'notice',
      'FILES_NOT_LOOKED_INTO',
      `The kit has so many small files that ${looked.passedOver} of them were not searched for credentials and pointers.`,
      'Nothing to do if they are data; a directory of data as one archive is also faster to pull.',
    );
  }
}

/** Problems and remarks about one layer: no file in it, or pointers instead of the real files. */
export function guardDraft(
  root: string,
  draft: LayerDraft,
  pointers: Pointers | undefined,
  link: string | undefined,
  problems: Problems<PackFailure>,
  remark: Remarks,
): void {
  if (draft.files === 0) guardEmpty(root, draft, link, problems, remark);
  const { owner } = draft;
  const isModel = owner.kind === 'model' || owner.kind === 'modelpart';
  const isData = owner.kind === 'dataset';
  if (pointers === undefined) return;
  const { lfs, annex, dvc } = pointers;
  const found: [boolean, Problem<'LFS_POINTER' | 'ANNEX_POINTER' | 'DVC_POINTER'>][] = [];
  for (const [seen, code, tool, hint] of [
    [lfs, 'LFS_POINTER', 'Git LFS', 'Set "lfs: true" on actions/checkout, or run "git lfs pull" in a step before this one.'],
    [annex, 'ANNEX_POINTER', 'git-annex', 'Run "git annex get" in a step before this one.'],
  ] as const) {
    if (seen.count === 0) continue;
    const message = `The ${layerName(owner)} holds ${tool} pointers instead of the files: ${someNames(seen.first, seen.count)}.`;
    // A data set of which nothing was fetched may be meant to be fetched later; one that lacks some of its files never is.
    found.push([!isData || lfs.count + annex.count < draft.files, { code, message, hint, at: owner.at }]);
  }
  // Beside code and documents a DVC file says where the data is.
  if (dvc.count > 0 && (isModel || isData)) {
    const problem = {
      code: 'DVC_POINTER',
      message: `The ${layerName(owner)} holds DVC pointers instead of the files: ${someNames(dvc.first, dvc.count)}.`,
      hint: 'Run "dvc pull" in a step before this one, and name the files themselves in the Kitfile.',
      at: owner.at,
    } as const;
    found.push([isModel, problem]);
  }
  for (const [refused, one] of found) {
    if (refused) problems.add(one);
    else remark({ ...one, level: 'warning', subject: 'kitfile' });
  }
}

function guardEmpty(root: string, draft: LayerDraft, link: string | undefined, problems: Problems<PackFailure>, remark: Remarks): void {
  const { owner } = draft;
  const { why, hint, ignoredBy } = whyEmpty(root, draft, link);
  const message = `The ${layerName(owner)} gives a layer without any file: ${why}.`;
  if (NEEDS_FILES.has(owner.kind)) problems.add({ code: 'LAYER_EMPTY', message, hint, at: owner.at });
  else {
    const code: PackRemark = ignoredBy === undefined ? 'LAYER_EMPTY' : 'LAYER_IGNORED';
    remark({ level: 'warning', subject: 'kitfile', code, message, hint, at: owner.at });
  }
}

/** `the line "a" in .kitignore`, one line a name. */
function lines(names: readonly string[], sign: '' | '!' = ''): string {
  const written = names.slice(0, 5).map((name) => `"${sign}${ignoreLine(name)}"`);
  return written.length === 1 ? `the line ${written.join('')} in ${KITIGNORE}` : `the lines ${written.join(', ')} in ${KITIGNORE}`;
}

function say(remark: Remarks, level: 'warning' | 'notice', code: PackRemark, message: string, hint: string): void {
  remark({ level, subject: 'kitfile', code, message, hint });
}
