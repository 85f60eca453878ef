import { describe, expect, it } from 'vitest';
import { inlineStyles } from '../../src/publish/inline-styles.ts';

const page = '<head>\n    <link rel="stylesheet" crossorigin href="/assets/a.css">\n  </head>';
const withStyle = (css: string) => inlineStyles(page, () => css);

describe('the style sheet inside the page', () => {
  it.each([
    ['plain rules', 'a{color:red}'],
    ['a range of widths', '@container ticks (width<380px){a{color:red}}'],
    ['a picture in the sheet itself', 'a{background:url(data:image/png;base64,AAAA)}'],
  ])('is written out: %s', (_, css) => {
    expect(withStyle(css)).toBe(`<head>\n    <style>${css}</style>\n  </head>`);
  });

  it.each([
    ['a file beside it', 'a{background:url(/assets/b.png)}'],
    ['another sheet', '@import "b.css";'],
    ['the end of the tag', 'a::after{content:"</STYLE>"}'],
  ])('stays a link where it speaks of %s', (_, css) => {
    expect(withStyle(css)).toBe(page);
  });
});
