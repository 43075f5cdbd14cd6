import type { LoopbackRegistry } from '../support/registry/index.js';
import type { EntryResult } from '../support/runner.js';
import { resultOf } from '../support/schemas.js';

/** Requests that put something into a registry, as `METHOD operation`; opening an upload to prove the right to push puts nothing. */
export function puts(registry: LoopbackRegistry, repository?: string): readonly string[] {
  return registry.log.entries
    .filter(({ method }) => method === 'PUT' || method === 'PATCH' || method === 'DELETE')
    .filter((entry) => repository === undefined || entry.repository === repository)
    .filter(({ method, operation }) => method !== 'DELETE' || operation !== 'upload')
    .map(({ method, operation }) => `${method} ${operation}`);
}

interface TagOutcome {
  readonly name: string;
  readonly kind: string;
  readonly class: string;
  readonly rule: string;
  readonly reason: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The json output, as far as tests look into it. */
export interface JsonResult {
  readonly mode: string;
  readonly digest: string;
  readonly push: boolean;
  readonly trigger: { readonly event: string; readonly kind: string; readonly ref: string; readonly commit: string };
  readonly model: Readonly<Record<string, { readonly value?: string; readonly source?: string }>>;
  readonly manifest: {
    readonly mediaType: string;
    readonly size: number;
    readonly layers: readonly {
      readonly kind: string;
      readonly path: string;
      readonly mediaType: string;
      readonly digest: string;
      readonly size: number;
    }[];
  };
  readonly repositories: readonly {
    readonly name: string;
    readonly blobs: { readonly uploaded: number; readonly present: number; readonly mounted: number; readonly bytes: number };
    readonly tags: readonly TagOutcome[];
  }[];
  readonly mirror?: {
    readonly gitTags: number;
    readonly withoutModelKit: readonly { readonly gitTag: string; readonly reason: string }[];
    readonly withoutGitTag: readonly string[];
  };
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly notices: readonly { readonly code: string; readonly message: string }[];
}

/** The `json` output of a run; throws when there is none. */
export function jsonOf(run: Pick<EntryResult, 'outputs'>): JsonResult {
  return resultOf(run.outputs) as JsonResult;
}

/** Tag to action, of one repository. */
export function actionsOf(run: Pick<EntryResult, 'outputs'>, repository = 0): Readonly<Record<string, string>> {
  return Object.fromEntries((jsonOf(run).repositories[repository]?.tags ?? []).map(({ name, action }) => [name, action]));
}

/** One annotation: title, first line, the rest, place. */
export interface Annotation {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly file?: string;
  readonly line?: string;
  readonly column?: string;
}

export function annotationsOf(run: EntryResult, level: 'error' | 'warning' | 'notice'): readonly Annotation[] {
  return run.commands
    .filter(({ name }) => name === level)
    .map(({ message, properties }) => {
      const [first = '', ...rest] = message.split('\n');
      const { title = '', file, line, col } = properties;
      return {
        code: title,
        message: first,
        hint: rest.join('\n'),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        ...(col === undefined ? {} : { column: col }),
      };
    });
}

/** Codes of all annotations of a severity, sorted. */
export function codesOf(run: EntryResult, level: 'error' | 'warning' | 'notice'): readonly string[] {
  return annotationsOf(run, level)
    .map(({ code }) => code)
    .sort();
}
