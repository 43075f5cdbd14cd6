import { createHash } from 'node:crypto';
import { sha256Digest } from '../../../src/oci/index.js';
import { registryHosts } from '../hosts.js';
import { OPTIONS, testPorts } from '../ports.js';
import { repositoryAt } from '../sample.js';

// A client in a process of its own: memory is counted for a whole process, and so is what Node warns of.
// Arguments: registry host, bytes of the blob, repositories that get it at once. Prints what came of it as JSON, and what Node warned of.
const [host = '', size = '0', copies = '1'] = process.argv.slice(2);
const warnings: string[] = [];
process.on('warning', ({ name }) => warnings.push(name));
const length = Number(size);
const buffer = Buffer.alloc(256 * 1024, 'weights');

function* pieces(): Generator<Buffer> {
  for (let at = 0; at < length; at += buffer.length) yield buffer.subarray(0, Math.min(buffer.length, length - at));
}

const hash = createHash('sha256');
for (const piece of pieces()) hash.update(piece);
const blob = {
  descriptor: { mediaType: 'application/octet-stream', digest: sha256Digest(hash.digest('hex')), size: length },
  open: async function* () {
    for (const piece of pieces()) yield await Promise.resolve(piece);
  },
};
const hosts = registryHosts(OPTIONS, testPorts());
let result: unknown;
try {
  const pushes = Array.from({ length: Number(copies) }, (_, index) => hosts.target(repositoryAt(host, `a/b${index}`)).push(blob));
  result = (await Promise.all(pushes))[0];
} catch (error) {
  result = typeof error === 'object' && error !== null && 'code' in error ? error.code : String(error);
}
await hosts.close();
process.stdout.write(JSON.stringify({ result, peak: process.resourceUsage().maxRSS * 1024, warnings }));
