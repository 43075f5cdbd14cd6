import { expect, it } from '@jest/globals';
import { nextLink } from '../../../src/registry/manifests/link.js';

it.each([
  ['</v2/a/tags/list?n=2&last=b>; rel="next"', '/v2/a/tags/list?n=2&last=b'],
  ['<https://r.example/v2/a?x=1,2>; rel=next', 'https://r.example/v2/a?x=1,2'],
  ['</first>; rel="first", </more>; title="a, b"; rel="next"', '/more'],
  ['</more>; rel="last next"', '/more'],
  ['</more>;rel="NEXT"', '/more'],
  ['</more>; rel="nextish"', undefined],
  ['</more>; rel=prev', undefined],
  ['/more; rel="next"', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s leads to %s', (header, target) => {
  expect(nextLink(header)).toBe(target);
});
