import { classOf } from '../classes/index.js';
import { messageOf, printable } from '../failure.js';
import { bytesText, type Artifact, type Digest, type Repository, type Target } from '../oci/index.js';
import { bounded } from '../tasks.js';
import { timesOf } from './calls.js';
import { checkAgain } from './check-again.js';
import { storeCompanions } from './companions.js';
import { asFailure } from './failures.js';
import type { Journal } from './journal.js';
import { Ledger, isWrite, type Step, type SentBlobs } from './ledger.js';
import { LOOKUPS_AT_ONCE } from './look.js';
import { proveUnsent, readBack } from './prove-content.js';
import { rollBack } from './recover.js';
import { removeTags } from './remove-tags.js';
import { sizeOf, storeManifest, Transfer, type Delivery } from './transfer.js';
import type { Applied, ApplyOptions, Artifacts, Change, ChangeSet, TransactionPorts } from './types.js';
import { withVersion } from './decide.js';
import type { Writer } from './remember.js';
import { writeTags } from './write-tags.js';

/**
 * Makes the changes true: all blobs to all repositories, manifests by digest, then immutable, mutable and monotonic tags, `latest` last,
 * removals at the very end; what comes along before the first tag; each tag looked at right before and read back after. Nothing to do: no request at all.
 * Never throws: a failure or a cancel puts every moved tag of every repository back at once and is returned as `failure`.
 * The journal is closed when nothing is left to put back; else a later `recover` tries again.
 */
export async function apply(
  changes: ChangeSet,
  artifacts: Artifacts,
  targets: readonly Target[],
  journal: Journal,
  options: Options,
  ports: TransactionPorts,
): Promise<Applied> {
  const ledger = new Ledger(changes, options.ahead?.sent);
  const kits = new Map<Digest, Artifact>();
  const times = timesOf(ports);
  let ending = false;
  const noted = (again: unknown): void => {
    ports.log.debug(`journal not written: ${printable(messageOf(again))}`);
  };
  try {
    const steps = plannedSteps(changes, targets);
    const companions = options.companions ?? [];
    if (steps.length > 0 || companions.length > 0) {
      await publish(steps, kits, { changes, artifacts, journal, options, ports, ledger, targets, times });
    }
    ending = true;
    await journal.close();
    return ledger.applied();
  } catch (thrown) {
    await options.ahead?.stop();
    const failure = asFailure(thrown, 'TAG_WRITE_FAILED', 'Run the job again: what is there already is not sent twice.');
    // A close that failed may be on disk all the same, and putting back may be cut short: the journal must be open meanwhile.
    if (ending) await journal.record(ledger.entries, []).catch(noted);
    const { unrestored, settled } = await rollBack(ledger, journal, targets, times.rescue(), ports);
    // An open journal makes the post step try again.
    if (settled) await journal.close().catch(noted);
    return ledger.applied(failure, unrestored);
  } finally {
    times.end();
  }
}

/** `ahead`: the transfer that began while the kit was hashed, which goes on with what is left. */
type Options = ApplyOptions & { readonly ahead?: Transfer | undefined };

interface Context extends Writer {
  readonly changes: ChangeSet;
  readonly artifacts: Artifacts;
  readonly targets: readonly Target[];
  readonly options: Options;
}

