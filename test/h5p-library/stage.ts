import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { librariesDir, libraryClosure } from '@langbiang/h5p-library';
import express, { type Request, type Response } from 'express';

/** `files`: path inside of the content → bytes. */
export type Content = { library: string; params: unknown; files?: Readonly<Record<string, Buffer>> };

/** `state` is what the content last asked its host to keep; a later visit starts from it. */
export type Stage = { url: string; state(): unknown; close(): Promise<void> };

const standalone = path.dirname(createRequire(import.meta.url).resolve('h5p-standalone/package.json'));

/** Serves one content in h5p-standalone on a free port of this machine, in the page itself or in the frame hosts use. */
export async function openStage(content: Content, embedType: 'div' | 'iframe' = 'div'): Promise<Stage> {
  const app = express();
  app.use('/player', express.static(path.join(standalone, 'dist')));
  app.use('/libraries', express.static(librariesDir));
  app.get('/content/h5p.json', (_request, response) => void response.json(h5pJson(content)));
  app.get('/content/content/content.json', (_request, response) => void response.json(content.params));
  app.get('/content/content/:folder/:file', (request, response) => {
    const bytes = content.files?.[`${request.params.folder}/${request.params.file}`];
    if (!bytes) return void response.sendStatus(404);
    sendPart(response.type(request.params.file), bytes, request.range(bytes.length));
  });
  let kept: string | undefined;
  app.get('/state', (_request, response) => void response.json({ success: true, data: kept ?? false }));
  app.post('/state', express.urlencoded({ extended: false, limit: '1mb' }), (request, response) => {
    kept = request.body.data === '0' ? undefined : String(request.body.data);
    response.json({ success: true });
  });
  app.get('/', (_request, response) => void response.type('html').send(page(content, embedType, kept)));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const state = (): unknown => (kept === undefined ? undefined : JSON.parse(kept));
  return { url: `http://127.0.0.1:${port}/`, state, close };
}

/** As every web server does: a part where one is asked for, or no browser seeks. */
function sendPart(response: Response, bytes: Buffer, ranges: ReturnType<Request['range']>): void {
  const [range] = Array.isArray(ranges) ? ranges : [];
  response.set('Accept-Ranges', 'bytes');
  if (!range) return void response.send(bytes);
  const part = bytes.subarray(range.start, range.end + 1);
  response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${bytes.length}`).send(part);
}

function h5pJson({ library }: Content) {
  const [mainLibrary = ''] = library.split(' ');
  const preloadedDependencies = libraryClosure(library).map(({ json }) => ({
    machineName: json.machineName,
    majorVersion: json.majorVersion,
    minorVersion: json.minorVersion,
  }));
  return { title: 'Bài thử', language: 'vi', mainLibrary, embedTypes: ['iframe'], license: 'U', preloadedDependencies };
}

/** The page keeps every xAPI statement in `window.statements`, also those from inside a frame. */
function page({ library }: Content, embedType: string, kept: string | undefined): string {
  // A host has a heading for its activity; a lesson in the page itself brings its own.
  const heading = library.startsWith('Langbiang.Lesson') ? '' : '<h1>Bài thử</h1>';
  const options = {
    id: '1',
    h5pJsonPath: '/content',
    librariesPath: '/libraries',
    frameJs: '/player/frame.bundle.js',
    frameCss: '/player/styles/h5p.css',
    frame: false,
    embedType,
    saveFreq: 1,
    user: { name: 'pupil', mail: 'pupil@school.invalid' },
    ajax: { contentUserDataUrl: '/state' },
    contentUserData: [kept === undefined ? {} : { state: kept }],
  };
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Bài thử</title><meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0 } :root { --lb-min-height: ${embedType === 'div' ? '100vh' : '0px'} }</style></head>
<body><main>${heading}<div id="h5p"></div></main><script src="/player/main.bundle.js"></script><script>
window.statements = [];
const listen = () => {
  const inner = document.querySelector('iframe.h5p-iframe')?.contentWindow ?? window;
  if (!inner.H5P?.externalDispatcher) return setTimeout(listen, 10);
  inner.H5P.externalDispatcher.on('xAPI', (event) => window.statements.push(event.data.statement));
  document.body.dataset.ready = 'true';
};
new H5PStandalone.H5P(document.getElementById('h5p'), ${JSON.stringify(options).replaceAll('<', '\\u003c')}).then(listen);
</script></body></html>`;
}
