import path from 'node:path';
import { isUpload, type Lang } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { type RequestHandler, type Response, Router } from 'express';
import type { Config } from '../../web/config.js';
import { jsonInHtml, type Views } from '../../web/views.js';
import { coreFolder } from '../assets/player-assets.js';
import { coreTexts } from '../core-texts.js';
import { extensionOf, LIBRARY_TYPES } from './file-types.js';
import type { FrameData } from './frame/frame-data.js';
import type { PackageAssets } from './package-assets.js';
import { packageFile, sendForEver } from './package-files.js';
import type { PackageHome } from './package-home.js';
import { isCard } from './upload-card.js';

export type PlayOriginDeps = {
  config: Pick<Config, 'publicUrl' | 'playOrigin'>;
  store: Pick<Store, 'items' | 'platforms'>;
  views: Views;
  home: PackageHome;
  assets: PackageAssets;
};

/**
 * Everything that is served on `PLAY_ORIGIN`, and nothing of it anywhere else: the frames in which strangers' code runs, with what they
 * load. No session, cookie or form is known here; requests to the play origin's host end here, whatever their path.
 */
export function playOrigin(deps: PlayOriginDeps): RequestHandler {
  const origin = deps.config.playOrigin;
  if (!origin) return (_req, _res, next) => next();
  const host = new URL(origin).host;
  const routes = originRoutes(deps, origin);
  return (req, res, next) => {
    if (req.get('host') !== host) return next();
    res.set(headers);
    if (req.method !== 'GET' && req.method !== 'HEAD') return notFound(res);
    routes(req, res, (error?: unknown) => (error ? next(error) : notFound(res)));
  };
}

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

const notFound = (res: Response): void => void res.status(404).type('text').send('404');

function originRoutes(deps: PlayOriginDeps, origin: string): Router {
  const { home, assets, store } = deps;
  const router = Router();
  router.get('/package/:itemId/:version', framePage(deps, origin));
  router.get('/content/:itemId/:version/*file', packageFile({ home, items: store.items, isolated: true }));
  router.get('/assets/play/:file', assets.handler);
  router.get('/core/*file', fileOf(coreFolder));
  router.get('/libraries/:folder/*file', (req, res, next) => {
    const folder = libraryFolder(assets, String(req.params['folder']));
    return folder ? fileOf(folder)(req, res, next) : next();
  });
  return router;
}

/** "H5P.Image-1.1", as the H5P core asks, or with its patch, as our style sheets do. */
function libraryFolder(assets: PackageAssets, folder: string): string | undefined {
  const name = /^([\w.-]+)-(\d+\.\d+)(\.\d+)?$/.exec(folder);
  return name ? assets.libraries().get(`${name[1]} ${name[2]}`)?.folder : undefined;
}

const fileOf =
  (root: string): RequestHandler =>
  (req, res, next) => {
    const file = (req.params as { file?: string[] }).file ?? [];
    const type = LIBRARY_TYPES[extensionOf(file.at(-1) ?? '')];
    return type ? sendForEver(res, { root: path.resolve(root), file, type }, next) : next();
  };

/** `GET /package/:itemId/:version?in=ORIGIN&lang=`: the frame. `in` is the LMS around the tool's page: only one we know may be. */
function framePage({ config, store, views, assets }: PlayOriginDeps, origin: string): RequestHandler {
  return async (req, res, next) => {
    const { itemId, version } = req.params as { itemId: string; version: string };
    const item = await store.items.get(itemId);
    if (!item || item.version !== version || !isCard(item.meta) || !isUpload(item.meta)) return next();
    const files = item.meta.upload.isolated ? await assets.filesFor(item) : null;
    if (!files?.ok) return next();
    const lang: Lang = req.query['lang'] === 'en' ? 'en' : 'vi';
    const title = item.meta.title[lang];
    const data: FrameData = {
      content: {
        id: item.id,
        library: item.library,
        title,
        iri: `${config.publicUrl}/play/${encodeURIComponent(item.id)}`,
        files: `${origin}/content/${encodeURIComponent(item.id)}/${item.version}`,
      },
      site: { url: origin },
      lang,
      coreTexts: coreTexts[lang],
      toolOrigin: new URL(config.publicUrl).origin,
      libraries: `${origin}/libraries`,
    };
    const around = await platformOrigin(store, req.query['in']);
    res.set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': framePolicy([data.toolOrigin, ...around]) });
    const model = {
      lang,
      title,
      contentLang: lang,
      contentId: item.id,
      files: files.value,
      playJson: jsonInHtml(data),
    };
    res.type('html').send(views.render('play/packages/frame-page', model));
  };
}

async function platformOrigin({ platforms }: PlayOriginDeps['store'], asked: unknown): Promise<string[]> {
  const origins = (await platforms.list()).map(({ authUrl }) => new URL(authUrl).origin);
  return origins.filter((each) => each === asked).slice(0, 1);
}

/** What the frame may do, in its own page and also when somebody opens it by itself. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

/**
 * Libraries write scripts and styles into the page and evaluate texts: that is allowed, here where nothing is to be had. Not allowed is
 * what would leave the package: other sites, workers that outlive the page, frames, forms.
 */
const framePolicy = (ancestors: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
    `sandbox ${SANDBOX}`,
  ].join('; ');
