import { describe, expect, it } from '@jest/globals';
import { remedyFor, type Ending, type Remedy } from '../../../src/registry/upload/attempt.js';

function answer(status: number, code = '', more: Partial<Ending & { kind: 'answer' }> = {}): Ending {
  return {
    kind: 'answer',
    status,
    body: { codes: code === '' ? [] : [code], text: code },
    complete: false,
    outlived: false,
    ...more,
  };
}

function retry(more: Partial<Remedy & { do: 'retry' }>): unknown {
  return expect.objectContaining({ do: 'retry', look: 'once', login: 'keep', counts: true, ...more });
}

describe('what the end of an upload asks for', () => {
  it.each<readonly [string, Ending, unknown]>([
    ['reset in the middle', { kind: 'broken', trouble: 'reset', message: 'x', sent: false, outlived: false }, retry({})],
    [
      'reset after the last byte',
      { kind: 'broken', trouble: 'reset', message: 'x', sent: true, outlived: false },
      retry({ look: 'patiently' }),
    ],
    [
      'time-out that outlived the login',
      { kind: 'broken', trouble: 'timeout', message: 'x', sent: true, outlived: true },
      retry({ look: 'patiently', login: 'renew' }),
    ],
    ['certificate', { kind: 'broken', trouble: 'certificate', message: 'x', sent: false, outlived: false }, { do: 'stop' }],
    ['502 after the last byte', answer(502, '', { complete: true }), retry({ look: 'patiently' })],
    [
      '504 after the last byte, login outlived',
      answer(504, '', { complete: true, outlived: true }),
      retry({ look: 'patiently', login: 'renew' }),
    ],
    ['500 at the start', answer(500), retry({})],
    ['429', answer(429), retry({ counts: false })],
    ['503 at the start', answer(503), retry({ counts: false })],
    ['503 after the last byte', answer(503, '', { complete: true }), retry({ counts: false, look: 'patiently' })],
    ['401', answer(401), retry({ login: 'renew' })],
    ['403', answer(403, 'DENIED'), { do: 'stop' }],
    ['403 after the login has ended', answer(403, 'DENIED', { outlived: true }), retry({ login: 'renew' })],
    ['session lost', answer(404, 'BLOB_UPLOAD_UNKNOWN'), retry({})],
    ['session invalid', answer(400, 'BLOB_UPLOAD_INVALID'), retry({})],
    ['repository unknown', answer(404, 'NAME_UNKNOWN'), { do: 'stop' }],
    ['damaged on the way', answer(400, 'DIGEST_INVALID'), retry({})],
    ['length lost', answer(411), { do: 'stop' }],
    ['size invalid', answer(400, 'SIZE_INVALID'), { do: 'stop' }],
    ['too large for something on the way', answer(413), { do: 'chunk', why: 'answered 413' }],
    ['range not satisfiable', answer(416), retry({})],
    ['read-only', answer(405), { do: 'stop' }],
  ])('%s', (_, ending, remedy) => {
    expect(remedyFor(ending)).toEqual(remedy);
  });
});
