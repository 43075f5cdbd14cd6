import pLimit from 'p-limit';

/** The same question gets the same answer for the rest of the run, and costs only once. Arguments must be told apart by their text. */
export function askedOnce<Question extends readonly (string | number)[], Answer>(
  ask: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (...question) => {
    const key = question.join('\0');
    const known = answers.get(key) ?? { answer: ask(...question) };
    answers.set(key, known);
    return known.answer;
  };
}

/**
 * Runs tasks, at most `atOnce` at a time, in order of start. After the first failure, or when `signal` is aborted, none is started any
 * more; those under way are waited for, so that nothing goes on behind the caller's back; then the first failure is thrown.
 */
export async function bounded<T>(atOnce: number, tasks: readonly (() => Promise<T>)[], signal?: AbortSignal): Promise<readonly T[]> {
  const limit = pLimit(Math.max(1, atOnce));
  const failed = new AbortController();
  const results = await Promise.allSettled(
    tasks.map((task) =>
      limit(async () => {
        failed.signal.throwIfAborted();
        try {
          signal?.throwIfAborted();
          return await task();
        } catch (thrown) {
          failed.abort(thrown);
          throw thrown;
        }
      }),
    ),
  );
  failed.signal.throwIfAborted();
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
