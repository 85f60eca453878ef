import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineStyles } from '../../src/publish/inline-styles.ts';
import { contentSecurityPolicy } from '../../src/publish/security.ts';

const page = '<head>\n    <link rel="stylesheet" crossorigin href="/assets/a.css">\n  </head>';
const withStyle = (css: string) => inlineStyles(page, () => css);

describe('the style sheet inside the page', () => {
  const inlined = [
    ['plain rules', 'a{color:red}'],
    ['a range of widths', '@container ticks (width<380px){a{color:red}}'],
    ['a picture in the sheet itself', 'a{background:url(data:image/png;base64,AAAA)}'],
    ['lines', 'a{color:red}\nb{color:blue}'],
  ] as const;

  it.each(inlined)('is written out: %s', (_, css) => {
    expect(withStyle(css)).toBe(`<head>\n    <style>${css}</style>\n  </head>`);
  });

  it.each(inlined)('is named by the policy: %s', (_, css) => {
    const hash = createHash('sha256').update(css).digest('base64');
    expect(contentSecurityPolicy(withStyle(css))).toContain(`style-src 'self' 'sha256-${hash}'`);
  });

  it.each([
    ['a file beside it', 'a{background:url(/assets/b.png)}'],
    ['another sheet', '@import "b.css";'],
    ['the end of the tag', 'a::after{content:"</STYLE>"}'],
  ])('stays a link where it speaks of %s', (_, css) => {
    expect(withStyle(css)).toBe(page);
  });
});
