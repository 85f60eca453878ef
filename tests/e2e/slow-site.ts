/** The site with one file that comes part by part, as over a slow connection. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SlowSite = {
  readonly address: string;
  /** Lets the next part of the file come, and ends it with the last one. */
  readonly letGo: () => void;
  readonly close: () => void;
};

/** `path` is answered with the first of `parts` at once; everything else is what `site` answers. */
export async function slowSite(
  site: string,
  path: string,
  type: string,
  parts: readonly string[],
): Promise<SlowSite> {
  const [first = '', ...rest] = parts;
  const waiting: ServerResponse[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === path) {
      response.writeHead(200, { 'content-type': type });
      response.write(first);
      waiting.push(response);
      return;
    }
    const answer = await fetch(`${site}${request.url}`);
    const own = answer.headers.get('content-type');
    response.writeHead(answer.status, { ...(own !== null && { 'content-type': own }) });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    letGo: () => {
      const part = rest.shift() ?? '';
      for (const response of waiting)
        if (rest.length === 0) response.end(part);
        else response.write(part);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
