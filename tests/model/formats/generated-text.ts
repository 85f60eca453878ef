import fc from 'fast-check';

/** Text that trips serialisers: separators, quotes, formulas, markup, line ends, other scripts, emoji, controls. */
export const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '\t',
          '\r',
          '\n',
          '\r\n',
          ' ',
          '\\',
          '<',
          '>',
          '&',
        ],
        ...[
          '\u00a0',
          '\u2028',
          '＝',
          '{',
          '}',
          '%',
          '#',
          '_',
          '$',
          '~',
          '^',
          '//',
          ']]>',
          '</script>',
        ],
        ...[
          'نص',
          'עברית',
          '文',
          '👩‍🔬',
          'é',
          'e\u0301',
          '\u202e',
          '\u0000',
          '\u0007',
          '\uFFFF',
          'ß',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
