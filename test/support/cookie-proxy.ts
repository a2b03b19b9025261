import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CookieProxy = {
  url: string;
  /** Where it forwards to; set once the server listens. */
  forwardTo(port: number): void;
  /** `first-party`: the browser keeps and sends them only where the server is the page itself (`SameSite=Lax`). */
  cookies: 'as-sent' | 'first-party';
  close(): Promise<void>;
};

/** Stands before the server and changes what its cookies say; everything else passes unchanged. */
export async function startCookieProxy(): Promise<CookieProxy> {
  let target = 0;
  const server = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming;
    const outgoing = request({ host: '127.0.0.1', port: target, method, path, headers }, (got) => {
      const set = got.headers['set-cookie'];
      const cookies = proxy.cookies === 'as-sent' ? set : set?.map(firstParty);
      answer.writeHead(got.statusCode ?? 502, { ...got.headers, ...(cookies && { 'set-cookie': cookies }) });
      got.pipe(answer);
    });
    outgoing.once('error', () => answer.destroy());
    incoming.pipe(outgoing);
  });
  const proxy: CookieProxy = {
    url: `http://localhost:${await portOf(server)}`,
    cookies: 'as-sent',
    forwardTo(port) {
      target = port;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

const firstParty = (cookie: string): string =>
  cookie.replace(/; *Partitioned/i, '').replace(/SameSite=None/i, 'SameSite=Lax');

const portOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
