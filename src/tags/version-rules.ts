import * as pep440 from '@renovatebot/pep440';
import parse from 'semver/functions/parse.js';
import { quoted, type Rule, type Template } from '../rules/index.js';
import { gitTagOf } from '../trigger/index.js';
import type { Evaluated, Run } from './draft.js';
import { dateScope, gitVersion, kitScope, type Scope } from './expressions.js';
import { notOn, takesFromBranch, valueOf } from './git-rules.js';
import { isRawStatement, render } from './render.js';
import { readVersion, type Version, isPrereleaseRun } from './versions.js';

const FIELDS = ['raw', 'version', 'major', 'minor', 'patch'];

/** A version with the fields that patterns may show. */
interface Fields {
  readonly version: Version;
  /** The whole version, as a pre-release is always shown. */
  readonly full: string;
  readonly scope: Scope;
  /** PEP 440 post-releases move no channel and no `latest` either (docker/metadata-action). */
  readonly fixed: boolean;
}

/** `type=semver` and `type=pep440`: a version from the git tag or from `value=`, shown by the pattern. */
export function versionRule(rule: Extract<Rule, { type: 'semver' | 'pep440' }>, run: Run): Evaluated {
  const text = textOf(rule.value, run);
  if (text === undefined) return { skipped: `no value= and ${notOn('a git tag', run.trigger)}` };
  const picked = picks(rule, text.value);
  if (typeof picked !== 'string') return picked;
  const written = picked.replaceAll('/', '-');
  const fields = rule.type === 'semver' ? semverFields(written) : pep440Fields(written);
  if (fields === undefined) return { skipped: `${quoted(written)} is no ${rule.type === 'semver' ? 'semver' : 'PEP 440'} version` };

  const scope = { ...kitScope(run.trigger, run.facts, run.facts), ...dateScope(run.trigger), ...fields.scope };
  const fixed = fields.fixed || isPrereleaseRun(run.trigger, fields.version);
  const shown = fixed ? shownFixed(rule.pattern, fields, scope) : render(rule.pattern, scope);
  if (typeof shown === 'string') return { skipped: shown };
  const value = valueOf(shown);
  if (typeof value !== 'string') return value;
  return [
    {
      rule,
      value,
      foreign: true,
      fromBranch: text.fromBranch,
      kind: 'version',
      reason: `version ${fields.version.version} of ${text.origin}${fixed ? ', a release that moves nothing' : ''}`,
      source: text.source,
      version: fields.version,
      fields: fixed ? ['version'] : rule.pattern.uses.filter((name) => FIELDS.includes(name)),
      vote: fixed ? 'pre-release' : 'yes',
    },
  ];
}

/** `type=match`: a group of a regular expression in the git tag or in `value=`. */
export function matchRule(rule: Extract<Rule, { type: 'match' }>, run: Run): Evaluated {
  const text = textOf(rule.value, run);
  if (text === undefined) return { skipped: `no value= and ${notOn('a git tag', run.trigger)}` };
  const found = text.value.match(new RegExp(rule.expression.source, rule.expression.flags));
  if (found === null) return { skipped: `${String(rule.expression)} does not match ${quoted(text.value)}` };
  const value = found[rule.group];
  if (value === undefined) return { skipped: `${String(rule.expression)} has no group ${rule.group} in ${quoted(text.value)}` };
  const version = gitVersion(text.value) ?? readVersion(value);
  return [
    {
      rule,
      value,
      foreign: true,
      fromBranch: text.fromBranch,
      kind: rule.value === undefined ? 'tag' : 'raw',
      reason: `group ${rule.group} of ${String(rule.expression)} in ${text.origin}`,
      source: text.source,
      vote: isPrereleaseRun(run.trigger, version) ? 'pre-release' : 'yes',
      ...(version === undefined ? {} : { version }),
    },
  ];
}

interface Text {
  readonly value: string;
  readonly origin: string;
  readonly source: string;
  readonly fromBranch: boolean;
}

/** What a rule reads: its `value=`, else the git tag. */
function textOf(value: Template | undefined, { trigger, scope }: Run): Text | undefined {
  if (value !== undefined) {
    const text = render(value, scope).text;
    const fromBranch = takesFromBranch(value.uses, scope);
    return { value: text, origin: `value= ${quoted(text)}`, source: value.uses.length > 0 ? value.text : 'value=', fromBranch };
  }
  const tag = gitTagOf(trigger);
  return tag === undefined ? undefined : { value: tag, origin: `git tag ${quoted(tag)}`, source: trigger.ref, fromBranch: false };
}

/** `match=` takes its first group, or the whole match when it has none; where it misses, the text is read as it stands. */
function picks({ match }: Extract<Rule, { type: 'semver' | 'pep440' }>, text: string): string | { readonly skipped: string } {
  if (match === undefined) return text;
  const found = text.match(match.expression);
  if (found === null) return text;
  const [whole, group] = found;
  return (found.length > 1 ? group : whole) ?? { skipped: `the group of match=${match.text} takes no part in ${quoted(text)}` };
}

/**
 * A pre-release shows its full version whatever the pattern says, except for `{{raw}}` alone (docker/metadata-action). A pattern with kit
 * placeholders, which that action does not have, keeps its form when it shows the whole version, and gives nothing when it shows less.
 */
function shownFixed(
  pattern: Template,
  fields: Fields,
  scope: Scope,
): { readonly text: string; readonly missing: readonly string[] } | string {
  if (isRawStatement(pattern)) return render(pattern, scope);
  if (!pattern.uses.some((name) => /^(?:model|dataset|kit|git)\./.test(name))) return { text: fields.full, missing: [] };
  if (pattern.uses.includes('version') || pattern.uses.includes('raw')) return render(pattern, scope);
  return `${quoted(fields.full)} moves nothing, and the pattern does not show the whole version`;
}

function semverFields(text: string): Fields | undefined {
  const parsed = parse(text);
  if (parsed === null) return undefined;
  const { major, minor, patch, version } = parsed;
  const scope = { raw: text, version, major, minor, patch, prerelease: parsed.prerelease.join(','), build: parsed.build.join(',') };
  return { version: { scheme: 'semver', version }, full: version, scope, fixed: false };
}

function pep440Fields(text: string): Fields | undefined {
  const parsed = pep440.explain(text);
  if (parsed === null) return undefined;
  const full = pep440.clean(text) ?? text;
  const [major = 0, minor = 0, patch = 0] = parsed.release;
  return {
    version: { scheme: 'pep440', version: parsed.public },
    full,
    scope: { raw: text, version: full, major, minor, patch },
    fixed: parsed.is_postrelease,
  };
}
