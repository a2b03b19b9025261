import type { Lang } from '@langbiang/core';
import type { Response } from 'express';
import type { Assets } from './assets.js';
import { type CspOptions, setCsp } from './csp.js';
import type { ActiveSession } from './session.js';
import type { Texts } from './texts.js';
import { jsonInHtml, type Views } from './views.js';

export type Page = {
  /** Template of the page's body. */
  view: string;
  title: string;
  lang: Lang;
  model?: Record<string, unknown>;
  status?: number;
  /** Built scripts by name, e.g. `catalogue/picker.js`; loaded as modules in this order. */
  scripts?: readonly string[];
  /** Built styles besides site.css. */
  styles?: readonly string[];
  /** Present inside a session: the page gets the session's JSON and may be framed by its platform. */
  session?: ActiveSession;
  /** Data for the page's script, in `<script type="application/json" id="lb-data">`. */
  data?: unknown;
  csp?: CspOptions;
  /** Class of `<body>`. */
  bodyClass?: string;
};

export interface Pages {
  texts: Texts;
  send(res: Response, page: Page): void;
}

type Deps = { views: Views; assets: Assets; texts: Texts };

export function createPages({ views, assets, texts }: Deps): Pages {
  return {
    texts,
    send(res, page) {
      const { session } = page;
      const frameAncestors = session ? ["'self'", session.data.platformOrigin] : undefined;
      const nonce = setCsp(res, { ...(frameAncestors && { frameAncestors }), ...page.csp });
      const shared = { lang: page.lang, nonce, session: session?.id, query: session ? `?s=${session.shortId}` : '' };
      const body = views.render(page.view, { ...page.model, ...shared });
      const html = views.render('web/layout', {
        ...shared,
        title: page.title,
        body,
        bodyClass: page.bodyClass ?? '',
        faviconUrl: assets.url('web/favicon.svg'),
        styles: ['web/site.css', ...(page.styles ?? [])].map((name) => assets.url(name)),
        scripts: [...(session ? ['web/session.js'] : []), ...(page.scripts ?? [])].map((name) => assets.url(name)),
        sessionJson: session
          ? jsonInHtml({ id: session.id, shortId: session.shortId, byCookie: session.byCookie })
          : undefined,
        dataJson: page.data === undefined ? undefined : jsonInHtml(page.data),
      });
      // What a session shows is for this browser only and changes with every answer.
      res
        .status(page.status ?? 200)
        .set('Cache-Control', 'no-store')
        .type('html')
        .send(html);
    },
  };
}