async function publish(steps: readonly Step[], kits: Map<Digest, Artifact>, context: Context): Promise<void> {
  const { changes, artifacts, targets, journal, options, ports, ledger } = context;
  const writes = steps.filter((step) => step.change.after !== null);
  const digests = [...new Set(writes.flatMap(({ change }) => (change.after === null ? [] : [change.after])))];
  await bounded(
    LOOKUPS_AT_ONCE,
    digests.map((digest) => async () => kits.set(digest, await artifacts(digest))),
    ports.cancel,
  );

  const deliveries = deliveriesOf(writes, kits);
  const tagged = taggedAlready(changes);
  const missing: Delivery[] = [];
  for (const delivery of deliveries) {
    if (!tagged.has(keyOf(delivery.target.repository, delivery.artifact.manifest.descriptor.digest))) missing.push(delivery);
    else for (const blob of delivery.artifact.blobs) ledger.sent.note(delivery.target.repository, blob.descriptor, 'present');
  }
  const transfer = options.ahead ?? new Transfer(sizeOf(missing), options.concurrency, ledger.sent, ports);
  await transfer.deliver(missing);
  ports.log.rows(blobRows(deliveries, ledger.sent));
  await proveUnsent(kits.values(), (digest) => ledger.sent.isSent(digest), options.concurrency, ports);
  await bounded(
    LOOKUPS_AT_ONCE,
    missing.map((one) => () => storeManifest(one, transfer, ledger, ports)),
    ports.cancel,
  );
  await storeCompanions(options.companions ?? [], changes, targets, options, ledger, ports);
  if (options.verify === 'content') {
    await readBack(deliveries, options.concurrency, ports);
  }

  await journal.plan(ledger.planned);
  const manifests = new Map([...kits].map(([digest, artifact]) => [digest, artifact.manifest]));
  const earlier: Step[] = [];
  let latest: readonly Step[] = [];
  let open: readonly Step[] = writes;
  for (const phase of [...new Set(writes.map(phaseOf))].sort((a, b) => a - b)) {
    open = leaveWithVersion(open, ledger, ports);
    const written = await writeTags(
      open.filter((step) => phaseOf(step) === phase),
      { ...context, manifests },
    );
    if (written.length === 0) continue;
    earlier.push(...latest);
    latest = written;
  }
  await checkAgain(earlier, targets, ledger, ports);
  await removeTags(
    steps.filter((step) => step.change.after === null),
    context,
  );
}

function blobRows(deliveries: readonly Delivery[], sent: SentBlobs): readonly (readonly string[])[] {
  return [...new Set(deliveries.map(({ target }) => target.repository))].map((repository) => {
    const { uploaded, present, mounted, bytes } = sent.countsOf(repository);
    return [repository.name, `${uploaded} blobs uploaded (${bytesText(bytes)})`, `${present} already there`, `${mounted} mounted`];
  });
}

function phaseOf({ change: { intent } }: Step): number {
  return intent.kind === 'latest' || intent.tag === 'latest' ? Infinity : classOf(intent.policy).phase;
}

/** A version that somebody else made meanwhile, and that stays theirs, keeps back what would follow it. */
function leaveWithVersion(steps: readonly Step[], ledger: Ledger, { remark }: TransactionPorts): readonly Step[] {
  const stays = new Map<string, Change>();
  for (const repository of new Set(steps.map(({ target }) => target.repository))) {
    const changes = ledger.soFar(repository);
    for (const [index, change] of withVersion(repository, changes).entries()) {
      if (change !== changes[index]) stays.set(`${repository.name} ${change.tag}`, change);
    }
  }
  if (stays.size === 0) return steps;
  return steps.filter((step) => {
    const change = stays.get(`${step.target.repository.name} ${step.change.tag}`);
    if (change === undefined) return true;
    ledger.done(step, change);
    if (change.remark !== undefined) remark({ ...change.remark, level: 'notice', subject: 'tags' });
    return false;
  });
}

function plannedSteps(changes: ChangeSet, targets: readonly Target[]): readonly Step[] {
  return changes.repositories.flatMap((one) => {
    const target = targets.find((candidate) => candidate.repository.name === one.repository.name);
    if (target === undefined) throw new RangeError(`no target for ${one.repository.name}`);
    return one.changes.filter(isWrite).map((change) => ({ target, change }));
  });
}

function deliveriesOf(writes: readonly Step[], kits: ReadonlyMap<Digest, Artifact>): readonly Delivery[] {
  const deliveries = new Map<string, Delivery>();
  for (const { target, change } of writes) {
    const artifact = change.after === null ? undefined : kits.get(change.after);
    if (artifact !== undefined) deliveries.set(keyOf(target.repository, artifact.manifest.descriptor.digest), { target, artifact });
  }
  return [...deliveries.values()];
}

/** Where a tag of the repository names a ModelKit already it is whole there, and nothing needs to be sent. */
function taggedAlready(changes: ChangeSet): ReadonlySet<string> {
  return new Set(
    changes.repositories.flatMap(({ repository, changes: tags }) =>
      tags.flatMap(({ before, after }) => (before !== null && before === after ? [keyOf(repository, before)] : [])),
    ),
  );
}

function keyOf(repository: Repository, digest: Digest): string {
  return `${repository.name} ${digest}`;
}
