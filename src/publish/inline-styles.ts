/**
 * The style sheet inside the page: a page that has to ask for it shows nothing for another round trip, and on a slow
 * line its bytes arrive among those of the scripts. The policy names it by its hash, so nothing else may stand inline.
 */

/**
 * `template` with its style sheets written out; `read` gives a style sheet by the address in the tag. One that could
 * not stand in a page as it is (it speaks of files beside it, or closes the tag) stays a link.
 */
export function inlineStyles(template: string, read: (href: string) => string): string {
  return template.replace(
    /[ \t]*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g,
    (tag, href: string) => {
      const css = read(href);
      const asks = /url\((?!["']?data:)|@import/.test(css);
      return asks || /<\/style/i.test(css) ? tag : `    <style>${css}</style>`;
    },
  );
}
