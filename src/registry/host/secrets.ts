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

  /** `text` without any secret: registries and proxies like to echo what they were sent. */
  redact(text: string): string {
    let clean = text;
    // The longest first: a secret inside another one must not leave the rest of it standing.
    for (const secret of [...this.#known].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(secret, '***');
    return clean;
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
