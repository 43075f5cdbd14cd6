import { Failure, type Remark } from '../../failure.js';
import { Agents } from '../http/agents.js';
import { exchangeOver } from '../http/exchange.js';
import type { Exchange } from '../http/wire.js';
import { proxiesFrom, proxyLogin } from '../http/proxy.js';
import { WireError } from '../http/trouble.js';
import { Credentials } from '../auth/credentials.js';
import type { RegistryFailure, RegistryOptions, RegistryPorts } from '../types.js';
import { AddressGuard } from './addresses.js';
import { Throttle } from './throttle.js';
import { Secrets } from './secrets.js';

/** What all hosts of a run share: connections, logins, secrets, and one throttle to each address. */
export class Pool {
  readonly options: RegistryOptions;
  readonly ports: RegistryPorts;
  readonly secrets: Secrets;
  readonly credentials: Credentials;
  readonly exchange: Exchange;
  readonly guard = new AddressGuard();
  readonly #agents: Agents;
  readonly #throttles = new Map<string, Throttle>();
  readonly #said = new Set<string>();
  readonly #left: Promise<void>[] = [];

  /** Throws PROXY_INVALID when a proxy variable is no URL. */
  constructor(options: RegistryOptions, ports: RegistryPorts) {
    this.options = options;
    this.ports = ports;
    this.secrets = new Secrets(ports.log);
    this.#agents = new Agents(this.#proxies(), ports.clock, this.guard);
    this.exchange = onceUntrusted(exchangeOver(this.#agents, ports.clock));
    this.credentials = new Credentials(options, { ...ports, remark: this.remark }, this.secrets);
  }

  /** The throttle of an origin. */
  throttle(origin: string): Throttle {
    let throttle = this.#throttles.get(origin);
    if (throttle === undefined) {
      throttle = new Throttle(new URL(origin).host, this.ports, this.options.concurrency);
      this.#throttles.set(origin, throttle);
    }
    return throttle;
  }

  /** Passes a remark on, the same one only once. */
  readonly remark = (remark: Remark): void => {
    const key = `${remark.code}\n${remark.message}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.ports.remark(remark);
  };

  /** Takes what nothing waits for but `close`: it throws nothing, and has an end of its own. */
  leave(work: Promise<void>): void {
    this.#left.push(work);
  }

  async close(): Promise<void> {
    await Promise.all(this.#left);
    this.#agents.close();
  }

  #proxies(): ReturnType<typeof proxiesFrom> {
    try {
      return proxiesFrom(this.ports.env, (proxy) => {
        const login = proxyLogin(proxy);
        if (login === undefined) return;
        // A user without a password is a token.
        if (login.password === '') this.secrets.add(login.username);
        else this.secrets.addLogin(login.username, login.password);
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const hint = 'Write it like http://proxy.example.com:3128, or unset it.';
      throw new Failure<RegistryFailure>({ code: 'PROXY_INVALID', message: `${error.message}.`, hint });
    }
  }
}

/** A certificate that was refused will be refused again: such a server is not connected to a second time. */
function onceUntrusted(exchange: Exchange): Exchange {
  const refused = new Map<string, WireError>();
  return async (request) => {
    const known = refused.get(request.url.origin);
    if (known !== undefined) throw known;
    try {
      return await exchange(request);
    } catch (error) {
      if (error instanceof WireError && error.trouble === 'certificate') refused.set(request.url.origin, error);
      throw error;
    }
  };
}
