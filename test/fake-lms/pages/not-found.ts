import type { Request, Response } from 'express';
import { localeOf } from './locale.js';
import { renderPage } from './render.js';
import { textIn } from './texts.js';

export const notFound = (request: Request, response: Response): void => {
  const locale = localeOf(request);
  const title = textIn(locale, 'error.missing');
  response.status(404).send(renderPage('error', { locale, title, message: textIn(locale, 'error.missing.why') }));
};
