import { createServer, type RequestListener } from 'node:http';
import { err, ok, type Result } from '@langbiang/core';
import { systemCode } from './system-error.js';

export type Listener = {
  port: number;
  /** From now on this answers; before, everything gets 503. */
  serve(handler: RequestListener): void;
  /** Resolves when the running requests have ended, at the latest after ten seconds. */
  close(): Promise<void>;
};

const CLOSE_MS = 10_000;

const starting: RequestListener = (_req, res) => {
  res.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' });
  res.end('Máy chủ đang khởi động. The server is starting.\n');
};

/** Takes the port first: when it is taken, nothing else has been touched. Errors: `PORT_IN_USE`, `PORT_FORBIDDEN`. */
export async function listen(port: number, host: string): Promise<Result<Listener>> {
  let handler = starting;
  const server = createServer((req, res) => handler(req, res));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    return startError(error, port, host);
  }
  const address = server.address();
  return ok({
    port: typeof address === 'object' && address ? address.port : port,
    serve: (next) => {
      handler = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  });
}

function startError(error: unknown, port: number, host: string): Result<never> {
  const code = systemCode(error);
  if (code === 'EADDRINUSE') return err({ code: 'PORT_IN_USE', params: { port, next: port + 10 } });
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return err({ code: 'PORT_FORBIDDEN', params: { port, host } });
  }
  throw error;
}
