// The peer: @lumieducation/h5p-server with its own player page and h5p-express, as a project that follows its example gets it.
// H5P's core files are not on npm. The first of the core scripts its page lists is h5p-standalone's bundle of the same core, the
// others are empty: requests and bytes are those of the stock page.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { h5pAjaxExpressRouter } from '@lumieducation/h5p-express';
import { H5PConfig, H5PPlayer, fs as h5pFs, type IPlayerModel } from '@lumieducation/h5p-server';
import express, { type RequestHandler } from 'express';
import { root } from '../child.js';

const require = createRequire(import.meta.url);
const core = path.join(path.dirname(require.resolve('h5p-standalone/package.json')), 'dist');
const stockRenderer = (
  require('@lumieducation/h5p-server/build/src/renderers/player.js') as { default: (model: IPlayerModel) => string }
).default;

const user = { id: 'pupil', name: 'pupil', email: 'pupil@example.test', type: 'local' };
const packageFile = process.env['BENCH_PACKAGE'] ?? path.join(root, '.build/content/h5p/B-M4.h5p');
const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-stock-'));
const at = (name: string): string => path.join(folder, name);

const config = new H5PConfig(undefined, {
  baseUrl: '/h5p',
  coreApiVersion: { major: 1, minor: 28 },
  h5pVersion: '1.28.0',
});
const editor = h5pFs(config, at('libraries'), at('temporary'), at('content'));
const { id } = await editor.packageImporter.addPackageLibrariesAndContent(packageFile, user);

const player = new H5PPlayer(editor.libraryStorage, editor.contentStorage, config);
player.setRenderer((model: IPlayerModel) => {
  const own = (url: string) => !url.startsWith(`/h5p${config.coreUrl}/`);
  const coreStyles = [`/h5p${config.coreUrl}/styles/h5p.css`];
  return stockRenderer({
    ...model,
    styles: [...coreStyles, ...model.styles.filter(own)],
    integration: { ...model.integration, core: { scripts: model.integration.core?.scripts ?? [], styles: coreStyles } },
  });
});

const signIn: RequestHandler = (req, _res, next) => {
  Object.assign(req, { user });
  next();
};
const app = express();
app.use(signIn);
app.get('/play', async (_req, res) => {
  res.send(await player.render(id, user, 'vi'));
});
app.get('/h5p/core/js/:file', (req, res) => {
  if (req.params.file === 'jquery.js') res.sendFile('frame.bundle.js', { root: core, dotfiles: 'allow' });
  else res.type('js').send('');
});
app.use('/h5p', h5pAjaxExpressRouter(editor, core, core));

const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://localhost:${port}/play` })}\n`);
});
process.once('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
