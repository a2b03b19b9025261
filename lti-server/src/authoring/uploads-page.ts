import type { CatalogueCard } from '@langbiang/core';
import { isUpload } from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import type { RequestHandler } from 'express';
import { packageLimits } from '../play/index.js';
import type { WebDeps } from '../web/app.js';
import { schoolItems } from '../web/school-items.js';
import { sessionOf } from '../web/session-middleware.js';

/** Words the page's script needs, by their last part. */
const SCRIPT_TEXTS = ['noFile', 'sending', 'checking', 'done', 'offline', 'expired'] as const;

/** `GET /packages` */
export function uploadsPage({
  pages,
  store,
}: Pick<WebDeps, 'pages'> & { store: Pick<Store, 'items'> }): RequestHandler {
  return async (_req, res) => {
    const session = sessionOf(res);
    const { lang, tenantId } = session.data;
    const t = pages.texts.in(lang);
    const items = await schoolItems(store.items, tenantId).list();
    const limit = Math.floor(packageLimits.packageBytes / 1024 ** 2);
    pages.send(res, {
      view: 'authoring/uploads-page',
      title: t('uploads.title'),
      lang,
      session,
      styles: ['authoring/uploads.css'],
      scripts: ['authoring/uploads.js'],
      model: {
        limit,
        grades: Array.from({ length: 12 }, (_, index) => index + 1),
        uploads: uploadsOf(items).map(({ id, updatedAt, library, meta }) => {
          const card = meta as CatalogueCard;
          return {
            id,
            title: card.title[lang],
            library: library.split(' ')[0],
            date: new Date(updatedAt).toLocaleDateString(lang === 'vi' ? 'vi-VN' : 'en-GB', {
              timeZone: 'Asia/Ho_Chi_Minh',
            }),
            browserScored: isUpload(card) && card.upload.scoredBy === 'browser',
          };
        }),
      },
      data: {
        maxBytes: packageLimits.packageBytes,
        texts: Object.fromEntries(
          SCRIPT_TEXTS.map((key) => [key, t(`uploads.${key}`, { percent: '{percent}', title: '{title}' })]),
        ),
      },
    });
  };
}

/** The school's uploads, newest first. */
function uploadsOf(items: readonly Omit<ContentItem, 'params'>[]) {
  return items
    .filter((item) => isUpload(item.meta as CatalogueCard))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
