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
