import { isRefName } from '../git/index.js';

/** A full ref by its namespace. */
export type GitRef =
  | { readonly type: 'branch' | 'tag'; readonly ref: string; readonly name: string }
  /** `refs/pull/N/merge` or `/head`. */
  | { readonly type: 'pull'; readonly ref: string; readonly number: number }
  | { readonly type: 'other'; readonly ref: string };

/** Undefined for an absent or empty ref, and for text that no git would take as one. */
export function parseRef(text: string | undefined): GitRef | undefined {
  if (text?.startsWith('refs/') !== true || !isRefName(text)) return undefined;
  const [, namespace, name] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(text) ?? [];
  if (namespace === undefined || name === undefined) return { type: 'other', ref: text };
  if (namespace === 'heads') return { type: 'branch', ref: text, name };
  if (namespace === 'tags') return { type: 'tag', ref: text, name };
  const number = /^([1-9]\d{0,14})\/(?:merge|head)$/.exec(name)?.[1];
  return number === undefined ? { type: 'other', ref: text } : { type: 'pull', ref: text, number: Number(number) };
}

export function branchRef(name: string): GitRef {
  return { type: 'branch', ref: `refs/heads/${name}`, name };
}

export function tagRef(name: string): GitRef {
  return { type: 'tag', ref: `refs/tags/${name}`, name };
}

/** Branch name of `refs/heads/…` or of a plain name as payloads give it; undefined for anything else. */
export function branchName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const ref = parseRef(text);
  if (ref !== undefined) return ref.type === 'branch' ? ref.name : undefined;
  return !text.startsWith('refs/') && isRefName(text) ? text : undefined;
}
