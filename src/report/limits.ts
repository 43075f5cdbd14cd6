import { isKnown, type Result, type ResultMirror } from './result.js';

/** The `json` output in bytes. */
export const JSON_LIMIT = 256 * 1024;
/** All outputs together in UTF-16 units: GitHub takes 1 MiB a job and counts two bytes each. */
export const OUTPUTS_LIMIT = 500_000;

/** The result as JSON of at most `limit` bytes: the ends of longer lists are left out, and `truncated` says so. */
export function boundedJson(result: Result, limit = JSON_LIMIT): string {
  const whole = JSON.stringify(result);
  if (Buffer.byteLength(whole) <= limit) return whole;
  const lists = [
    ...result.repositories.map((one) => one.tags),
    result.skipped,
    result.warnings,
    result.notices,
    layersOf(result),
    result.mirror?.withoutModelKit ?? [],
    result.mirror?.withoutGitTag ?? [],
  ];
  let length = Math.max(...lists.map((list) => list.length));
  while (length > 0) {
    const text = JSON.stringify(shortened(result, length));
    if (Buffer.byteLength(text) <= limit) return text;
    length = Math.floor(length * 0.8);
  }
  return JSON.stringify({
    ...result,
    truncated: true,
    model: {},
    manifest: {},
    ...(result.mirror === undefined ? {} : { mirror: shortMirror(result.mirror, 0) }),
    repositories: [],
    skipped: [],
    warnings: [],
    notices: [],
  });
}

function shortened(result: Result, length: number): Result {
  return {
    ...result,
    truncated: true,
    manifest: isKnown(result.manifest) ? { ...result.manifest, layers: result.manifest.layers.slice(0, length) } : {},
    repositories: result.repositories.map((one) => ({ ...one, tags: one.tags.slice(0, length) })),
    ...(result.mirror === undefined ? {} : { mirror: shortMirror(result.mirror, length) }),
    skipped: result.skipped.slice(0, length),
    warnings: result.warnings.slice(0, length),
    notices: result.notices.slice(0, length),
  };
}

function shortMirror(mirror: ResultMirror, length: number): ResultMirror {
  const { gitTags, withoutModelKit, withoutGitTag } = mirror;
  return { gitTags, withoutModelKit: withoutModelKit.slice(0, length), withoutGitTag: withoutGitTag.slice(0, length) };
}

function layersOf({ manifest }: Result): readonly unknown[] {
  return isKnown(manifest) ? manifest.layers : [];
}

/** Lines joined by newlines, whole lines only, at most `limit` characters. */
export function boundedLines(lines: readonly string[], limit: number): { readonly text: string; readonly cut: number } {
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.length + 1;
    if (length > limit + 1) return { text: lines.slice(0, index).join('\n'), cut: lines.length - index };
  }
  return { text: lines.join('\n'), cut: 0 };
}
