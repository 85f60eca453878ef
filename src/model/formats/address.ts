/**
 * Addresses of the site's pages and files, the same for the page, the static pages, feeds and exports.
 * They are absolute where the site's address is known and root-relative where it is not.
 */

/** Where a site stands: its origin (`https://example.org`, null while unknown) and the folder it lives in. */
export type Site = { readonly origin: string | null; readonly base: string };

/**
 * Reads `SITE_URL` and `BASE_PATH` as people write them: slashes at the ends do not matter, and a site address that
 * already names the folder is not given it twice. Throws an Error in plain words where the two can not both be right.
 */
export function siteOf(siteUrl: string | null | undefined, basePath = '/'): Site {
  const folder = basePath.replace(/^\/+|\/+$/g, '');
  const base = folder === '' ? '/' : `/${folder}/`;
  if (siteUrl === null || siteUrl === undefined || siteUrl.trim() === '') {
    return { origin: null, base };
  }
  let url: URL;
  try {
    url = new URL(siteUrl.trim());
  } catch {
    throw new Error(`SITE_URL “${siteUrl}” is not an address such as https://example.org`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error(`SITE_URL “${siteUrl}” must begin with https:// or http://`);
  }
  const named = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  if (named !== '/' && named !== base) {
    throw new Error(
      `SITE_URL “${siteUrl}” names the folder ${named}, BASE_PATH the folder ${base}: make them agree`,
    );
  }
  return { origin: url.origin, base };
}

/** The address of a path below the site's folder; `path` has no slash before it and is already encoded. */
export function addressOf(site: Site, path: string): string {
  return `${site.origin ?? ''}${site.base}${path}`;
}

/** `e/<id>/`; ids may hold letters of any script, so they are percent-encoded. */
export function eventPath(id: string): string {
  return `e/${encodeURIComponent(id)}/`;
}

/** `a/<id>/` */
export function articlePath(id: string): string {
  return `a/${encodeURIComponent(id)}/`;
}

/** `actor/<id>/` */
export function actorPath(id: string): string {
  return `actor/${encodeURIComponent(id)}/`;
}

/** The address people pass on for an event. */
export function eventAddress(site: Site, id: string): string {
  return addressOf(site, eventPath(id));
}
