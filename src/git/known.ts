import type { Known } from './types.js';

export function known<T>(value: T, source: string): Known<T> {
  return { known: true, value, source };
}

export function notKnown(why: string): { readonly known: false; readonly why: string } {
  return { known: false, why };
}

/** Asks one source after the other until one knows; when none does, the reason names each source's own. */
export async function firstKnown<T>(...sources: readonly (() => Promise<Known<T>>)[]): Promise<Known<T>> {
  const reasons: string[] = [];
  for (const ask of sources) {
    const answer = await ask();
    if (answer.known) return answer;
    if (!reasons.includes(answer.why)) reasons.push(answer.why);
  }
  return notKnown(reasons.join('; '));
}
