import type { Problem, Problems, Remarks } from '../failure.js';
import type { LayerEntry } from '../kitfile/index.js';
import { whyEmpty } from './empty-layer.js';
import type { PackFailure, PackRemark } from './failure.js';
import { ignoreLine, KITIGNORE } from './ignore-file.js';
import type { IgnoreRules } from './ignore.js';
import type { LayerDraft } from './layer-draft.js';
import { layerName } from './layer-path.js';
import { listed } from './names.js';
import { findPointers, pointersMatter } from './pointers.js';
import { orphanProblem } from './orphans.js';
import type { Findings } from './walk.js';

/** Kinds that say nothing without a file; an empty code or docs layer is only odd. */
const NEEDS_FILES = new Set<LayerEntry['kind']>(['model', 'modelpart', 'dataset', 'mcp']);

/** Problems and remarks about what the walk left out or met. */
export function guardFindings(findings: Findings, rules: IgnoreRules, problems: Problems<PackFailure>, remark: Remarks): void {
  const { credentials, git, links, specials, dotted, metadata, orphans } = findings;
  if (credentials.count > 0) {
    problems.add({
      code: 'CREDENTIALS_IN_LAYER',
      message: `The kit would hold files with credentials: ${listed(credentials.first, credentials.count)}.`,
      hint: `They must not be published. Leave them out with ${lines(credentials.first)}, or let the step that writes them put them elsewhere.`,
    });
  }
  for (const orphan of orphans) problems.add(orphanProblem(orphan, rules));
  if (git.count > 0) {
    say(
      remark,
      'notice',
      'GIT_LEFT_OUT',
      `${listed(git.first, git.count)} is not packed, since it can hold the job's token.`,
      `Nothing to do; ${lines(['.git'])} says the same to kit.`,
    );
  }
  if (links.count > 0) {
    say(
      remark,
      'warning',
      'SYMLINKS_LEFT_OUT',
      `Symbolic links are not packed: ${listed(links.first, links.count)}.`,
      `Put the real files in their place if the kit needs them; otherwise leave them out with ${lines(links.first)}.`,
    );
  }
  if (specials.count > 0) {
    say(
      remark,
      'warning',
      'SPECIAL_FILES_LEFT_OUT',
      `Pipes, sockets and devices are not packed: ${listed(specials.first, specials.count)}.`,
      `Leave them out with ${lines(specials.first)}.`,
    );
  }
  if (dotted.count > 0) {
    say(
      remark,
      'warning',
      'NAMES_LEFT_OUT',
      `Names that hold ".." are not packed, as kit does not pack them: ${listed(dotted.first, dotted.count)}.`,
      `Rename them if the kit needs them; otherwise leave them out with ${lines(dotted.first)}.`,
    );
  }
  if (metadata.count > 0) {
    say(
      remark,
      'warning',
      'DOWNLOAD_METADATA',
      `The kit holds records of a download tool, which differ from download to download: ${listed(metadata.first, metadata.count)}.`,
      `Leave them out with ${lines(metadata.first)}.`,
    );
  }
}

/** Problems and remarks about one layer: no file in it, or only pointers to the real files. */
export function guardDraft(
  root: string,
  draft: LayerDraft,
  link: string | undefined,
  problems: Problems<PackFailure>,
  remark: Remarks,
): void {
  if (draft.files === 0) for (const owner of draft.owners) guardEmpty(root, owner, draft, link, problems, remark);
  const matter = pointersMatter(draft);
  if (matter === 'no' || draft.files === 0) return;
  const owner = draft.owners.find((one) => matter === 'warning' || one.kind !== 'dataset') ?? draft.owners[0];
  if (owner === undefined) return;
  const { lfs, dvc } = findPointers(root, draft.entries, draft.path);
  const found: Problem<'LFS_POINTER' | 'DVC_POINTER'>[] = [];
  if (lfs.length > 0) {
    found.push({
      code: 'LFS_POINTER',
      message: `The ${layerName(owner)} holds Git LFS pointers instead of the files: ${listed(lfs)}.`,
      hint: 'Set "lfs: true" on actions/checkout, or run "git lfs pull" in a step before this one.',
      at: owner.at,
    });
  }
  if (dvc.length > 0) {
    found.push({
      code: 'DVC_POINTER',
      message: `The ${layerName(owner)} holds DVC pointers instead of the files: ${listed(dvc)}.`,
      hint: 'Run "dvc pull" in a step before this one, and name the files themselves in the Kitfile.',
      at: owner.at,
    });
  }
  for (const one of found) {
    if (matter === 'error') problems.add(one);
    else remark({ ...one, level: 'warning', subject: 'kitfile' });
  }
}

function guardEmpty(
  root: string,
  owner: LayerEntry,
  draft: LayerDraft,
  link: string | undefined,
  problems: Problems<PackFailure>,
  remark: Remarks,
): void {
  const { why, hint, ignoredBy } = whyEmpty(root, draft, link);
  const message = `The ${layerName(owner)} gives a layer without any file: ${why}.`;
  if (NEEDS_FILES.has(owner.kind)) problems.add({ code: 'LAYER_EMPTY', message, hint, at: owner.at });
  else {
    const code: PackRemark = ignoredBy === undefined ? 'LAYER_EMPTY' : 'LAYER_IGNORED';
    remark({ level: 'warning', subject: 'kitfile', code, message, hint, at: owner.at });
  }
}

/** `the line "a" in .kitignore`, one line a name. */
function lines(names: readonly string[]): string {
  const written = names.slice(0, 5).map((name) => `"${ignoreLine(name)}"`);
  return written.length === 1 ? `the line ${written.join('')} in ${KITIGNORE}` : `the lines ${written.join(', ')} in ${KITIGNORE}`;
}

function say(remark: Remarks, level: 'warning' | 'notice', code: PackRemark, message: string, hint: string): void {
  remark({ level, subject: 'kitfile', code, message, hint });
}
