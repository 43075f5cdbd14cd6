import { parentPort } from 'node:worker_threads';
import { Failure, messageOf } from '../failure.js';
import { hashLayer } from '../pack/layer/index.js';
import { fileClock } from './clock.js';
import type { HashReply, HashRequest } from './hash-messages.js';

/** A message costs more than hashing this much. */
const REPORT_SIZE = 16 * 1024 * 1024;

function reply(message: HashReply): void {
  parentPort?.postMessage(message, message.kind === 'hashed' ? [message.layer.identities.buffer] : []);
}

function work({ content }: HashRequest): HashReply {
  let unreported = 0;
  try {
    const layer = hashLayer(content, fileClock, (bytes) => {
      unreported += bytes;
      if (unreported < REPORT_SIZE) return;
      reply({ kind: 'bytes', bytes: unreported });
      unreported = 0;
    });
    reply({ kind: 'bytes', bytes: unreported });
    return { kind: 'hashed', layer };
  } catch (error) {
    if (error instanceof Failure) {
      const [first, ...others] = error.problems;
      if (first !== undefined) return { kind: 'failure', problems: [first, ...others] };
    }
    return { kind: 'error', message: messageOf(error) };
  }
}

parentPort?.on('message', (request: HashRequest) => {
  reply(work(request));
});
