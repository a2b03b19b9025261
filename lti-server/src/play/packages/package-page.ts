import type { CatalogueCard } from '@langbiang/core';
import { isUpload } from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import type { Response } from 'express';
import { setCsp } from '../../web/csp.js';
import type { Pages } from '../../web/page.js';
import type { ActiveSession } from '../../web/session.js';
import { jsonInHtml, type Views } from '../../web/views.js';
import type { PlayData } from '../player/play-data.js';
import type { Review } from '../review.js';
import { SCRIPT_TEXTS } from '../texts.js';
import type { PackagePageData } from './frame/page-data.js';
import { SANDBOX } from './play-origin.js';

/** Whether the item plays in a frame of the play origin. */
export const isIsolated = ({ meta }: Pick<ContentItem, 'meta'>): boolean => {
  const card = meta as CatalogueCard;
  return isUpload(card) && card.upload.isolated;
};

type Model = {
  session: ActiveSession;
  item: ContentItem;
  attempt: PlayData['attempt'];
  review: Review | null;
  /** How many grades of the class could not be sent; null: no activity is open, or it is a pupil's page. */
  failed: number | null;
  returnUrl: string | null;
  playOrigin: string;
  files: { script: string; style: string };
};

/** The page around a package: our bar, our notices, and the frame on the play origin. */
export function renderPackagePage(
  { pages, views }: { pages: Pages; views: Views },
  res: Response,
  model: Model,
): string {
  const { session, item, attempt, review, failed, returnUrl, playOrigin, files } = model;
  const { lang, platformOrigin } = session.data;
  const t = pages.texts.in(lang);
  const nonce = setCsp(res, { frameAncestors: ["'self'", platformOrigin], extra: { 'frame-src': [playOrigin] } });
  const data: PackagePageData = {
    attempt,
    platformOrigin,
    returnUrl,
    playOrigin,
    texts: Object.fromEntries(SCRIPT_TEXTS.map((key) => [key, t(`play.${key}`)])),
  };
  const query = new URLSearchParams({ in: platformOrigin, lang });
  return views.render('play/packages/package-page', {
    lang,
    nonce,
    title: (item.meta as CatalogueCard).title[lang],
    files,
    forStaff: attempt === null || review !== null,
    review: review?.told,
    grades: failed === null ? null : { url: `/grades?s=${session.shortId}`, failed },
    returnUrl,
    frameUrl: `${playOrigin}/package/${encodeURIComponent(item.id)}/${item.version}?${query}`,
    sandbox: SANDBOX,
    sessionJson: jsonInHtml({ id: session.id, shortId: session.shortId, byCookie: session.byCookie }),
    playJson: jsonInHtml(data),
  });
}
