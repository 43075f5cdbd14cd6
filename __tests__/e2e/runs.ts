import { afterAll } from '@jest/globals';

/** Starting Node is most of a run; this many at once keep the cores of a small machine busy. */
const AT_ONCE = 3;

/**
 * Independent runs, one a case: asking for one starts it and the next few, so that they overlap while tests stay one behaviour each.
 * A run that fails fails the test that asks for it. Call it where tests are declared: nothing goes on after the last of them.
 */
export function overlapping<Case, Result>(
  cases: readonly Case[],
  run: (one: Case, index: number) => Promise<Result>,
): (one: Case) => Promise<Result> {
  const started = new Map<Case, Promise<Result>>();
  afterAll(() => Promise.allSettled(started.values()));
  return (asked) => {
    const from = cases.indexOf(asked);
    for (const [offset, one] of cases.slice(from, from + AT_ONCE).entries()) {
      if (started.has(one)) continue;
      const result = run(one, from + offset);
      // Who asks for it is told.
      result.catch(() => undefined);
      started.set(one, result);
    }
    return started.get(asked) ?? Promise.reject(new RangeError('this is no case'));
  };
}
