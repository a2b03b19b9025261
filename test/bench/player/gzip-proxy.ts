import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const TEXT = /^(text\/|application\/(javascript|json)|image\/svg)/;

/** What a careful operator puts before a server that does not compress: nginx with gzip on, at its usual level. */
export async function startGzipProxy(target: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const { origin, pathname } = new URL(target);
  const server: Server = createServer(async (req, res) => {
    const headers = new Headers(
      Object.entries(req.headers).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])) as [
        string,
        string,
      ][],
    );
    headers.delete('accept-encoding');
    headers.delete('connection');
    headers.delete('host');
    const answer = await fetch(origin + req.url, { method: req.method ?? 'GET', headers });
    const body = Buffer.from(await answer.arrayBuffer());
    for (const [name, value] of answer.headers) {
      if (!['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive'].includes(name))
        res.setHeader(name, value);
    }
    const worthIt = body.length > 256 && TEXT.test(answer.headers.get('content-type') ?? '');
    if (worthIt) res.setHeader('content-encoding', 'gzip');
    res.statusCode = answer.status;
    res.end(worthIt ? gzipSync(body, { level: 6 }) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${pathname}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
