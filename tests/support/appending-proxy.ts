import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A reverse proxy as others set them up: it passes everything on, and appends to X-Forwarded-For. */
export interface AppendingProxy {
  url: string;
  stop(): Promise<void>;
}

/** A value that clients sent comes first, as nginx, HAProxy and the proxies of hosting companies have it. */
const forwardedFor = ({ headers, socket }: http.IncomingMessage): string =>
  [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');

/** @param target the URL of the site, or of the next proxy */
export async function startProxy(target: string): Promise<AppendingProxy> {
  const server = http.createServer((request, response) => {
    const { method, url, headers } = request;
    const { hostname, port } = new URL(target);
    const onward = http.request(
      {
        hostname,
        port,
        method,
        path: url,
        headers: { ...headers, 'x-forwarded-for': forwardedFor(request) },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
