import type { ErrorBody } from '../host/error-body.js';

/**
 * Whether the answer to a tag's PUT may mean that the registry's own rule keeps the tag where it is. Registries agree on no status: Harbor
 * says 412, Quay 409, Azure 405 with a code of its own, Amazon ECR 400 TAG_INVALID, Google and GitLab 400 with a sentence, Docker Hub, zot and
 * Artifactory 403. Only a look at the tag settles it: some of them refuse the same digest too, and 403 may be a missing right.
 */
export function mayBeImmutable(status: number, body: ErrorBody): boolean {
  switch (status) {
    case 403:
    case 409:
    case 412:
      return true;
    case 405:
      return body.codes.includes('REGISTRY_DISALLOWED_OPERATION') || SENTENCE.test(body.text);
    case 400:
      return body.codes.includes('TAG_INVALID') || SENTENCE.test(body.text);
    default:
      return false;
  }
}

const SENTENCE = /immutab|already exists|cannot be overwritten|not allow updating|redeploy|protected tag/i;
