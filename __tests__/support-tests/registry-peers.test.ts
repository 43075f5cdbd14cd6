import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { startDockerRegistry } from '../support/docker-registry.js';
import { peerTest } from '../support/peers.js';
import { OCI_MANIFEST, startRegistry } from '../support/registry/index.js';
import { codeOf, raw, sha256, type RawAnswer } from './raw-http.js';

const run = promisify(execFile);
const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** One conversation about everything that both registries have, as status, code and the headers that clients live on. */
async function conversation(url: string): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  const hear = (answer: RawAnswer): RawAnswer => {
    const { headers } = answer;
    const shown = ['docker-content-digest', 'content-type', 'range', 'content-range'].map((name) => headers[name]);
    heard.push([answer.status, codeOf(answer), ...(answer.status < 300 ? shown : [])]);
    return answer;
  };
  const base = `${url}/v2/acme/demo`;
  const locate = (answer: RawAnswer, query = '') => {
    const location = new URL(answer.headers.location ?? '', url).href;
    return query === '' ? location : `${location}${location.includes('?') ? '&' : '?'}${query}`;
  };
  const accept = { headers: { Accept: OCI_MANIFEST } };
  hear(await raw('GET', `${base}/tags/list`));
  hear(await raw('HEAD', `${base}/blobs/${sha256('layer')}`));
  hear(await raw('GET', `${base}/blobs/${sha256('layer')}`));
  for (const content of ['{}', 'layer']) {
    const opened = hear(await raw('POST', `${base}/blobs/uploads/`));
    hear(await raw('PUT', locate(opened, `digest=${sha256(content)}`), { body: content }));
  }
  hear(await raw('HEAD', `${base}/blobs/${sha256('layer')}`));
  hear(await raw('GET', `${base}/blobs/${sha256('layer')}`, { headers: { Range: 'bytes=1-3' } }));
  const wrong = await raw('POST', `${base}/blobs/uploads/`);
  hear(await raw('PUT', locate(wrong, `digest=${sha256('else')}`), { body: 'bytes' }));
  const chunked = await raw('POST', `${base}/blobs/uploads/`);
  const first = hear(await raw('PATCH', locate(chunked), { body: 'abc', headers: { 'Content-Type': 'application/octet-stream' } }));
  hear(await raw('GET', locate(first)));
  hear(await raw('PUT', locate(chunked, `digest=${sha256('abc')}`)));
  hear(await raw('PUT', locate(first, `digest=${sha256('abc')}`)));
  const cancelled = await raw('POST', `${base}/blobs/uploads/`);
  hear(await raw('DELETE', locate(cancelled)));
  hear(await raw('GET', locate(cancelled)));
  hear(await raw('POST', `${url}/v2/acme/other/blobs/uploads/?mount=${sha256('layer')}&from=acme/demo`));
  const describe = (content: string) => ({ mediaType: 'application/octet-stream', digest: sha256(content), size: content.length });
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config: describe('{}'), layers: [describe('layer')] });
  const lacking = manifest.replace(sha256('layer'), sha256('lost'));
  const typed = { 'Content-Type': OCI_MANIFEST };
  hear(await raw('PUT', `${base}/manifests/${sha256(lacking)}`, { headers: typed, body: lacking }));
  hear(await raw('PUT', `${base}/manifests/v1`, { headers: typed, body: '{' }));
  hear(await raw('PUT', `${base}/manifests/${sha256('else')}`, { headers: typed, body: manifest }));
  hear(await raw('HEAD', `${base}/manifests/v1`, accept));
  hear(await raw('PUT', `${base}/manifests/${sha256(manifest)}`, { headers: typed, body: manifest }));
  hear(await raw('PUT', `${base}/manifests/v1`, { headers: { ...typed, 'If-None-Match': '*' }, body: manifest }));
  hear(await raw('PUT', `${base}/manifests/v2?tag=x`, { headers: typed, body: manifest }));
  heard.push(hear(await raw('GET', `${base}/manifests/v1`, accept)).body);
  hear(await raw('HEAD', `${base}/manifests/v1`));
  hear(
    await raw('HEAD', `${base}/manifests/${sha256(manifest)}`, {
      headers: { ...accept.headers, 'If-None-Match': `"${sha256(manifest)}"` },
    }),
  );
  heard.push(JSON.parse(hear(await raw('GET', `${base}/tags/list?n=1`)).body));
  hear(await raw('GET', `${base}/referrers/${sha256(manifest)}`));
  hear(await raw('DELETE', `${base}/manifests/v1`));
  hear(await raw('DELETE', `${base}/manifests/${sha256(manifest)}`));
  hear(await raw('HEAD', `${base}/manifests/v2`, accept));
  return heard;
}

describe('the loopback registry beside real programs', () => {
  peerTest('docker-registry', 'answers like docker-registry 2.8 in that persona', async () => {
    const real = disposables.use(await startDockerRegistry());
    const own = disposables.use(await startRegistry({ persona: 'docker-registry-2.8' }));
    expect(await conversation(own.url)).toEqual(await conversation(real.url));
  });

  peerTest('skopeo', 'serves skopeo, with a login, and keeps every byte', async () => {
    const auth = { kind: 'bearer', users: { ann: 'secret' } } as const;
    const registry = disposables.use(await startRegistry({ auth }));
    const folder = await disposables.directory('skopeo');
    const digest = registry.putArtifact('acme/demo', 'layer bytes', 'v1');
    const plain = ['--src-tls-verify=false', '--src-creds=ann:secret', '--dest-tls-verify=false', '--dest-creds=ann:secret'];
    await run('skopeo', [
      '--insecure-policy',
      'copy',
      '-q',
      ...plain.slice(0, 2),
      `docker://${registry.host}/acme/demo:v1`,
      `dir:${folder}/pulled`,
    ]);
    await run('skopeo', [
      '--insecure-policy',
      'copy',
      '-q',
      ...plain.slice(2),
      `dir:${folder}/pulled`,
      `docker://${registry.host}/acme/back:v2`,
    ]);
    expect(String(await readFile(join(folder, 'pulled', sha256('layer bytes').slice(7))))).toBe('layer bytes');
    expect([...registry.tags('acme/back')]).toEqual([['v2', digest]]);
    expect(await registry.blob('acme/back', sha256('layer bytes'))).toEqual(Buffer.from('layer bytes'));
  });

  peerTest('openssl', 'speaks TLS with a given certificate', async () => {
    const folder = await disposables.directory('tls');
    const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
    await run('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      files.key,
      '-out',
      files.cert,
      ...subject,
    ]);
    const tls = { key: await readFile(files.key, 'utf8'), cert: await readFile(files.cert, 'utf8') };
    const registry = disposables.use(await startRegistry({ tls }));
    const status = await new Promise((resolve, reject) => {
      get(`${registry.url}/v2/`, { ca: tls.cert, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect([registry.url.slice(0, 8), status]).toEqual(['https://', 200]);
  });
});
