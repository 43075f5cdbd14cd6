import { createHash } from 'node:crypto';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY = 'application/vnd.oci.empty.v1+json';

/** A repository of a registry without login, as plain requests see it. */
export class PlainRepository {
  /** `HOST/NAME`. */
  readonly reference: string;
  readonly #base: string;

  /** `url`: where the registry itself listens, in plain http. `through`: host to name in `reference`. */
  constructor({ host, url }: { readonly host: string; readonly url: string }, name: string, through = host) {
    this.reference = `${through}/${name}`;
    this.#base = `${url}/v2/${name}`;
  }

  /** Tag to digest, of every tag. */
  async tags(): Promise<Readonly<Record<string, string>>> {
    const response = await fetch(`${this.#base}/tags/list`);
    if (response.status === 404) return {};
    const { tags } = (await response.json()) as { tags: readonly string[] | null };
    return Object.fromEntries(await Promise.all((tags ?? []).map(async (tag) => [tag, await this.digest(tag)] as const)));
  }

  /** Of the manifest of a tag or digest; empty when there is none. */
  async digest(reference: string): Promise<string> {
    const response = await fetch(`${this.#base}/manifests/${reference}`, { method: 'HEAD', headers: { accept: MANIFEST } });
    return response.status === 200 ? (response.headers.get('docker-content-digest') ?? '') : '';
  }

  async hasBlob(digest: string): Promise<boolean> {
    return (await fetch(`${this.#base}/blobs/${digest}`, { method: 'HEAD' })).status === 200;
  }

  /** Every blob that the manifest of the tag or digest names, with whether it is there. */
  async blobs(reference: string): Promise<readonly boolean[]> {
    const response = await fetch(`${this.#base}/manifests/${reference}`, { headers: { accept: MANIFEST } });
    const { config, layers } = (await response.json()) as { config: { digest: string }; layers: { digest: string }[] };
    return Promise.all([config, ...layers].map(({ digest }) => this.hasBlob(digest)));
  }

  /** Tags an artifact that no run of the action made; `text` tells one from another. Gives its digest. */
  async seed(text: string, ...tags: readonly string[]): Promise<string> {
    const empty = { mediaType: EMPTY, digest: digestOf('{}'), size: 2 };
    const opened = await fetch(`${this.#base}/blobs/uploads/`, { method: 'POST' });
    const place = new URL(opened.headers.get('location') ?? '', opened.url);
    place.searchParams.set('digest', empty.digest);
    await put(place.href, '{}', 'application/octet-stream');
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      artifactType: 'application/vnd.example.note',
      config: empty,
      layers: [empty],
      annotations: { text },
    });
    for (const tag of tags) await put(`${this.#base}/manifests/${tag}`, manifest, MANIFEST);
    return digestOf(manifest);
  }
}

async function put(url: string, body: string, type: string): Promise<void> {
  const response = await fetch(url, { method: 'PUT', body, headers: { 'content-type': type } });
  if (response.status !== 201) throw new Error(`PUT ${url}: ${response.status} ${await response.text()}`);
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
