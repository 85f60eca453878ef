import { expect, test } from 'vitest';
import { addressOf, eventAddress, siteOf } from '../../../src/model/formats/address.ts';

test.each([
  [undefined, undefined, null, '/'],
  ['', '/', null, '/'],
  [null, 'news', null, '/news/'],
  ['https://a.example', '/', 'https://a.example', '/'],
  ['https://a.example/', '/x/y/', 'https://a.example', '/x/y/'],
  ['https://a.example/x', 'x', 'https://a.example', '/x/'],
  ['http://localhost:4173/', undefined, 'http://localhost:4173', '/'],
])('SITE_URL %j and BASE_PATH %j', (url, path, origin, base) => {
  expect(siteOf(url, path)).toEqual({ origin, base });
});

test.each([
  ['a.example', '/', 'is not an address'],
  ['ftp://a.example', '/', 'must begin with https://'],
  ['https://a.example/x', '/y', 'make them agree'],
])('refuses SITE_URL %j with BASE_PATH %j', (url, path, message) => {
  expect(() => siteOf(url, path)).toThrow(message);
});

test('addresses are absolute where the origin is known, and encode ids of any script', () => {
  expect(addressOf(siteOf('https://a.example', '/x/'), 'feed.xml')).toBe(
    'https://a.example/x/feed.xml',
  );
  expect(addressOf(siteOf(null), '')).toBe('/');
  expect(eventAddress(siteOf(null, '/x'), 'año-1')).toBe('/x/e/a%C3%B1o-1/');
});
