import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../../src/failure.js';
import { isHalfRemoved, type Digest, type TagName } from '../../../src/oci/index.js';
import { openJournal, recover, removal, type Applied, type Journal } from '../../../src/transaction/index.js';
import { readJournal } from '../../../src/transaction/journal.js';
import { tagOf } from '../../support/artifacts.js';
import { memoryTarget, type MemoryTarget, type TargetCall, type TargetMoment } from '../../support/memory-target.js';
import { immutable, intent, monotonic, mutable } from './intents.js';
import { kit, repository } from './kit.js';
import { noJournal, publish, publishAhead, wantedOf, type Publication } from './publish.js';
import { virtualPorts } from './ports.js';
import { randomOf, type Dice } from './random.js';

/** The process is gone: nothing that comes after this was thrown happens. */
class Killed extends Error {}

/** Thrown by a check; holds all that is needed to play the schedule again. */
export class BrokenInvariant extends Error {}

const MOVING = ['main', 'staging', 'nightly', '1', 'latest'].map(tagOf);
const FIXED = ['7b-chat-q8_0', 'v1.1.0', 'v1.0.0'].map(tagOf);
const REMOVED = tagOf('v0.9.0');

const OLD = kit({ model: 'old weights', docs: 'old words' });
const NEW = kit({ model: 'new weights', code: 'new code', docs: 'old words' });
const FOREIGN = kit({ model: 'weights of somebody else' });
const NEW_DIGEST = NEW.manifest.descriptor.digest;
const FOREIGN_DIGEST = FOREIGN.manifest.descriptor.digest;
const LATEST = tagOf('latest');

type Tags = ReadonlyMap<TagName, Digest>;

interface World {
  readonly targets: readonly MemoryTarget[];
  readonly before: readonly Tags[];
  readonly publication: Publication;
  readonly dice: Dice;
  /** Layers go up while others are hashed, where that may be. */
  readonly ahead: boolean;
  readonly story: string[];
  /** Probability that a moment fails. */
  faults: number;
  kill: number;
  cancel: number;
  moments: number;
  /** The plan is made: what the tags held is known to the run. */
  planned: boolean;
  dead: boolean;
  canceller: AbortController | undefined;
  applied: Applied | undefined;
  /** Somebody else moves one tag of one repository, at a moment; -1: nobody does. */
  readonly foreign: {
    at: number;
    readonly target: number;
    readonly tag: TagName;
    readonly early: boolean;
    done: boolean;
    looked: boolean;
  };
  /** Between the untag of a registry that drops siblings and the repair nothing holds. */
  readonly dropsSiblings: boolean;
  /** Tags that a registry took once and did not keep, by repository and name. */
  readonly forgotten: Set<string>;
  /** The first invariant that did not hold. */
  broken: string | undefined;
  /** What one repository can never put back: by its own rule, or a tag that was not there, where none can be removed. */
  stays: (index: number, tag: TagName) => boolean;
}

/**
 * One random schedule: registries with random ways, a run with random faults that may be killed or cancelled at a random moment, its
 * `post`, then a clean run and one more. After every single effect the invariants hold; throws BrokenInvariant with seed and story.
 */
