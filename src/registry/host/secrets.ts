import type { Log } from '../../ports.js';
import { plain, unescaped } from './escapes.js';

/** Readings of a text: as it stands, and without the escapes of so many layers (a page in JSON in an address …). */
const LAYERS = 5;

/** Every secret that this run has seen: masked in the log before its first use, and taken out of foreign text in whatever form it stands there. */
export class Secrets {
  readonly #log: Pick<Log, 'mask'>;
  /** By the secret, itself and what is left of it when its own escapes are undone. */
  readonly #known = new Map<string, readonly string[]>();

  constructor(log: Pick<Log, 'mask'>) {
    this.#log = log;
  }

  /** Call before the first use. Empty text is no secret. */
  add(...secrets: readonly string[]): void {
    for (const secret of secrets) {
      if (secret === '' || this.#known.has(secret)) continue;
      this.#known.set(secret, [secret, bare(secret)]);
      for (const form of formsOf(secret)) this.#log.mask(form);
    }
  }

  /** A user's password: itself, and the base64 forms under which it travels. */
  addLogin(username: string, password: string): void {
    if (password === '') return;
    this.add(password, ...base64Forms(`${username}:${password}`), ...base64Forms(password));
  }

  /**
   * `text` without any secret, and without what signed addresses are made of: registries, proxies and storage hosts echo what they were sent,
   * as it is or escaped for JSON, for an address or for a page. What begins after `end` is cut off, behind the last secret: half of one would not
   * be found.
   */
  redact(text: string, end = text.length): string {
    const found: (readonly [from: number, to: number])[] = [];
    let reading = plain(text);
    for (let layer = 0; layer < LAYERS; layer += 1) {
      for (const needle of new Set([...this.#known.values()].flat())) {
        for (let at = reading.text.indexOf(needle); at >= 0; at = reading.text.indexOf(needle, at + needle.length)) {
          found.push([reading.from[at] ?? 0, reading.to[at + needle.length - 1] ?? text.length]);
        }
      }
      reading = unescaped(reading);
    }
    return withoutSignatures(without(text, found, end));
  }
}

/** `text` with `***` for each of the ranges; those that overlap are one. */
function without(text: string, ranges: readonly (readonly [from: number, to: number])[], end: number): string {
  let clean = '';
  let done = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from >= end) break;
    if (from >= done) clean += `${text.slice(done, from)}***`;
    done = Math.max(done, to);
  }
  return clean + text.slice(done, Math.max(done, end));
}

/** A secret that holds escapes of its own, as a text that was read to its last layer shows it. One or two letters would be found everywhere. */
function bare(secret: string): string {
  let reading = plain(secret);
  for (let layer = 0; layer < LAYERS; layer += 1) reading = unescaped(reading);
  return reading.text.length < 4 ? secret : reading.text;
}

/** The forms that the log masks: only what it prints itself can be masked there, so the usual ones will do. */
function formsOf(secret: string): ReadonlySet<string> {
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replace(/[&<>"']/g, (sign) => HTML.get(sign) ?? sign);
  // A lone surrogate cannot be part of an address.
  return new Set([
    secret,
    json,
    encodeURIComponent(Buffer.from(secret).toString()),
    new URLSearchParams([['', secret]]).toString().slice(1),
    html,
  ]);
}

const HTML = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** In both alphabets, with and without what fills it up. */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const standard = bytes.toString('base64');
  return [standard, standard.replace(/=+$/, ''), bytes.toString('base64url')];
}

/** Storage hosts repeat what a signed address held, and any server may repeat an address with a login in it. */
function withoutSignatures(text: string): string {
  return text
    .replace(/(https?:\/\/)[^\s"'<>/@\\]*@/gi, '$1')
    .replace(/(https?:\/\/[^\s"'<>?\\]*)\?[^\s"'<>\\]*/gi, '$1?…')
    .replace(/<(AWSAccessKeyId|SignatureProvided|StringToSign|StringToSignBytes|CanonicalRequest|CanonicalRequestBytes)>[^<]*<\/\1>/g, '');
}
