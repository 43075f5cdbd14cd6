import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A certificate and its private key, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
/** Object identifiers, DER: ecdsa-with-SHA256, commonName, subjectAltName, basicConstraints. */
const [ECDSA_SHA256, COMMON_NAME, ALTERNATIVE_NAMES, BASIC_CONSTRAINTS] = [
  '06082a8648ce3d040302',
  '0603550403',
  '0603551d11',
  '0603551d13',
].map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer, Buffer, Buffer];

/** A throw-away certificate authority (RFC 5280 profile, P-256), as a company keeps one that no system knows. */
export class Authority {
  /** For `NODE_EXTRA_CA_CERTS`. */
  readonly certificate: string;
  readonly #name: Buffer;
  readonly #key: KeyObject;

  constructor(name = 'test authority') {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    [this.#name, this.#key] = [distinguished(name), privateKey];
    this.certificate = this.#certify(this.#name, publicKey, extension(BASIC_CONSTRAINTS, sequence(Buffer.from('0101ff', 'hex'))));
  }

  /** A certificate for a server with these names: host names, `*.` in front where wanted, and IPv4 addresses. */
  issue(names: readonly string[]): Certificate {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const alternatives = names.map((name) =>
      isIPv4(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name)),
    );
    const cert = this.#certify(distinguished('test server'), publicKey, extension(ALTERNATIVE_NAMES, sequence(...alternatives)));
    return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  }

  #certify(subject: Buffer, publicKey: KeyObject, extended: Buffer): string {
    const algorithm = sequence(ECDSA_SHA256);
    const content = sequence(
      der(0xa0, integer(Buffer.from([2]))),
      // Positive, and in as few bytes as it needs: DER allows one form only, and Go refuses the others.
      integer(Buffer.concat([Buffer.from([0x40]), randomBytes(7)])),
      algorithm,
      this.#name,
      sequence(time(-DAY_MS), time(7 * DAY_MS)),
      subject,
      publicKey.export({ type: 'spki', format: 'der' }),
      der(0xa3, sequence(extended)),
    );
    const signature = der(0x03, Buffer.from([0]), sign('sha256', content, this.#key));
    const lines =
      sequence(content, algorithm, signature)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  }
}

/** DER (X.690): tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** A zero byte in front keeps it positive. */
function integer(bytes: Buffer): Buffer {
  return der(0x02, Buffer.concat([Buffer.from((bytes[0] ?? 0) < 0x80 ? [] : [0]), bytes]));
}

/** UTCTime, so many ms from now. */
function time(ms: number): Buffer {
  return der(0x17, Buffer.from(new Date(Date.now() + ms).toISOString().replace(/^\d\d|\.\d+|[-:T]/g, '')));
}

function distinguished(name: string): Buffer {
  return sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
}

/** Not critical where it need not be; `basicConstraints` of an authority must be (RFC 5280, 4.2.1.9). */
function extension(id: Buffer, value: Buffer): Buffer {
  const critical = id === BASIC_CONSTRAINTS ? [Buffer.from('0101ff', 'hex')] : [];
  return sequence(id, ...critical, der(0x04, value));
}

/** The authority that runs of the action trust, unless a test takes `NODE_EXTRA_CA_CERTS` away. One for each file of tests. */
export const AUTHORITY = new Authority();

/** For servers on loopback under any name that tests use. */
export const SERVER = AUTHORITY.issue([
  'registry.test',
  '*.registry.test',
  'github.test',
  'localhost',
  '127.0.0.1',
  'ghcr.io',
  '*.ghcr.io',
  'api.github.com',
]);
