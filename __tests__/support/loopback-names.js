// Preloaded into a run (NODE_OPTIONS=--import): the name service and the firewall of a test machine. Every name ending in .test is loopback,
// and so are the names in LOOPBACK_PORTS ("ghcr.io:443=40123 …"), whose ports are others there. Anything else cannot be reached.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const ports = new Map((process.env.LOOPBACK_PORTS ?? '').split(' ').map((pair) => pair.split('=')));
const names = new Set([...ports.keys()].map((address) => address.replace(/:\d+$/, '')));
const LOOPBACK = { address: '127.0.0.1', family: 4 };

const { lookup } = dns;
dns.lookup = (name, options, callback) => {
  const answer = typeof options === 'function' ? options : callback;
  const all = typeof options === 'object' && options !== null && options.all === true;
  if (net.isIP(name) !== 0 || name === 'localhost') return lookup(name, options, callback);
  process.nextTick(() => {
    if (!name.endsWith('.test') && !names.has(name))
      answer(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
    else if (all) answer(null, [LOOPBACK]);
    else answer(null, LOOPBACK.address, LOOPBACK.family);
  });
  return undefined;
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  // Within Node the arguments come as one normalised array.
  const [options, ...rest] = Array.isArray(args[0]) ? args[0] : args;
  const given = typeof options === 'object' ? options : { port: options };
  const port = ports.get(`${given.host}:${given.port}`);
  if (given.path === undefined && net.isIP(given.host ?? '') !== 0 && !/^(127\.|::1$|::ffff:127\.)/.test(given.host)) {
    process.nextTick(() => this.destroy(Object.assign(new Error(`connect ECONNREFUSED ${given.host}`), { code: 'ECONNREFUSED' })));
    return this;
  }
  if (port === undefined) return connect.apply(this, args);
  const moved = { ...given, port: Number(port) };
  if (!Array.isArray(args[0])) return connect.call(this, moved, ...rest);
  // The array is marked by a symbol that tells it is normalised.
  args[0][0] = moved;
  return connect.apply(this, args);
};
syncBuiltinESMExports();
