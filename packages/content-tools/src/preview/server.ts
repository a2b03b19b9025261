import { createServer, type ServerResponse } from 'node:http';
import type { Lang } from '@langbiang/core';
import { Live } from './live.js';
import { type PreviewDirs, Rebuild } from './rebuild.js';
import type { Reply } from './reply.js';
import { previewRoutes } from './routes.js';

/** `port` 0: any free one. */
export type PreviewOptions = PreviewDirs & { readonly port: number; readonly lang: Lang };

export type Preview = { readonly url: string; close(): Promise<void> };

/** Serves the lessons to this machine only. Rejects when the port is taken. */
export async function startPreview({ port, lang, ...dirs }: PreviewOptions): Promise<Preview> {
  const rebuild = new Rebuild(dirs);
  const routes = previewRoutes(dirs, rebuild, lang);
  const live = new Live(rebuild);
  const server = createServer(async ({ url = '/' }, response) => {
    try {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      const steps = decodeURIComponent(pathname).split('/').slice(1);
      if (steps[0] === 'changes') live.wait(response, steps[1] ?? '');
      else send(response, 200, await routes(steps, searchParams));
    } catch (error) {
      console.error(error);
      send(response, 500, { type: 'text/plain; charset=utf-8', body: error instanceof Error ? error.message : '?' });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return { url: `http://127.0.0.1:${bound}/`, close: () => closed(server, live) };
}

function send(response: ServerResponse, status: number, reply: Reply | undefined) {
  const { type, body } = reply ?? { type: 'text/plain; charset=utf-8', body: 'Không có trang này · Not found' };
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  response.writeHead(reply ? status : 404, headers).end(body);
}

function closed(server: ReturnType<typeof createServer>, live: Live): Promise<void> {
  live.stop();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
