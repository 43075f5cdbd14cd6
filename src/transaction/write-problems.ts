import { printable, type Problem } from '../failure.js';
import { type Digest, type TagWrite, tagReference } from '../oci/index.js';
import type { TransactionFailure } from './failures.js';
import type { Step } from './ledger.js';
import { PATIENCE_MS, type Shown } from './look.js';
import type { Change } from './types.js';

/** Another publisher was faster. Null: the tag is gone. */
export function takenMeanwhile({ target, change }: Step, now: Digest | null): Problem<TransactionFailure> {
  const was = change.before === null ? 'was absent' : `named ${change.before}`;
  return {
    code: 'TAG_TAKEN_MEANWHILE',
    message: `${tagReference(target.repository, change.tag)} ${was} when this run planned, and ${now === null ? 'is gone' : `names ${now}`} now: somebody else changed it meanwhile. It was left as it is.`,
    hint: 'Run the job again: it plans with the new state. Give workflows that publish to this repository one concurrency group.',
  };
}

/** The registry's own rule (ECR, Harbor, Quay, zot and others) keeps the tag where it is. */
export function refusedByRegistry({ target, change }: Step, problem: Problem): Problem<TransactionFailure> {
  const stays = change.before === null ? 'refuses to create it' : `keeps it at ${change.before}`;
  return {
    code: 'TAG_KEPT_BY_REGISTRY',
    message: `${tagReference(target.repository, change.tag)} shall ${change.before === null ? 'be made' : 'move to'} ${String(change.after)}, but the registry's own immutability rule ${stays}: ${printable(problem.message)}`,
    hint: `${printable(problem.hint)} That rule is in the settings of the repository; here the tag comes from "${printable(change.intent.rule)}".`.trim(),
  };
}

export function writeFailed({ target, change }: Step, write: TagWrite, shown: Shown): Problem {
  const where = tagReference(target.repository, change.tag);
  if (write.result !== 'written') {
    return {
      code: write.problem.code,
      message: `${where} was not written: ${printable(write.problem.message)}`,
      hint: printable(write.problem.hint),
    };
  }
  const state =
    shown.shows === 'unreadable'
      ? `cannot be read back: ${shown.problem.message}`
      : `still ${'digest' in shown && shown.digest !== null ? `names ${shown.digest}` : 'is absent'}`;
  return {
    code: 'TAG_NOT_SHOWN',
    message: `The registry took ${where} twice, but ${PATIENCE_MS / 1000} seconds later the tag ${state}.`,
    hint: 'Run the job again later; if it repeats, ask the operator of the registry whether tags may move.',
  };
}

/** In the tag table; the whole story is the problem's, which is told once. */
const REFUSED_BECAUSE: Readonly<Record<string, string>> = {
  TAG_TAKEN_MEANWHILE: 'somebody else changed it meanwhile',
  TAG_KEPT_BY_REGISTRY: 'the registry does not let it change',
  TAG_NOT_SHOWN: 'the registry took it, and does not show it',
} satisfies Partial<Record<TransactionFailure, string>>;

/** The tag as this run leaves it, with what went wrong. */
export function refusedChange(change: Change, now: Digest | null, problem: Problem): Change {
  const { after } = change;
  return {
    ...change,
    action: 'refuse',
    after: now,
    ...(after === null ? {} : { wanted: after }),
    reason: REFUSED_BECAUSE[problem.code] ?? 'could not be written',
    remark: { ...problem, level: 'error' },
  };
}