export async function playSchedule(seed: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'schedule-'));
  const world = await makeWorld(seed);
  try {
    await play(world, directory);
    if (world.broken !== undefined) throw new BrokenInvariant(world.broken);
  } catch (thrown) {
    const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    throw new BrokenInvariant(`seed ${seed}: ${message}\n${world.story.join('\n')}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function play(world: World, directory: string): Promise<void> {
  const first = await attempt(world, directory);
  if (first?.failure === undefined && first !== undefined) {
    ensure(isMoved(world), 'a run that succeeded left a moving tag behind', world);
  }
  // Killed right after the journal was closed: the run was through.
  const through = first === undefined && (await readJournal(directory))?.closed === true && isMoved(world);
  if ((first?.failure !== undefined || first === undefined) && !through) await repairAndCheck(world, directory);
  await cleanRuns(world);
}

/** Undefined: killed, or failed before the first write. */
async function attempt(world: World, directory: string): Promise<Applied | undefined> {
  const ports = virtualPorts(() => {
    if (world.dead) throw new Killed();
  });
  world.canceller = ports.canceller;
  try {
    const journal = watched(await openJournal(directory), world);
    const way = world.ahead ? publishAhead : publish;
    const applied = await way(world.publication, world.targets, journal, ports, {
      concurrency: 2,
      verify: world.dice.chance(0.2) ? 'content' : 'tags',
    });
    world.story.push(`applied: ${applied.failure?.message ?? 'ok'}; unrestored ${applied.unrestored.map((one) => one.tag).join(' ')}`);
    world.applied = applied;
    return world.dead ? undefined : applied;
  } catch (thrown) {
    world.story.push(`not applied: ${String(thrown)}`);
    return undefined;
  }
}

/** What `post` does, and what it must leave: every moving tag as it was, or named as not restored. */
async function repairAndCheck(world: World, directory: string): Promise<void> {
  // Reads may still be late: post begins at once.
  calm(world);
  const ports = virtualPorts();
  const targetOf = ({ name }: { readonly name: string }): MemoryTarget => {
    const target = world.targets.find((one) => one.repository.name === name);
    if (target === undefined) throw new RangeError(name);
    return target;
  };
  const done = await recover(directory, targetOf, ports);
  world.story.push(...ports.lines);
  world.story.push(`recovered: ${done.restored.map((one) => one.tag).join(' ')}; not ${done.unrestored.map((one) => one.tag).join(' ')}`);
  ensure(done.problem === undefined, `the journal is damaged: ${String(done.problem?.message)}`, world);
  const excused = done.unrestored.map((one) => `${one.repository.name} ${one.tag}`);
  for (const [index, target] of world.targets.entries()) {
    for (const tag of [...MOVING, REMOVED]) {
      const same = target.state.tags.get(tag) === world.before[index]?.get(tag);
      const named = excused.includes(`${target.repository.name} ${tag}`) || world.stays(index, tag);
      if (isForeign(world, index, tag)) continue;
      const states = `${String(world.before[index]?.get(tag))} before, ${String(target.state.tags.get(tag))} now`;
      ensure(same || named, `${target.repository.name}:${tag} was not put back, and nobody says so: ${states}`, world);
    }
  }
  const writes = countWrites(world);
  const again = await recover(directory, targetOf, virtualPorts());
  ensure(
    again.restored.length === 0 && (countWrites(world) === writes || done.unrestored.length > 0),
    'a second post did something',
    world,
  );
}

async function cleanRuns(world: World): Promise<void> {
  calm(world);
  world.foreign.at = -1;
  await settleReads(world);
  const missing = world.targets.map((target) => NEW.blobs.filter((blob) => !target.state.blobs.has(blob.descriptor.digest)).length);
  const ports = virtualPorts();
  const second = await publish(world.publication, world.targets, noJournal, ports);
  world.story.push(`clean run: ${second.failure?.message ?? 'ok'}`);
  for (const [index, one] of second.repositories.entries()) {
    ensure(one.blobs.uploaded <= (missing[index] ?? 0), 'the clean run uploaded what was there', world);
  }
  const kept = second.failure?.code === 'TAG_KEPT_BY_REGISTRY' || (world.dropsSiblings && second.failure?.code === 'TAG_LOST');
  ensure(second.failure === undefined || kept, `the clean run failed: ${String(second.failure?.message)}`, world);
  if (kept) return;
  ensure(isMoved(world), 'the clean run did not move all tags', world);
  await settleReads(world);
  const before = countWrites(world);
  const third = await publish(world.publication, world.targets, noJournal, virtualPorts());
  const removalsLeft = third.repositories.some((one) => one.changes.some((change) => change.tag === REMOVED && change.action === 'skip'));
  ensure(third.failure === undefined && !third.pushed, 'the third run wrote something', world);
  ensure(countWrites(world) === before || removalsLeft, 'the third run sent a request that writes', world);
}

async function makeWorld(seed: number): Promise<World> {
  const dice = randomOf(seed);
  const names = ['one.example/team/kit', 'one.example/team/mirror', 'two.example/kit'].slice(0, dice.oneOf([1, 1, 2, 3]));
  const world: World = {
    targets: [],
    before: [],
    publication: { kit: NEW, intents: [] },
    dice,
    ahead: seed % 2 === 0,
    story: [],
    faults: dice.oneOf([0, 0.02, 0.05, 0.2]),
    kill: dice.chance(0.5) ? dice.below(150) : -1,
    cancel: dice.chance(0.3) ? dice.below(150) : -1,
    moments: 0,
    planned: false,
    dead: false,
    canceller: undefined,
    applied: undefined,
    foreign: {
      at: dice.chance(0.4) ? dice.below(120) : -1,
      target: dice.below(names.length),
      tag: dice.oneOf(['main', 'staging', '1', 'latest'].map(tagOf) as [TagName, ...TagName[]]),
      early: dice.chance(0.5),
      done: false,
      looked: false,
    },
    dropsSiblings: dice.chance(0.1),
    forgotten: new Set(),
    broken: undefined,
    stays: () => false,
  };
  if (world.dropsSiblings) world.foreign.at = -1;
  const ways = names.map(() => ({
    untag: !world.dropsSiblings && dice.chance(0.3) ? ('unsupported' as const) : ('deleted' as const),
    ...(dice.chance(0.15) ? { immutable: new RegExp(`^(?:${dice.oneOf(['main', 'latest', 'v.*', '.*'])})$`) } : {}),
  }));
  world.stays = (index, tag) =>
    ways[index]?.immutable?.test(tag) === true || (ways[index]?.untag === 'unsupported' && world.before[index]?.has(tag) !== true);
  const targets = names.map((name, index) => {
    const target: MemoryTarget = memoryTarget(repository(name), {
      ...ways[index],
      staleReads: world.foreign.at < 0 ? dice.oneOf([0, 0, 0, 1, 3]) : 0,
      moment: (call, when) => {
        foreignMoment(world, target, call, when);
        moment(world, `${name} ${call.method} ${call.subject} ${when}`);
        if (when === 'after' && call.method === 'tag') written(world, target, tagOf(call.subject));
        if (world.dropsSiblings && call.method === 'untag' && when === 'before') dropSiblings(target, call.subject);
      },
    });
    return target;
  });
  for (const target of targets) {
    const held = [...MOVING, tagOf('v1.0.0'), REMOVED].filter(() => dice.chance(0.7));
    await target.seed(OLD, ...held);
    if (dice.chance(0.3)) await target.seed(NEW, ...[tagOf('main'), tagOf('v1.1.0')].filter(() => dice.chance(0.5)));
    if (dice.chance(0.3)) await target.seed(OLD, tagOf('7b-chat-q8_0'));
  }
  const publication = publicationOf(dice.chance(0.3));
  return Object.assign(world, { targets, before: targets.map((target) => new Map(target.state.tags)), publication });
}

function publicationOf(prunes: boolean): Publication {
  const intents = [
    intent('7b-chat-q8_0', 'content', immutable('keep', undefined, ['model'])),
    intent('v1.1.0', 'version', immutable('fail', '1.1.0')),
    intent('main', 'branch', mutable()),
    intent('staging', 'stage', mutable()),
    intent('nightly', 'schedule', mutable()),
    intent('1', 'channel', monotonic('1.1.0', 'skip', 'major')),
    intent('latest', 'latest', monotonic('1.1.0')),
  ];
  const publication = { kit: NEW, intents };
  if (!prunes) return publication;
  return {
    ...publication,
    wanted: { assignments: [...wantedOf(publication).assignments, removal({ tag: REMOVED, reason: 'no git tag' })] },
  };
}

/**
 * Somebody else writes once. Before the first tag of the run was written, nothing may write over it; later nothing that has looked at the tag
 * since. (Between a look and its write nobody can see it.) Where layers went ahead of the plan, what the plan found there moves by right.
 */
function foreignMoment(world: World, target: MemoryTarget, { method, subject }: TargetCall, when: TargetMoment): void {
  const { foreign } = world;
  const here = world.targets[foreign.target];
  if (foreign.at < 0 || world.dead || here === undefined) return;
  const early = method === 'push' || method === 'put';
  const ours = target === here && method === 'tag' && subject === foreign.tag && when === 'after';
  const now = foreign.early ? early && world.moments >= foreign.at : ours;
  if (!foreign.done && now && world.canceller !== undefined) {
    world.story.push(`${world.moments} somebody else moves ${foreign.tag} of ${here.repository.name}`);
    foreign.done = true;
    foreign.looked = early;
    here.state.manifests.set(FOREIGN_DIGEST, FOREIGN.manifest);
    for (const blob of FOREIGN.blobs) here.state.blobs.set(blob.descriptor.digest, new Uint8Array());
    here.state.tags.set(foreign.tag, FOREIGN_DIGEST);
    return;
  }
  if (!foreign.done || target !== here || subject !== foreign.tag) return;
  if (method === 'resolve' && when === 'after' && !world.planned) foreign.at = -1;
  if (when !== 'before') return;
  if (method === 'resolve') foreign.looked = true;
  else if (method === 'tag' || method === 'untag') {
    const theirs = here.state.tags.get(foreign.tag) === FOREIGN_DIGEST;
    ensure(!theirs || !foreign.looked, `${foreign.tag} of somebody else was overwritten`, world);
    if (theirs) foreign.at = -1;
  }
}

/** What the registry took: now and then it forgets it, and `latest` is never ahead of the others. */
function written(world: World, target: MemoryTarget, tag: TagName): void {
  if (tag === LATEST && target.state.tags.get(tag) === NEW_DIGEST) {
    for (const one of world.targets) {
      for (const other of MOVING.filter((name) => name !== LATEST)) {
        const theirs = world.foreign.done && world.targets[world.foreign.target] === one && world.foreign.tag === other;
        ensure(theirs || one.state.tags.get(other) === NEW_DIGEST, `latest was written before ${other}`, world);
      }
    }
  }
  const index = world.targets.indexOf(target);
  if (world.faults > 0 && !world.forgotten.has(`${index} ${tag}`) && world.dice.chance(0.01)) {
    world.story.push(`${world.moments} ${target.repository.name} forgets ${tag}`);
    world.forgotten.add(`${index} ${tag}`);
    const was = world.before[index]?.get(tag);
    if (was === undefined) target.state.tags.delete(tag);
    else target.state.tags.set(tag, was);
  }
}

/** One moment before or after an effect: the invariants hold, then fate decides. */
function moment(world: World, what: string): void {
  if (world.dead) throw new Killed();
  checkInvariants(world);
  world.moments++;
  if (world.moments === world.cancel) {
    world.story.push(`${world.moments} cancelled at ${what}`);
    world.canceller?.abort(new Failure({ code: 'CANCELLED', message: 'The job was cancelled.', hint: '' }));
  }
  if (world.moments === world.kill) {
    world.story.push(`${world.moments} killed at ${what}`);
    world.dead = true;
    throw new Killed();
  }
  if (world.dice.chance(world.faults)) {
    world.story.push(`${world.moments} fault at ${what}`);
    throw new Failure({ code: 'HTTP_503', message: `503 at ${what}`, hint: 'Wait.' });
  }
}

function checkInvariants(world: World): void {
  for (const [index, target] of world.targets.entries()) {
    const before = world.before[index];
    if (before === undefined) continue;
    ensure(target.incomplete().length === 0, `${target.incomplete().join()} names an incomplete ModelKit`, world);
    for (const tag of MOVING) {
      const now = target.state.tags.get(tag);
      const was = before.get(tag);
      if (was !== undefined && now === undefined) ensure(world.dropsSiblings, `${tag} is missing`, world);
      const halfRemoved = now !== undefined && was === undefined && isHalfRemoved(tag, now);
      const known = now === undefined || now === was || now === NEW_DIGEST || halfRemoved || isForeign(world, index, tag);
      ensure(known, `${tag} names something strange`, world);
    }
    for (const tag of FIXED) {
      const was = before.get(tag);
      if (was !== undefined && !world.dropsSiblings) ensure(target.state.tags.get(tag) === was, `immutable ${tag} changed`, world);
    }
  }
}

function ensure(holds: boolean, message: string, world: World): void {
  if (holds) return;
  // What is thrown into the run is an error like others to it.
  world.broken ??= `${message} (moment ${world.moments})`;
  throw new BrokenInvariant(world.broken);
}

function watched(journal: Journal, world: World): Journal {
  return {
    async plan(tags) {
      world.planned = true;
      moment(world, 'journal plan before');
      await journal.plan(tags);
      moment(world, 'journal plan after');
    },
    async sending(repository, tags) {
      moment(world, 'journal sending before');
      await journal.sending(repository, tags);
      moment(world, 'journal sending after');
    },
    async returning(repository, tag) {
      moment(world, 'journal returning before');
      await journal.returning(repository, tag);
      moment(world, 'journal returning after');
    },
    async refused(repository, tags) {
      moment(world, 'journal refused before');
      await journal.refused(repository, tags);
      moment(world, 'journal refused after');
    },
    async record(entries, previous) {
      moment(world, 'journal record before');
      await journal.record(entries, previous);
      moment(world, 'journal record after');
    },
    async close() {
      moment(world, 'journal close before');
      await journal.close();
      moment(world, 'journal close after');
    },
  };
}

function dropSiblings(target: MemoryTarget, tag: string): void {
  const digest = target.state.tags.get(tagOf(tag));
  for (const [name, other] of target.state.tags) if (other === digest && name !== tag) target.state.tags.delete(name);
}

/** From here on no faults: the run after the trouble. */
function calm(world: World): void {
  Object.assign(world, { faults: 0, kill: -1, cancel: -1, dead: false, canceller: undefined });
}

/** Time passes between two processes: late reads have become true. */
async function settleReads(world: World): Promise<void> {
  for (const target of world.targets) {
    for (const tag of [...MOVING, ...FIXED, REMOVED]) for (let read = 0; read < 4; read++) await target.resolve(tag);
  }
}

function movingOf(world: World): readonly (readonly (Digest | undefined)[])[] {
  return world.targets.map((target) => MOVING.map((tag) => target.state.tags.get(tag)));
}

function isMoved(world: World): boolean {
  return isDeepStrictEqual(
    movingOf(world),
    world.targets.map((_, index) => MOVING.map((tag) => (isForeign(world, index, tag) ? FOREIGN_DIGEST : NEW_DIGEST))),
  );
}

function isForeign({ foreign, targets }: World, index: number, tag: TagName): boolean {
  return foreign.done && foreign.target === index && foreign.tag === tag && targets[index]?.state.tags.get(tag) === FOREIGN_DIGEST;
}

function countWrites(world: World): number {
  const writing = ['push', 'put', 'tag', 'untag'];
  return world.targets.reduce((sum, target) => sum + target.journal.filter((call) => writing.includes(call.method)).length, 0);
}
