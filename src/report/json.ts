import type { ModelFacts } from '../model/index.js';
import type { Remark } from '../failure.js';
import type { BlobCounts, Change } from '../transaction/index.js';
import { layersOf, referenceOf, versionOf, type ManifestRecord, type RunRecord } from './record.js';

/** In bytes. */
export const JSON_LIMIT = 256 * 1024;

/** The `json` output, schema 1 (docs/schemas/result.schema.json): every list is cut to `length` entries. */
function resultOf(record: RunRecord, length = Number.POSITIVE_INFINITY) {
  const { about, mode, writes, trigger, repositories, skipped, remarks } = record;
  const said = (level: Remark['level']): readonly Pick<Remark, 'code' | 'message'>[] =>
    remarks
      .filter((one) => one.level === level)
      .slice(0, length)
      .map(({ code, message }) => ({ code, message }));
  return {
    schema: 1,
    truncated: length !== Number.POSITIVE_INFINITY,
    mode,
    push: writes,
    digest: (about.kits === 'one' ? about.digest : undefined) ?? '',
    name: repositories[0]?.repository.name ?? '',
    reference: referenceOf(record),
    version: versionOf(record),
    trigger,
    model: modelOf(about.kits === 'one' ? about.facts : undefined),
    manifest: about.kits === 'one' && about.manifest !== undefined ? manifestOf(about.manifest, length) : {},
    repositories: repositories.map(({ repository, blobs, changes }) => repositoryOf(repository.name, blobs, changes.slice(0, length))),
    ...mirrorOf(record, length),
    skipped: skipped.slice(0, length),
    warnings: said('warning'),
    notices: said('notice'),
  };
}

function modelOf(facts: ModelFacts | undefined) {
  return {
    size: { ...facts?.size },
    variant: { ...facts?.variant },
    version: { ...facts?.version },
    quantization: { ...facts?.quantization },
    format: { ...facts?.format },
  };
}

function manifestOf({ mediaType, size, layers }: ManifestRecord, length: number) {
  return {
    mediaType,
    size,
    layers: layers.slice(0, length).map((one) => ({
      kind: one.kind,
      path: one.path,
      mediaType: one.mediaType,
      digest: one.digest,
      size: one.size,
    })),
  };
}

function repositoryOf(name: string, blobs: BlobCounts, changes: readonly Change[]) {
  return {
    name,
    blobs,
    tags: changes.map(({ tag, intent, action, before, after, reason }) => ({
      name: tag,
      kind: intent.kind,
      class: intent.policy.class,
      rule: intent.rule,
      reason: reason === intent.reason ? reason : `${intent.reason}; ${reason}`,
      action,
      before,
      after,
    })),
  };
}

/** What was found beyond the tags, both ways. */
function mirrorOf({ about }: RunRecord, length: number) {
  if (about.kits !== 'many') return {};
  const { looked, withoutModelKit, withoutGitTag } = about.findings;
  return {
    mirror: {
      gitTags: looked,
      withoutModelKit: withoutModelKit.slice(0, length).map(({ gitTag, why }) => ({ gitTag, reason: why })),
      withoutGitTag: withoutGitTag.slice(0, length),
    },
  };
}

/** The result as JSON of at most `limit` bytes: the ends of longer lists are left out, and `truncated` says so. */
export function jsonOf(record: RunRecord, limit = JSON_LIMIT): string {
  const whole = resultOf(record);
  const text = JSON.stringify(whole);
  if (Buffer.byteLength(text) <= limit) return text;
  const { about } = record;
  const lists: readonly (readonly unknown[])[] = [
    ...whole.repositories.map((one) => one.tags),
    whole.skipped,
    whole.warnings,
    whole.notices,
    layersOf(record),
    ...(about.kits === 'many' ? [about.findings.withoutModelKit, about.findings.withoutGitTag] : []),
  ];
  for (let length = Math.max(...lists.map((list) => list.length)); length >= 0; length = Math.ceil(length * 0.8) - 1) {
    const cut = JSON.stringify(resultOf(record, length));
    if (Buffer.byteLength(cut) <= limit) return cut;
  }
  return JSON.stringify({ ...resultOf(record, 0), model: {}, manifest: {}, repositories: [] });
}
