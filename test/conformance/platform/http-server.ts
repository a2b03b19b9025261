import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HttpRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};
export type HttpAnswer = { status: number; headers?: Record<string, string>; body?: string };
export type Handler = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;
export type RunningServer = { origin: string; close: () => Promise<void> };

/** A real HTTP server on a free port of 127.0.0.1. */
export async function serve(handler: Handler): Promise<RunningServer> {
  const server = createServer((req, res) => {
    answer(handler, req).then(
      ({ status, headers, body }) => res.writeHead(status, headers).end(body),
      (error: unknown) => res.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function answer(handler: Handler, req: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const url = new URL(req.url ?? '/', 'http://host');
  const body = Buffer.concat(chunks).toString('utf8');
  return handler({
    method: req.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: req.headers,
    body,
  });
}

export const jsonAnswer = (body: unknown, status = 200, type = 'application/json'): HttpAnswer => ({
  status,
  headers: { 'content-type': type },
  body: JSON.stringify(body),
});

export const emptyAnswer = (status: number, headers: Record<string, string> = {}): HttpAnswer => ({ status, headers });
