import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BuiltItem, ItemCard, Lang } from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import type { Request, RequestHandler, Response } from 'express';
import { type AttemptService, withoutQuestions } from '../attempts/index.js';
import type { DeliveryService } from '../delivery/index.js';
import type { MarkingService } from '../marking/index.js';
import type { WebDeps } from '../web/app.js';
import { setCsp } from '../web/csp.js';
import { schoolItems } from '../web/school-items.js';
import type { ActiveSession, SessionData } from '../web/session.js';
import { isStaff, sessionOf } from '../web/session-middleware.js';
import { jsonInHtml, type Views } from '../web/views.js';
import type { PlayerAssets, PlayerFiles } from './assets/player-assets.js';
import { builtItems } from './built-items.js';
import { bestEncoding } from './encoding.js';
import { isIsolated, renderPackagePage } from './packages/package-page.js';
import { playData } from './play-data.js';
import type { PlayData } from './player/play-data.js';
import { type Review, type ReviewDeps, reviewFor } from './review.js';
import { SCRIPT_TEXTS } from './texts.js';

export type PlayPageDeps = Pick<WebDeps, 'config' | 'pages' | 'sendError'> & {
  store: Pick<Store, 'items'>;
  attempts: AttemptService;
  marking: Pick<MarkingService, 'waiting'>;
  deliveries: Pick<DeliveryService, 'failed'>;
  player: PlayerAssets;
  views: Views;
} & Omit<ReviewDeps, 'pages'>;

/** `GET /play/:itemId`: the lesson for a pupil, or its preview for staff. */
export function playPage(deps: PlayPageDeps): RequestHandler {
  const builtItem = builtItems(deps.config.contentDir);
  const noteOf = ({ id, version }: ContentItem) => teacherNote(builtItem(id, version)?.note);
  return async (req, res) => {
    const session = sessionOf(res);
    const itemId = String(req.params['itemId']);
    const preview = isStaff(session);
    // A pupil plays what the activity is about: the launch said so under the platform's signature.
    if (!preview && itemId !== session.data.itemId) return deps.sendError(req, res, { code: 'PLAY_ITEM_OTHER' });
    const item = await schoolItems(deps.store.items, session.data.tenantId).get(itemId);
    if (!item) return deps.sendError(req, res, { code: 'LAUNCH_ITEM_UNKNOWN', params: { item: itemId } });
    const review = preview ? await reviewFor(deps, session.data, item) : null;
    if (review && 'code' in review) return deps.sendError(req, res, review);
    const isolated = isIsolated(item);
    // A pupil's page has the quizzes of its own attempt, and their answers only when they may be known.
    const shown = preview && !review ? item.params : withoutQuestions(item.params);
    const files = isolated ? null : await deps.player.filesFor(item, shown);
    if (files && !files.ok) return deps.sendError(req, res, files.error);
    const attempt = preview ? (review?.attempt ?? null) : await attemptOf(deps, session.data, item);
    if (attempt && 'code' in attempt) return deps.sendError(req, res, attempt);
    const failed = preview ? await deps.deliveries.failed(session.data) : null;
    if (!files) return sendPackage(deps, req, res, { session, item, attempt, review, failed });
    const note = preview ? noteOf(item) : null;
    const waiting = preview ? await deps.marking.waiting(session.data, item) : null;
    await send(
      req,
      res,
      render(deps, res, { session, item, files: files.value, attempt, review, note, waiting, failed }),
    );
  };
}

/** A package of strangers' libraries plays in a frame of another origin; without one it does not play. */
async function sendPackage(
  deps: PlayPageDeps,
  req: Request,
  res: Response,
  model: Pick<Model, 'session' | 'item' | 'attempt' | 'review' | 'failed'>,
) {
  const { playOrigin } = deps.config;
  if (!playOrigin) return deps.sendError(req, res, { code: 'PACKAGE_PLAY_ORIGIN' });
  const returnUrl = webUrl(model.session.data.returnUrl);
  const files = await deps.player.packagePage();
  await send(req, res, renderPackagePage(deps, res, { ...model, returnUrl, playOrigin, files }));
}

async function attemptOf({ attempts }: PlayPageDeps, session: SessionData, item: ContentItem) {
  const opened = await attempts.open(session, item);
  if (!opened.ok) return opened.error;
  const { attemptId, completed, quizzes = [], marks } = opened.value;
  const state = await attempts.state(session, attemptId);
  return { attemptId, completed, actor: session.userId, state: state.ok ? state.value : null, quizzes, marks };
}

type Model = {
  session: ActiveSession;
  item: ContentItem;
  files: PlayerFiles;
  attempt: PlayData['attempt'];
  review: Review | null;
  note: BuiltItem['note'] | null;
  /** How many answers wait for the teacher; null: nothing in it is marked. */
  waiting: number | null;
  /** How many grades of the class could not be sent; null: no activity is open. */
  failed: number | null;
};

/** For staff only. Its citations lead to its own list of sources: the lesson numbers others. */
function teacherNote(note: BuiltItem['note']): Model['note'] {
  return note ? { ...note, html: note.html.replaceAll('href="#source-', 'href="#note-source-') } : null;
}

function render({ config, pages, views }: PlayPageDeps, res: Response, model: Model): string {
  const { session, item, files, attempt, review, note, waiting, failed } = model;
  const { lang, platformOrigin } = session.data;
  const returnUrl = webUrl(session.data.returnUrl);
  const t = pages.texts.in(lang);
  const title = (item.meta as ItemCard).title[lang];
  const texts = Object.fromEntries(SCRIPT_TEXTS.map((key) => [key, t(`play.${key}`)]));
  const nonce = setCsp(res, { frameAncestors: ["'self'", platformOrigin] });
  const data = playData({ item, publicUrl: config.publicUrl, title, lang, attempt, platformOrigin, returnUrl, texts });
  return views.render('play/play-page', {
    lang,
    nonce,
    title,
    files,
    forStaff: attempt === null || review !== null,
    review: review?.told,
    note,
    marking: waiting === null ? null : { url: `/marking?s=${session.shortId}`, waiting },
    grades: failed === null ? null : { url: `/grades?s=${session.shortId}`, failed },
    returnUrl,
    ownBar: item.library.startsWith('Langbiang.Lesson '),
    contentId: item.id,
    contentLang: contentLang(item.params),
    sessionJson: jsonInHtml({ id: session.id, shortId: session.shortId, byCookie: session.byCookie }),
    playJson: jsonInHtml(data),
  });
}

/** The platform's signature vouches for it, and still no other scheme becomes a link. */
const webUrl = (url: string | undefined): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

function contentLang(params: unknown): Lang {
  return typeof params === 'object' && params !== null && Reflect.get(params, 'lang') === 'en' ? 'en' : 'vi';
}

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/**
 * The page holds the session's token; nothing of the request is repeated in it, so its compressed length tells nothing about the
 * token (BREACH needs both).
 */
async function send(req: Request, res: Response, html: string): Promise<void> {
  res
    .status(200)
    .set({ 'Cache-Control': 'no-store', Vary: 'Accept-Encoding', 'Content-Type': 'text/html; charset=utf-8' });
  const encoding = bestEncoding(req);
  if (encoding === 'br') {
    res
      .set('Content-Encoding', 'br')
      .send(await compress.br(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  } else if (encoding === 'gzip') {
    res.set('Content-Encoding', 'gzip').send(await compress.gzip(html));
  } else {
    res.send(html);
  }
}
