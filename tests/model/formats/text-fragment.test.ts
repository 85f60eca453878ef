import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDirective, textFragmentAddress } from '../../../src/model/formats/text-fragment.ts';
import { trickyText } from './generated-text.ts';

const long =
  'One two three four five six seven eight nine ten, eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one.';

test.each([
  ['the bridge', 'text=the%20bridge'],
  ['well-known, it & that', 'text=well%2Dknown%2C%20it%20%26%20that'],
  ['  two\t words ', 'text=two%20words'],
  [
    long,
    'text=One%20two%20three%20four%20five,seventeen%20eighteen%20nineteen%20twenty%20twenty%2Done.',
  ],
  ['First block here.\nSecond block there.', 'text=First,there.'],
  ['文'.repeat(130), `text=${encodeURIComponent('文'.repeat(130))}`],
  ['“—”', null],
  ['', null],
])('%j is %j', (exact, directive) => {
  expect(textDirective(exact)).toBe(directive);
});

test.each([
  ['https://a.example/x', 'https://a.example/x#:~:text=hello'],
  ['https://a.example/x#part', 'https://a.example/x#part:~:text=hello'],
  ['https://a.example/x#part:~:text=old', 'https://a.example/x#part:~:text=hello'],
])('%s becomes %s', (url, address) => {
  expect(textFragmentAddress(url, 'hello')).toBe(address);
});

test('there is no link without a web address', () => {
  expect(textFragmentAddress(null, 'hello')).toBeNull();
  expect(textFragmentAddress('javascript:alert(1)', 'hello')).toBeNull();
});

test('whatever the words, the address stays one address with one directive', () => {
  fc.assert(
    fc.property(trickyText, (exact) => {
      const address = textFragmentAddress('https://a.example/x?y=1', exact) as string;
      expect(new URL(address).href).toBe(address);
      const directive = address.split('#:~:text=')[1];
      if (directive === undefined) return;
      expect(directive).toMatch(/^[\w%.!~*'()]+(?:,[\w%.!~*'()]+)?$/);
    }),
  );
});
