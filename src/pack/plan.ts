import { realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { Problems, type Remarks } from '../failure.js';
import { layerEntries, type Kitfile } from '../kitfile/index.js';
import type { FormatName } from '../oci/index.js';
import { packFailure, systemReason, type PackFailure } from './failure.js';
import { PACK_FORMATS } from './format.js';
import { guardDraft, guardFindings, guardSecrets } from './guards.js';
import { IgnoreRules } from './ignore.js';
import { readIgnoreFile } from './ignore-file.js';
import { draftOf, layerTree, type LayerDraft } from './layer-draft.js';
import { checkLayerPath } from './layer-path.js';
import { lookInside } from './look.js';
import { fileKey, measure } from './measure.js';
import { rawName, shownText } from './names.js';
import { plannedFiles } from './planned-files.js';
import { tarSize } from './layer/index.js';
import type { DraftedEntry, KitPlan } from './types.js';
import type { Clock, LayerContent } from '../ports.js';
import { walk } from './walk.js';

export interface PlanOptions {
  readonly kitfile: Kitfile;
  /** Default: a ModelKit. */
  readonly format?: FormatName;
  /** Absolute path of the directory that layer paths are relative to. */
  readonly context: string;
  readonly platform: NodeJS.Platform;
  /** Paths with git's execute bit, for Windows. */
  readonly executables?: ReadonlySet<string>;
  /** Layer paths of the ModelKits that this one builds on: what they hold is left out here. */
  readonly inherited?: readonly string[];
  /** Absolute path of the runner's temp directory: nothing below it may be packed. */
  readonly runnerTemp?: string;
  /** Absolute paths of files that hold logins of this run: they are refused under whatever path they lie in the context. */
  readonly loginFiles?: readonly string[];
  readonly clock: Pick<Clock, 'now'>;
  readonly remark: Remarks;
}

/**
 * Finds the files of every layer in one walk of the context, in the order and by the rules of `kit pack`, and refuses what must not
 * or cannot be published. Nothing is hashed. Throws a Failure with all problems that one look finds (PackFailure).
 */
export async function planKit(options: PlanOptions): Promise<KitPlan> {
  const { kitfile, context, remark } = options;
  const realRoot = contextRoot(context);
  const problems = new Problems<PackFailure>();
  const format = PACK_FORMATS[options.format ?? 'modelkit'];
  format.check(kitfile, problems);
  problems.failIfAny();
  const entries = layerEntries(kitfile);
  const links = new Map<string, string>();
  for (const entry of entries) {
    const checked = checkLayerPath(context, realRoot, entry);
    if ('code' in checked) problems.add(checked);
    else if (checked.link !== undefined) links.set(entry.cleanPath, checked.link);
  }
  problems.failIfAny();

  const rules = new IgnoreRules(await readIgnoreFile(context, realRoot, remark));
  const drafts = entries.map(draftOf);
  const findings = await walk({
    root: realRoot,
    rules,
    tree: layerTree(drafts, options.inherited ?? []),
  });
  const measured = await measure(findings.entries, {
    root: realRoot,
    executables: options.executables,
    windows: options.platform === 'win32',
    runnerTemp: below(realRoot, options.runnerTemp),
    logins: new Set((options.loginFiles ?? []).flatMap(keyOf)),
    now: options.clock.now(),
  });
  const looked = lookInside(realRoot, drafts, (path) => rules.isMeant(path), measured.bytesOf);
  guardFindings(findings, rules, problems, remark);
  guardSecrets(findings, measured.credentials, looked, problems, remark);
  for (const draft of drafts) guardDraft(context, draft, looked.pointers.get(draft), links.get(draft.owner.cleanPath), problems, remark);
  problems.failIfAny();

  const drafted = drafts.map((draft) => draftedEntry(realRoot, draft, measured.keptOf(draft)));
  const contents = drafted.map(({ content }) => content);
  // What is not kept must not stay in memory.
  const isAnyKept = contents.some(({ kept }) => kept !== undefined);
  const arranged = format.arrange(kitfile, drafted, problems);
  problems.failIfAny();
  return {
    format,
    ...arranged,
    files: plannedFiles(contents, isAnyKept ? measured.bytesOf : undefined),
  };
}

/** None where there is no such file: nothing of it can be packed. */
function keyOf(path: string): readonly string[] {
  try {
    return [fileKey(statSync(path))];
  } catch {
    return [];
  }
}

function draftedEntry(root: string, draft: LayerDraft, kept: LayerContent['kept'] | undefined): DraftedEntry {
  const size = draft.format === 'tar' ? tarSize(draft.entries) : draft.entries.reduce((sum, entry) => sum + entry.size, 0);
  const content: LayerContent = { root, format: draft.format, entries: draft.entries, size, ...(kept === undefined ? {} : { kept }) };
  return { entry: draft.owner, draft, content };
}

function contextRoot(context: string): string {
  try {
    if (statSync(context).isDirectory()) return realpathSync(context);
  } catch (cause) {
    throw noContext(context, systemReason(cause), cause);
  }
  throw noContext(context, 'it is no directory');
}

function noContext(context: string, why: string, cause?: unknown) {
  return packFailure(
    'CONTEXT_UNREADABLE',
    `The context "${shownText(context)}" cannot be read: ${why}.`,
    'Set "context" to the directory that holds the Kitfile and the files it names.',
    cause,
  );
}

/** Raw path of `directory` relative to `root`: for one that does not lie below it, a path that nothing in it has. */
function below(root: string, directory: string | undefined): string | undefined {
  if (directory === undefined || directory === '') return undefined;
  const real = realPath(directory);
  // Not there: nothing of it can be packed.
  return real === undefined ? undefined : rawName(relative(root, real).split(sep).join('/'));
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
