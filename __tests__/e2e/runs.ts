import pLimit from 'p-limit';

/** Starting Node is most of a run; this many at once keep the cores of a small machine busy. */
const AT_ONCE = 3;

/** Starts independent runs, few at once, and hands each out by its case; a failed one fails the test that asks for it. */
export function startRuns<Case, Result>(
  cases: readonly Case[],
  run: (one: Case, index: number) => Promise<Result>,
): (one: Case) => Promise<Result> {
  const limit = pLimit(AT_ONCE);
  const results = new Map(
    cases.map((one, index) => [
      one,
      limit(() => run(one, index)).then(
        (value) => ({ value }),
        (thrown: unknown) => ({ thrown }),
      ),
    ]),
  );
  return async (one) => {
    const result = await results.get(one);
    if (result === undefined) throw new RangeError('this case was not started');
    if ('thrown' in result) throw result.thrown;
    return result.value;
  };
}
