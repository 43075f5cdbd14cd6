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

  it.each([
    [9, 'see secret'.slice(0, 4) + '***'],
    [5, 'see ***'],
    [4, 'see '],
    [3, 'see'],
  ])('are whole or not there in text that is cut after %d', (end, clean) => {
    const { known } = secrets();
    known.add('secret');
    expect(known.redact('see secret', end)).toBe(clean);
  });

  it('are found without their own escapes, unless too little is left', () => {
    const { known } = secrets();
    known.add('%41bcd', '%41bc');
    expect(known.redact('Abcd, Abc, %41bc')).toBe('***, Abc, ***');
    known.add('last\u{10ffff}');
    expect(known.redact('last&#x10ffff;')).toBe('***');
  });
});

it.each([
  ['see https://user:word@host.test/a?sig=abc&x=1 for more', 'see https://host.test/a?… for more'],
  ['{"message":"http://h.test/b?X-Amz-Signature=00\\"ff"}', '{"message":"http://h.test/b?…\\"ff"}'],
  ['<Error><Code>No</Code><AWSAccessKeyId>AKIA</AWSAccessKeyId><StringToSign>GET</StringToSign></Error>', '<Error><Code>No</Code></Error>'],
  ['https://docs.example.com/errors says no', 'https://docs.example.com/errors says no'],
  ['no such sign: &#x110000; &#1114112;', 'no such sign: &#x110000; &#1114112;'],
])('foreign text loses what signed addresses are made of: %s', (text, clean) => {
  expect(new Secrets({ mask: () => undefined }).redact(text)).toBe(clean);
});

describe('a password that is echoed', () => {
  const PASSWORD = 'p"w\\ä+/1 <&>%41';
  const LOGIN = Buffer.from(`me:${PASSWORD}`);
  const json = JSON.stringify(PASSWORD).slice(1, -1);
  const percent = encodeURIComponent(PASSWORD);
  const every = (form: (unit: string) => string): string => PASSWORD.split('').map(form).join('');
  const code = (unit: string): number => unit.charCodeAt(0);
  it.each<readonly [string, string]>([
    ['as it is', PASSWORD],
    ['in JSON', json],
    ['in JSON, its slash too', json.replace('/', '\\/')],
    ['in JSON, each sign by its number', every((unit) => `\\u${code(unit).toString(16).padStart(4, '0')}`)],
    ['in JSON, as Go writes pages', json.replace('<', '\\u003c').replace('&', '\\u0026').replace('>', '\\u003E')],
    ['in JSON in JSON', JSON.stringify(json).slice(1, -1)],
    ['in an address', percent],
    ['in an address, in small letters', percent.toLowerCase().replace('p%', 'p%')],
    ['in an address, all of it', [...Buffer.from(PASSWORD)].map((byte) => `%${byte.toString(16)}`).join('')],
    ['in an address in an address', encodeURIComponent(percent)],
    ['in a form', new URLSearchParams([['p', PASSWORD]]).toString().slice(2)],
    ['in a page', PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
    ['in JavaScript, each sign by its number', every((unit) => `\\x${code(unit).toString(16).padStart(2, '0')}`)],
    ['in an address, as Latin 1', [...Buffer.from(PASSWORD, 'latin1')].map((byte) => `%${byte.toString(16)}`).join('')],
    ['in a page, each sign by its number', every((unit) => `&#${code(unit)};`)],
    ['in a page, each sign by its number in hex', every((unit) => `&#x${code(unit).toString(16).toUpperCase()};`)],
    ['in a page, its slash by name', PASSWORD.replace('/', '&sol;').replace('+', '&plus;')],
    ['in a page in JSON', JSON.stringify(PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).slice(1, -1)],
    ['with its user, in base64', LOGIN.toString('base64')],
    ['with its user, in base64 for an address', LOGIN.toString('base64url')],
    ['with its user, in base64 that is escaped', encodeURIComponent(LOGIN.toString('base64'))],
  ])('is taken out %s', (_, form) => {
    const { known } = secrets();
    known.addLogin('me', PASSWORD);
    expect(known.redact(`you sent ${form}, which is wrong`)).toBe('you sent ***, which is wrong');
  });

  it('is masked in the forms that a log may print', () => {
    const { known, masked } = secrets();
    known.add(PASSWORD);
    expect(masked).toEqual([
      PASSWORD,
      json,
      percent,
      new URLSearchParams([['', PASSWORD]]).toString().slice(1),
      expect.stringContaining('&lt;&amp;&gt;'),
    ]);
  });

  it('leaves the text around it as it was', () => {
    const { known } = secrets();
    known.add('key-of-mine');
    expect(known.redact('100% of \\u0041 &amp; key%2Dof%2dmine + \\n')).toBe('100% of \\u0041 &amp; *** + \\n');
  });
});
