import type { Request } from 'express';

/** The text body of a request; the app reads every body as text so that content types can be judged here. */
export const bodyText = (request: Request): string => (typeof request.body === 'string' ? request.body : '');

/** Parameters of a GET (query) or POST (form), with the names that came more than once: OAuth forbids repeating. */
export const readParams = (request: Request): { params: Record<string, string>; repeated: string[] } => {
  const source = request.method === 'POST' ? bodyText(request) : (request.originalUrl.split('?')[1] ?? '');
  const params: Record<string, string> = {};
  const repeated: string[] = [];
  for (const [name, value] of new URLSearchParams(source)) {
    if (Object.hasOwn(params, name)) repeated.push(name);
    else params[name] = value;
  }
  return { params, repeated };
};

export const query = (request: Request): URLSearchParams =>
  new URLSearchParams(request.originalUrl.split('?')[1] ?? '');

/** `a/b; charset=utf-8` → `a/b`. */
export const mediaType = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
