import { messageOf } from '../../failure.js';
import { at, parsedJson } from '../../json.js';
import type { Environment } from '../../ports.js';
import { askedOnce } from '../../tasks.js';
import { endpointOf } from '../host/endpoint.js';
import { shown } from '../host/error-body.js';
import type { Secrets } from '../host/secrets.js';
import type { RegistryOptions, RegistryPorts, RegistryRemark } from '../types.js';
import {
  type AuthEntry,
  type AuthFile,
  decodeAuth,
  decodeAuthFile,
  type Found,
  lookUp,
  parseAuthFile,
  withoutLineEnd,
} from './auth-file.js';
import { type AuthSource, authSources } from './auth-sources.js';

/** A login, and where it came from. All secrets in it are masked already. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string; readonly source: string }
  /** A refresh token: changed into access tokens at the token server, never sent to the registry. */
  | { readonly kind: 'identity'; readonly username: string; readonly token: string; readonly source: string }
  /** An access token as it is. */
  | { readonly kind: 'bearer'; readonly token: string; readonly source: string };

type Ports = Pick<RegistryPorts, 'env' | 'exec' | 'cancel' | 'clock' | 'remark'>;
type Options = Pick<RegistryOptions, 'credentials' | 'credentialsHost' | 'githubToken' | 'githubTokenHost' | 'githubActor' | 'platform'>;

const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;
/** Headers that are this client's own business. */
const OURS = new Set([
  'authorization',
  'user-agent',
  'host',
  'connection',
  'content-length',
  'content-type',
  'transfer-encoding',
  'accept',
  'accept-encoding',
  'range',
]);

/** The logins of this run. Files are read once, when the first registry asks for a login. */
export class Credentials {
  readonly #options: Options;
  readonly #ports: Ports;
  readonly #secrets: Secrets;
  /** By helper and server, whichever file named them first. */
  readonly #helped = new Map<string, Promise<Credential | undefined>>();

  constructor(options: Options, ports: Ports, secrets: Secrets) {
    this.#options = options;
    this.#ports = ports;
    this.#secrets = secrets;
    // Before anything else can be printed.
    if (options.credentials !== undefined) secrets.addLogin(options.credentials.username, options.credentials.password);
    if (options.githubToken !== undefined) secrets.add(options.githubToken);
  }

  /** The login for a repository (`path` as in URLs) of a host, or undefined: anonymous. */
  readonly for = askedOnce((host: string, path: string) => this.#find(host, path));

  /** Extra headers that Docker's configuration wants on every request to a registry that is published to; the first file that has some gives them. */
  readonly headers = askedOnce(async (): Promise<Readonly<Record<string, string>>> => {
    const files = await this.#read();
    const written = files.map(({ file }) => Object.entries(file.httpHeaders)).find((entries) => entries.length > 0) ?? [];
    const sound = written.filter(([name, value]) => HEADER_NAME.test(name) && HEADER_VALUE.test(value) && !OURS.has(name.toLowerCase()));
    // Such headers often carry a key; a short word is none.
    this.#secrets.add(...sound.map(([, value]) => value).filter((value) => value.length >= 8));
    return Object.fromEntries(sound.map(([name, value]) => [name.toLowerCase(), value]));
  });

  /** What to do where a host has no login: its sentence in every hint. */
  advice(host: string): string {
    return host === this.#options.githubTokenHost
      ? 'The input "github-token" is empty: leave it out, or give it a token of a job with "permissions: packages: write".'
      : 'Log in before this step, or give "username" and "password".';
  }

  async #find(host: string, path: string): Promise<Credential | undefined> {
    const { credentials, credentialsHost, githubToken, githubTokenHost, githubActor = '' } = this.#options;
    if (credentials !== undefined && credentialsHost !== undefined && endpointOf(credentialsHost.toLowerCase(), []).host === host) {
      return { kind: 'password', ...credentials, source: 'the inputs "username" and "password"' };
    }
    for (const { source, file } of await this.#read()) {
      const found = lookUp(file, source.style, host, path);
      const credential = found === undefined ? undefined : await this.#open(found, source.name);
      if (credential !== undefined) return credential;
    }
    if (host !== githubTokenHost || githubToken === undefined || githubToken === '') return undefined;
    const username = githubActor === '' ? 'x-access-token' : githubActor;
    this.#secrets.addLogin(username, githubToken);
    return { kind: 'password', username, password: githubToken, source: 'the input "github-token"' };
  }

  #open(found: Found, where: string): Promise<Credential | undefined> {
    if (found.in === 'entry') return Promise.resolve(this.#entry(found.entry, found.key, where));
    const key = `${found.helper} ${found.server}`;
    const answer = this.#helped.get(key) ?? this.#ask(found.helper, found.server, where);
    this.#helped.set(key, answer);
    return answer;
  }

  async #ask(helper: string, server: string, where: string): Promise<Credential | undefined> {
    const answer = await askHelper(this.#ports, helper, server);
    const source = `the credential helper "${shown(helper)}" named in ${where}`;
    switch (answer.answer) {
      case 'none':
        return undefined;
      case 'failed':
        this.#warn('CREDENTIAL_HELPER_FAILED', `No login came from ${source}: ${answer.why}.`, 'Repair the helper, or log in without it.');
        return undefined;
      case 'login':
        this.#secrets.addLogin(answer.username, answer.secret);
        return answer.username === '<token>'
          ? { kind: 'identity', username: '', token: answer.secret, source }
          : { kind: 'password', username: answer.username, password: answer.secret, source };
    }
  }

