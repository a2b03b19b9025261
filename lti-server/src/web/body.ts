import type { RawParams } from '@langbiang/lti';
import express, { type Request, type RequestHandler } from 'express';

declare global {
  namespace Express {
    interface Locals {
      form?: RawParams;
    }
  }
}

/** Keeps repeated fields: what is sent twice is for the reader to judge (an LTI parameter must come once). */
export function rawParams(params: URLSearchParams): RawParams {
  const raw: Record<string, string[]> = Object.create(null);
  for (const key of new Set(params.keys())) raw[key] = params.getAll(key);
  return raw;
}

/** The request target may be a whole URL with any host in it (RFC 9112 §3.2.2), so it is not read as one. */
export function queryOf(req: Request): RawParams {
  const start = req.originalUrl.indexOf('?');
  return rawParams(new URLSearchParams(start < 0 ? '' : req.originalUrl.slice(start)));
}

/** The only value of a field, or undefined when it is absent or repeated. */
export function single(params: RawParams | undefined, key: string): string | undefined {
  const values = params?.[key];
  return values?.length === 1 ? values[0] : undefined;
}

/** Reads an urlencoded form into `res.locals.form`. 256 KiB: an id_token with a long custom list stays far below. */
export function formBody(): RequestHandler[] {
  return [
    express.text({ type: 'application/x-www-form-urlencoded', limit: '256kb' }),
    (req, res, next) => {
      res.locals.form = rawParams(new URLSearchParams(typeof req.body === 'string' ? req.body : ''));
      next();
    },
  ];
}

/** Reads JSON into `req.body` (unknown until checked). */
export function jsonBody(limit = '256kb'): RequestHandler {
  return express.json({ limit, strict: true });
}
