import type { Request, RequestHandler } from 'express';
import type { Locale } from '../model.js';

const isLocale = (value: unknown): value is Locale => value === 'vi' || value === 'en';

/** `?lang=` wins, then the cookie it left, then Vietnamese. */
export const localeOf = (request: Request): Locale => {
  const asked = request.query['lang'];
  if (isLocale(asked)) return asked;
  const kept = /(?:^|;\s*)lms_lang=(vi|en)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return isLocale(kept) ? kept : 'vi';
};

export const rememberLocale: RequestHandler = (request, response, next) => {
  const asked = request.query['lang'];
  if (isLocale(asked))
    response.cookie('lms_lang', asked, { sameSite: 'lax', httpOnly: true, maxAge: 365 * 86_400_000 });
  next();
};
