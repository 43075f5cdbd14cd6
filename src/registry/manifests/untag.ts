import { Failure, type Problem, isFailure } from '../../failure.js';
import { digestOf, isHalfRemoved, placeholderOf, type Manifest, type TagName } from '../../oci/index.js';
import type { ApiAnswer } from '../host/host.js';
import { NOT_OFFERED } from '../profile.js';
import type { Remote } from '../remote.js';
import { errorBody } from '../host/error-body.js';
import { problemOf, refusalOf, refusal, type Doing } from '../refusal.js';
import type { RegistryFailure } from '../types.js';
import { putTag } from './put-tags.js';
import { readManifest, resolveManifest } from './resolve.js';

const DELETED = new Set([200, 202, 204]);

/** Removes single tags from a repository. */
export class TagRemoval {
  #offered: Promise<boolean> | undefined;

  /**
   * Deletes one tag by its name; by digest would take every tag of the manifest along. Some registries delete what the tag names, with every other tag of it; and none tells in advance. So the tag
   * first gets a manifest that nothing else names. Whatever comes between the two steps, it is pointed back, unless somebody else has moved
   * it. `unsupported` when the registry does not delete tags; throws when it could but will not (a right, a rule for immutable tags).
   */
  async remove(remote: Remote, tag: TagName): Promise<'deleted' | 'unsupported'> {
    const found = await readManifest(remote, tag);
    if (found === undefined) return 'deleted';
    if (!(await this.#isOffered(remote))) return 'unsupported';
    const held = isHalfRemoved(tag, found.descriptor.digest) ? undefined : found;
    if (held !== undefined) {
      const write = await putTag(remote, placeholderOf(tag), tag);
      if (write.result !== 'written') {
        if (write.problem.code === ('MANIFEST_REFUSED' satisfies RegistryFailure)) return 'unsupported';
        throw new Failure(write.problem);
      }
    }
    const refused = await refusedDelete(remote, tag);
    if (refused === undefined) return 'deleted';
    await putBack(remote, tag, held, refused);
    if (refused !== 'unsupported') throw refused;
    this.#offered = Promise.resolve(false);
    return 'unsupported';
  }

  /**
   * Asked once, by a name that nobody gave: the refusal costs nothing, and a real tag is only touched where it can be deleted. A 404 in which
   * the registry itself says nothing is a page of what does not know this request at all.
   */
  #isOffered(remote: Remote): Promise<boolean> {
    this.#offered ??= this.#askWhetherOffered(remote).catch((error: unknown) => {
      this.#offered = undefined;
      throw error;
    });
    return this.#offered;
  }

  async #askWhetherOffered(remote: Remote): Promise<boolean> {
    const { repository } = remote;
    const answer = await sendDelete(remote, `no-such-tag-${digestOf(repository.name).slice(-32)}`);
    const body = await errorBody(answer, remote.host.pool.secrets);
    if (answer.status === 404) return body.codes.length > 0;
    if (DELETED.has(answer.status)) return true;
    if (NOT_OFFERED.has(answer.status)) return false;
    throw await refusalOf(remote, answer, body, { what: 'delete a tag', writes: true });
  }
}

/** Why the tag was not deleted; undefined when it is gone. */
async function refusedDelete(remote: Remote, tag: TagName): Promise<Failure | 'unsupported' | undefined> {
  const doing: Doing = { what: `delete tag ${tag}`, writes: true };
  try {
    const answer = await sendDelete(remote, tag);
    if (!DELETED.has(answer.status) && answer.status !== 404 && !NOT_OFFERED.has(answer.status)) {
      return await refusal(remote, answer, doing);
    }
    answer.body.discard();
    if (DELETED.has(answer.status)) return undefined;
    // Gone already, or no such route: the tag itself tells.
    if (answer.status === 404 && (await resolveManifest(remote, tag)) === undefined) return undefined;
    return 'unsupported';
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}

function sendDelete(remote: Remote, reference: string): Promise<ApiAnswer> {
  return remote.request({ method: 'DELETE', url: remote.url(`manifests/${reference}`), access: remote.access('delete') });
}

async function putBack(remote: Remote, tag: TagName, held: Manifest | undefined, refused: Failure | 'unsupported'): Promise<void> {
  if (held === undefined) return;
  const why = await failedPutBack(remote, tag, held);
  if (why === undefined) return;
  const { digest } = held.descriptor;
  throw new Failure<RegistryFailure>(
    {
      code: 'TAG_NOT_RESTORED',
      message: `Tag ${tag} of ${remote.repository.name} was not removed, and could not be pointed back at ${digest} either: ${why.message}`,
      hint: `There is nothing behind it until it is written again: promote that digest to it, or remove it in the settings of the registry.`,
    },
    { cause: refused },
  );
}

async function failedPutBack(remote: Remote, tag: TagName, held: Manifest): Promise<Problem | undefined> {
  try {
    const now = await resolveManifest(remote, tag);
    // A third manifest is somebody else's. What shows the old one may only be late.
    if (now !== undefined && now.digest !== held.descriptor.digest && !isHalfRemoved(tag, now.digest)) return undefined;
  } catch (error) {
    return problemOf(error);
  }
  const write = await putTag(remote, held, tag);
  return write.result === 'written' ? undefined : write.problem;
}
