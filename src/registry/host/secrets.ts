import type { Log } from '../../ports.js';

/** Every secret that this run has seen: masked in the log before its first use, and taken out of foreign text. */
export class Secrets {
  readonly #log: Pick<Log, 'mask'>;
  readonly #known = new Set<string>();

  constructor(log: Pick<Log, 'mask'>) {
    this.#log = log;
  }

  /** Call before the first use. Empty text is no secret. */
  add(...secrets: readonly string[]): void {
    for (const secret of secrets) {
      if (secret === '' || this.#known.has(secret)) continue;
      this.#known.add(secret);
      this.#log.mask(secret);
    }
  }

  /** A user's password: itself, and both base64 forms under which it travels. */
  addLogin(username: string, password: string): void {
    if (password === '') return;
    this.add(password, base64(`${username}:${password}`), base64(password));
  }

  /** `text` without any secret, and without what signed addresses are made of: registries, proxies and storage hosts echo what they were sent. */
  redact(text: string): string {
    let clean = text;
    // The longest first: a secret inside another one must not leave the rest of it standing.
    for (const secret of [...this.#known].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(secret, '***');
    return withoutSignatures(clean);
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Storage hosts repeat what a signed address held, and any server may repeat an address with a login in it. */
function withoutSignatures(text: string): string {
  return text
    .replace(/(https?:\/\/)[^\s"'<>/@\\]*@/gi, '$1')
    .replace(/(https?:\/\/[^\s"'<>?\\]*)\?[^\s"'<>\\]*/gi, '$1?…')
    .replace(/<(AWSAccessKeyId|SignatureProvided|StringToSign|StringToSignBytes|CanonicalRequest|CanonicalRequestBytes)>[^<]*<\/\1>/g, '');
}
