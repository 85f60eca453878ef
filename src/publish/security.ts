/** What browsers are told to refuse on every page: as a tag for any host, as headers for hosts that send them. */

import { createHash } from 'node:crypto';

/**
 * Only our own files, nothing inline. `data:` pictures are what the drawing library uses. A tag can not say who may
 * frame the page, so the header says it: anyone, since embedding is a feature and a page holds nobody’s session.
 */
export function contentSecurityPolicy(template: string): string {
  return DIRECTIVES.map((directive) =>
    directive.startsWith('style-src') ? [directive, ...styleHashes(template)].join(' ') : directive,
  ).join('; ');
}

/**
 * The style sheet that stands in every page is named by what it says, so that no other can. It may hold any `<` but that
 * of its closing tag (a range of widths does).
 */
function styleHashes(template: string): string[] {
  return [...template.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
}

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(base: string, template: string): string {
  return `${base}*
  Content-Security-Policy: ${contentSecurityPolicy(template)}; frame-ancestors *
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${base}assets/*
  Cache-Control: public, max-age=31536000, immutable
${base}*.json
  Access-Control-Allow-Origin: *
${base}*.csv
  Access-Control-Allow-Origin: *
`;
}

/** What in a rendered body the policy would block: an inline style, a script, a handler. Empty where all is well. */
export function blockedByPolicy(body: string): string[] {
  // Text is escaped, so that what looks like a tag is one.
  const tags = body.match(/<[a-z][^>]*>/gi) ?? [];
  const blocked = new Set<string>();
  for (const tag of tags) {
    if (/^<(?:script|style)\b/i.test(tag)) blocked.add(tag);
    const bare = tag.replace(/"[^"]*"/g, '""');
    if (/\s(?:style|on[a-z]+)=/i.test(bare)) blocked.add(tag);
  }
  return [...blocked];
}
