/** A host for static files as GitHub Pages is one: a folder below a path, `404.html`, slashes put where they miss. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
};

export type StaticHost = {
  /** `http://localhost:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/** Serves what is in `folder` below `base` (a slash at both ends), on a free port; the folder may be filled later. */
export async function startHost(folder: string, base = '/'): Promise<StaticHost> {
  const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://x');
    const path = normalize(decodeURIComponent(pathname));
    const inside = path.startsWith(base);
    let file = join(folder, path.slice(base.length));
    if (inside && !path.endsWith('/') && isFile(join(file, 'index.html'))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    if (path.endsWith('/')) file = join(file, 'index.html');
    const found = inside && isFile(file);
    if (!found) file = join(folder, '404.html');
    if (!isFile(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
