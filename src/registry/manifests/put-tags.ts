import pLimit from 'p-limit';
import { type Problem, isFailure } from '../../failure.js';
import type { Manifest, TagName, TagWrite } from '../../oci/index.js';
import type { ErrorBody } from '../host/error-body.js';
import type { ApiAnswer } from '../host/host.js';
import { isPassing } from '../host/retries.js';
import { mayKeepTag, saysThatItKeeps, TAGS_A_REQUEST } from '../profile.js';
import { problemOf, type Doing } from '../refusal.js';
import type { Remote } from '../remote.js';
import type { RegistryFailure } from '../types.js';
import { notStored, sendManifest, shortly } from './put.js';
import { resolveManifest } from './resolve.js';

/** Tags of one call on their way together; the host's own pace is the lower bound. */
const PARALLEL = 64;

/**
 * Points each tag at the manifest, which is stored already: all in few requests where the registry proves by `OCI-Tag` that it understood,
 * else one request a tag, several at a time. One result a tag, in order.
 */
export async function putTags(remote: Remote, manifest: Manifest, tags: readonly TagName[]): Promise<readonly TagWrite[]> {
  const written = new Set<TagName>();
  for (let at = 0; at < tags.length && tags.length > 1 && remote.host.tagParameter !== 'ignored'; at += TAGS_A_REQUEST) {
    for (const tag of await putTogether(remote, manifest, tags.slice(at, at + TAGS_A_REQUEST))) written.add(tag);
  }
  const limit = pLimit(PARALLEL);
  return Promise.all(
    tags.map(async (tag): Promise<TagWrite> =>
      written.has(tag) ? { tag, result: 'written' } : limit(() => putTag(remote, manifest, tag)),
    ),
  );
}

/** Tags that one `?tag=` request has set, as the registry itself says; none when it did not understand or refused. */
async function putTogether(remote: Remote, manifest: Manifest, tags: readonly TagName[]): Promise<readonly TagName[]> {
  const query = `?${tags.map((tag) => `tag=${tag}`).join('&')}`;
  try {
    const outcome = await sendManifest(remote, manifest, manifest.descriptor.digest, query);
    // Refused together: one by one shows which of them the registry minds.
    if (!outcome.stored || outcome.answer === undefined) return [];
    const named = new Set(
      String(outcome.answer.headers['oci-tag'] ?? '')
        .split(',')
        .map((tag) => tag.trim()),
    );
    const set = tags.filter((tag) => named.has(tag));
    remote.host.tagParameter = set.length > 0 ? 'understood' : 'ignored';
    return set;
  } catch (error) {
    // One by one: each tag gets a result of its own.
    if (isFailure(error)) return [];
    throw error;
  }
}

/** Points one tag at the manifest. A refusal that smells of immutability is settled by a look at the tag. Never throws a Failure: it is the result. */
export async function putTag(remote: Remote, manifest: Manifest, tag: TagName): Promise<TagWrite> {
  const doing: Doing = { what: `point tag ${tag} at ${manifest.descriptor.digest}`, writes: true };
  try {
    const outcome = await sendManifest(remote, manifest, tag);
    if (outcome.stored) return { tag, result: 'written' };
    const { answer, body } = outcome;
    const failed = await notStored(remote, manifest, outcome, doing);
    if (isPassing(answer.status)) return { tag, result: 'failed', problem: problemOf(failed) };
    if (!mayKeepTag(answer.status, body)) return { tag, result: 'refused', problem: problemOf(failed) };
    const now = await resolveManifest(shortly(remote), tag);
    if (now?.digest === manifest.descriptor.digest) return { tag, result: 'written' };
    if (now === undefined) return { tag, result: 'refused', problem: problemOf(failed) };
    if (answer.status === 403 && !saysThatItKeeps(body)) return { tag, result: 'refused', problem: rightOrRule(tag, problemOf(failed)) };
    return { tag, result: 'immutable', problem: immutable(remote, tag, answer, body) };
  } catch (error) {
    return { tag, result: 'failed', problem: problemOf(error) };
  }
}

/** Which digests it is about is known to the caller, and said there. */
function immutable(remote: Remote, tag: TagName, answer: ApiAnswer, body: ErrorBody): Problem<RegistryFailure> {
  const said = body.text === '' ? '' : `: ${body.text}`;
  return {
    code: 'TAG_IMMUTABLE',
    message: `The registry does not let tag ${tag} in ${remote.repository.name} move (${answer.status}${said}).`,
    hint: `Exempt "${tag}" from the registry's rule for immutable tags, or use another tag name.`,
  };
}

/** A 403 without a word of tags that must not move may be a missing right as well. */
function rightOrRule(tag: TagName, problem: Problem): Problem {
  const rule = `"${tag}" names something else there: the login may have no right to overwrite tags, or a rule of the registry for immutable tags must exempt it.`;
  return { ...problem, hint: `${problem.hint} ${rule}` };
}
