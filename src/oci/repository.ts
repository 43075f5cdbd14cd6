/** `host[:port]/path` in a registry. `host` is what the user wrote (`docker.io`); the API host is the business of `registry/`. */
export interface RegistryRepository {
  readonly kind: 'registry';
  /** Registry with port, lower case. */
  readonly host: string;
  /** Repository name below the host, e.g. `acme/demo`. */
  readonly path: string;
  /** `host/path`, as printed and compared. */
  readonly name: string;
}

/** An OCI image layout directory on disk. */
export interface LayoutRepository {
  readonly kind: 'layout';
  /** Directory, as written by the user, relative to the workspace or absolute. */
  readonly directory: string;
  /** `oci-layout:<directory>`, as printed and compared. */
  readonly name: string;
}

/** A place that holds manifests, blobs and tags. */
export type Repository = RegistryRepository | LayoutRepository;

/** What a run does with its repositories; the modes differ in what they select. */
export type Mode = 'publish' | 'promote' | 'mirror';

/** Either the value, or a sentence that says what is wrong with the text. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string; readonly hint: string };

/** distribution-spec, Pulling manifests: `<name>`. */
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
/** Host, slash and name together, in many clients. */
const NAME_LENGTH_LIMIT = 255;

/** Whether a text is a host as repositories are named by it, with its port where it has one. */
export function isRegistryHost(text: string): boolean {
  return HOST.test(text);
}

/** Whether a text is the name of a repository below its host. */
export function isRegistryPath(text: string): boolean {
  return PATH.test(text);
}

export const LAYOUT_SCHEME = 'oci-layout:';

/**
 * Reads one line of the `repository` input: `registry/repository` or `oci-layout:PATH`.
 * Lower-cased; a missing registry, a tag, a digest, a scheme or a bad name is refused with a sentence.
 */
export function parseRepository(text: string): Parsed<Repository> {
  const written = text.trim();
  if (written.startsWith(LAYOUT_SCHEME)) return parseLayout(written.slice(LAYOUT_SCHEME.length));
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(written)?.[0];
  if (scheme !== undefined) {
    return bad(`"${written}" starts with ${scheme}`, `Write the repository without a scheme: "${written.slice(scheme.length)}".`);
  }
  if (written.includes('@')) return bad(`"${written}" holds a digest`, 'Write only registry/repository; digests belong in "source".');
  const alone = written.replace(/\/+$/, '').toLowerCase();
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$|^localhost(?::\d+)?$/.test(alone)) {
    return bad(`"${written}" names a registry and no repository in it`, `Write "${alone}/OWNER/NAME".`);
  }
  const slash = written.indexOf('/');
  const host = (slash < 0 ? '' : written.slice(0, slash)).toLowerCase();
  if (slash < 0 || !(host.includes('.') || host.includes(':') || host === 'localhost')) {
    const name = alone.replace(/^\/+/, '');
    const example = !PATH.test(name) ? 'acme/demo' : name.includes('/') ? name : `OWNER/${name}`;
    return bad(`"${written}" names no registry`, `Put the registry in front, for example "ghcr.io/${example}".`);
  }
  if (!HOST.test(host))
    return bad(`"${host}" is no registry host`, 'Write a host name, with a port if it needs one, for example "registry.example.com:5000".');
  const path = written.slice(slash + 1).toLowerCase();
  const colon = path.indexOf(':');
  if (colon >= 0) {
    return bad(`"${written}" holds a tag`, `Write "${host}/${path.slice(0, colon)}"; tags come from the "tags" input.`);
  }
  if (!PATH.test(path)) {
    return bad(
      `"${path}" is no repository name`,
      'Use lower-case letters and digits, separated by ".", "_", "__" or "-", in parts separated by "/".',
    );
  }
  const name = `${host}/${path}`;
  if (name.length > NAME_LENGTH_LIMIT)
    return bad(`"${name}" is longer than ${NAME_LENGTH_LIMIT} characters`, 'Use a shorter repository name.');
  return { ok: true, value: { kind: 'registry', host, path, name } };
}

function parseLayout(directory: string): Parsed<Repository> {
  if (directory === '')
    return bad('"oci-layout:" names no directory', 'Write "oci-layout:PATH", with PATH relative to the workspace or absolute.');
  return { ok: true, value: { kind: 'layout', directory, name: LAYOUT_SCHEME + directory } };
}

function bad(message: string, hint: string): { readonly ok: false; readonly message: string; readonly hint: string } {
  return { ok: false, message: `${message}.`, hint };
}
