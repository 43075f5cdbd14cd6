import { ignoreLine, KITIGNORE, type IgnoreRule } from './ignore-file.js';
import { isReachable, type LayerDraft } from './layer-draft.js';
import { targetOf } from './layer-path.js';
import { someNames, shownName, shownText } from './names.js';

/** Why a layer has no regular file, and what to change. */
export interface Emptiness {
  readonly why: string;
  readonly hint: string;
  /** The layer path itself is left out by this rule. */
  readonly ignoredBy?: IgnoreRule;
}

const REAL_FILES =
  'kit packs no symbolic links. Fetch real files (for example "hf download --local-dir DIR", or "cp -rL" from a cache that links to shared files).';

/** Explains a draft without files. `link`: the part of its path that is a symbolic link. */
export function whyEmpty(root: string, draft: LayerDraft, link: string | undefined): Emptiness {
  if (link !== undefined) {
    return { why: `"${shownName(link)}" is a symbolic link to "${shownText(targetOf(root, link))}"`, hint: REAL_FILES };
  }
  if (draft.path.toLowerCase().split('/').includes('.git')) {
    return { why: 'it lies in a ".git" directory, which is never packed', hint: 'Name a path outside of ".git".' };
  }
  if (!isReachable(draft.path)) {
    return { why: 'kit leaves out names that hold ".."', hint: `Rename "${shownName(draft.path)}" so that no name holds "..".` };
  }
  const reached = draft.path === '.' || draft.entries.some((one) => one.name === draft.path);
  const rule = draft.ignoredBy ?? (reached ? undefined : draft.firstIgnoredBy);
  if (rule !== undefined) {
    return { why: `the path itself is left out by ${ruleName(rule)}`, hint: unignore(draft.path, rule), ignoredBy: rule };
  }
  const first = draft.firstIgnoredBy;
  if (first !== undefined && draft.ignored.count > 0) {
    return {
      why: `${ruleName(first)} leaves out ${someNames(draft.ignored.first, draft.ignored.count)}`,
      hint: `Remove or narrow line ${first.line} of ${KITIGNORE}, or name another path in the Kitfile.`,
    };
  }
  if (draft.links.count > 0)
    return { why: `it holds only symbolic links: ${someNames(draft.links.first, draft.links.count)}`, hint: REAL_FILES };
  if (draft.inOtherLayers.count > 0) {
    return {
      why: `what it holds belongs to other layers: ${someNames(draft.inOtherLayers.first, draft.inOtherLayers.count)}`,
      hint: 'A file is packed once, in the layer with the longest path. Remove this entry or the ones below it.',
    };
  }
  if (draft.dotted.count > 0) {
    return {
      why: `kit leaves out names that hold "..": ${someNames(draft.dotted.first, draft.dotted.count)}`,
      hint: 'Rename the files so that no name holds "..".',
    };
  }
  if (draft.specials.count > 0) {
    return {
      why: `it holds only pipes, sockets or devices: ${someNames(draft.specials.first, draft.specials.count)}`,
      hint: 'Only regular files are packed.',
    };
  }
  if (draft.git.count > 0) return { why: 'it holds only ".git", which is never packed', hint: 'Name the directory that holds the files.' };
  return {
    why: 'the directory is empty',
    hint: 'Let an earlier step fetch or build the files, or name another path in the Kitfile.',
  };
}

/** How a message calls a rule. */
function ruleName(rule: IgnoreRule): string {
  return rule.line === 0
    ? 'kit itself, which never packs a Kitfile or .kitignore of the context'
    : `line ${rule.line} of ${KITIGNORE} ("${shownName(rule.text)}")`;
}

/** The line to change so that a layer path is packed. A negation helps only where the rule names the path itself, not a parent of it. */
function unignore(path: string, rule: IgnoreRule): string {
  if (rule.line === 0) return 'Remove the entry: the Kitfile travels as the config of the ModelKit.';
  const remove = `Remove line ${rule.line} of ${KITIGNORE}`;
  return rule.test(path)
    ? `${remove}, or add the line "!${ignoreLine(path).replace(/^\\!/, '!')}" below it.`
    : `${remove}, or narrow it: it names a directory above the path.`;
}