  #entry(entry: AuthEntry, key: string, where: string): Credential | undefined {
    const login = entry.auth === '' ? { username: entry.username, password: entry.password } : decodeAuth(entry.auth);
    if (login !== undefined) this.#secrets.addLogin(login.username, login.password);
    this.#secrets.add(entry.auth, entry.identityToken, entry.registryToken);
    if (entry.registryToken !== '') return { kind: 'bearer', token: entry.registryToken, source: where };
    if (entry.identityToken !== '') {
      return { kind: 'identity', username: login?.username ?? '', token: entry.identityToken, source: where };
    }
    if (login === undefined) {
      const message = `The entry "${shown(key)}" in ${where} holds no user and password.`;
      this.#warn('CREDENTIALS_UNREADABLE', message, 'Its "auth" must be base64 of user:password; log in again.');
      return undefined;
    }
    if (login.username === '<token>') return { kind: 'identity', username: '', token: login.password, source: where };
    return { kind: 'password', ...login, source: where };
  }

  readonly #read = askedOnce(async (): Promise<readonly { readonly source: AuthSource; readonly file: AuthFile }[]> => {
    const read = await Promise.all(
      authSources(this.#ports.env, this.#options.platform).map(async (source) => {
        try {
          const bytes = await source.read();
          if (bytes === undefined) return [];
          const { text, encoding, broken } = decodeAuthFile(bytes);
          if (text.trim() === '') return [];
          const file = parseAuthFile(text);
          // Nothing of the text is repeated: it holds secrets.
          if (broken) {
            const message = `${source.name} is not text in ${encoding} throughout; ${file === undefined ? 'no login is taken from it' : 'a login with other letters may be wrong'}.`;
            this.#warn('CREDENTIALS_UNREADABLE', message, 'Save it as UTF-8, or log in again.');
          } else if (file === undefined) {
            const message = `${source.name} is no JSON object; no login is taken from it.`;
            this.#warn('CREDENTIALS_UNREADABLE', message, 'Log in again, or remove it.');
          }
          if (file !== undefined) return [{ source, file }];
        } catch (error) {
          this.#warn(
            'CREDENTIALS_UNREADABLE',
            `${source.name} cannot be read: ${shown(messageOf(error))}.`,
            'Give the runner access to it.',
          );
        }
        return [];
      }),
    );
    return read.flat();
  });

  #warn(code: RegistryRemark, message: string, hint: string): void {
    this.#ports.remark({ level: 'warning', subject: 'registry', code, message, hint });
  }
}

/** A helper that asks a cloud service may take a moment; one that waits for a keyboard never ends. */
const HELPER_MS = 30_000;

/** What `docker-credential-<helper> get` answered. Its output is never part of a message: it may hold the secret. */
type HelperAnswer =
  | { readonly answer: 'login'; readonly username: string; readonly secret: string }
  /** The store holds nothing for this server: anonymous, and no error. */
  | { readonly answer: 'none' }
  | { readonly answer: 'failed'; readonly why: string };

/** Asks a credential helper (the docker-credential-helpers protocol): the server on stdin, a JSON object on stdout. */
async function askHelper(
  { exec, env, cancel, clock }: Pick<RegistryPorts, 'exec' | 'env' | 'cancel' | 'clock'>,
  helper: string,
  server: string,
): Promise<HelperAnswer> {
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) return { answer: 'failed', why: 'its name is no plain word' };
  const program = `docker-credential-${helper}`;
  const deadline = clock.monotonic() + HELPER_MS;
  const result = await exec(program, ['get'], { env: ownEnvironment(env), input: server, deadline, signal: cancel });
  if (result.exitCode === 127) return { answer: 'failed', why: `${program} is not on the PATH` };
  if (result.exitCode === 124) return { answer: 'failed', why: `${program} gave no answer in 30 seconds` };
  if (result.exitCode !== 0) {
    const notFound = /credentials? not found|no credentials/i.test(`${result.stdout}\n${result.stderr}`);
    return notFound ? { answer: 'none' } : { answer: 'failed', why: `${program} ended with exit code ${result.exitCode}` };
  }
  const json = parsedJson(result.stdout);
  if (json === undefined) return { answer: 'failed', why: `${program} answered with something that is not JSON` };
  const username = member(json, 'Username');
  const secret = member(json, 'Secret');
  if (secret === undefined || username === undefined) return { answer: 'failed', why: `${program} answered without Username and Secret` };
  return secret === '' ? { answer: 'none' } : { answer: 'login', username, secret };
}

/** A helper needs its cloud's variables; the inputs of this step and the tokens of the job, which every program could use, are none of them. */
function ownEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|ACTIONS_|(?:GITHUB|GH)_(?:.*_)?TOKEN$)/i.test(name)));
}

function member(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' ? withoutLineEnd(found) : undefined;
}
