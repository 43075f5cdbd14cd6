import { describe, expect, it } from '@jest/globals';
import { Secrets } from '../../../src/registry/host/secrets.js';

function secrets(): { readonly known: Secrets; readonly masked: string[] } {
  const masked: string[] = [];
  return { known: new Secrets({ mask: (secret) => masked.push(secret) }), masked };
}

describe('secrets', () => {
  it('are masked once, with the base64 forms of a login, and never as nothing', () => {
    const { known, masked } = secrets();
    known.addLogin('me', 'key');
    known.addLogin('me', 'key');
    known.addLogin('me', '');
    known.add('', 'token');
    expect(masked).toEqual(['key', btoa('me:key'), btoa('key'), 'token']);
  });

  it('are taken out of foreign text, one inside another too', () => {
    const { known } = secrets();
    known.add('inner', 'outer-inner-outer', 'a.c');
    expect(known.redact('outer-inner-outer, inner, abc, a.c')).toBe('***, ***, abc, ***');
  });
});

it.each([
  ['see https://user:word@host.test/a?sig=abc&x=1 for more', 'see https://host.test/a?… for more'],
  ['{"message":"http://h.test/b?X-Amz-Signature=00\\"ff"}', '{"message":"http://h.test/b?…\\"ff"}'],
  ['<Error><Code>No</Code><AWSAccessKeyId>AKIA</AWSAccessKeyId><StringToSign>GET</StringToSign></Error>', '<Error><Code>No</Code></Error>'],
  ['https://docs.example.com/errors says no', 'https://docs.example.com/errors says no'],
])('foreign text loses what signed addresses are made of: %s', (text, clean) => {
  expect(new Secrets({ mask: () => undefined }).redact(text)).toBe(clean);
});
