import type { CodedError, Lang } from '@langbiang/core';
import { StoreError, type StoreErrorCode } from '@langbiang/store';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { errorEntry } from './errors.js';
import type { Pages } from './page.js';
import { langOf, type Texts } from './texts.js';

declare global {
  namespace Express {
    interface Locals {
      /** Of a refused launch, as far as it says: better than the browser's. */
      lang?: Lang;
    }
  }
}

export type ErrorSender = (req: Request, res: Response, error: CodedError) => void;

/** Title and help of an error in the reader's language, with its parameters filled in. */
export function errorText(texts: Texts, lang: Lang, error: CodedError): { code: string; title: string; help: string } {
  const { code } = errorEntry(error.code);
  const t = texts.in(lang);
  return { code, title: t(`error ${code} title`, error.params), help: t(`error ${code} help`, error.params) };
}

/** Answers an expected failure as a page, or as JSON `{error: {code, title, help}}` where the client asks for JSON. */
export function createErrorSender(pages: Pages): ErrorSender {
  return (req, res, error) => {
    const { status } = errorEntry(error.code);
    res.locals.errorCode = error.code;
    const { session } = res.locals;
    const lang = session?.data.lang ?? res.locals.lang ?? langOf(req.get('accept-language'));
    if (req.accepts(['html', 'json']) === 'json') {
      const body = errorText(pages.texts, lang, error);
      res.status(status).set('Cache-Control', 'no-store').json({ error: body });
      return;
    }
    const { code, title, help } = errorText(pages.texts, lang, error);
    // Many browsers in Viet Nam say "en": before a launch has told the language, both are shown.
    const second = lang === 'vi' ? 'en' : 'vi';
    const other = session ? null : { lang: second, ...errorText(pages.texts, second, error) };
    // Without a cookie a reload has no session; the tab may still hold it, and the script tries that first.
    const restore = code === 'SESSION_NEEDED' && typeof req.query.s === 'string';
    const requestId = status >= 500 ? String(req.id ?? '') : '';
    pages.send(res, {
      view: 'web/error-page',
      title,
      lang,
      status,
      model: { errorTitle: title, help, code, other, requestId, restore },
      scripts: restore ? ['web/session-needed.js'] : [],
      // A refused launch is shown in the LMS's frame: the words must be readable there. The page holds nothing to click.
      csp: { frameAncestors: ['*'] },
      ...(session && { session }),
    });
  };
}

export function notFound(sendError: ErrorSender): RequestHandler {
  return (req, res) => sendError(req, res, { code: 'PAGE_NOT_FOUND' });
}

/** What the store refuses while it is well: whoever asked can do something about it. Other codes speak of paths and files. */
const TOLD_STORE_CODES: ReadonlySet<string> = new Set<StoreErrorCode>([
  'store.value_too_large',
  'store.busy',
  'store.full',
]);

const statusIn = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;

/** Programming faults and the body parsers' complaints. The stack goes to the log, never to the page. */
export function errorHandler(sendError: ErrorSender, logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const stored = error instanceof StoreError && TOLD_STORE_CODES.has(error.code) ? error.code : null;
    const status = stored ? errorEntry(stored).status : statusIn(error);
    if (status >= 500) logger.error({ err: error, reqId: req.id }, 'request failed');
    if (res.headersSent) return next(error);
    if (stored) return sendError(req, res, { code: stored });
    const code = status === 413 ? 'REQUEST_TOO_LARGE' : status < 500 ? 'REQUEST_MALFORMED' : 'SERVER_UNEXPECTED';
    sendError(req, res, { code });
  };
}
