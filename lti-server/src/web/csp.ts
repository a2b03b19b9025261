import { randomBytes } from 'node:crypto';
import type { Response } from 'express';

export type CspOptions = {
  /** Origins that may frame the page; none unless the page is inside a session. */
  frameAncestors?: readonly string[];
  /** Where its forms may go besides this server (browsers check redirects too). */
  formAction?: readonly string[];
  /** More sources per directive, e.g. `{ 'img-src': ['blob:'] }`. */
  extra?: Readonly<Record<string, readonly string[]>>;
};

/** Sets the policy of one page and returns the nonce its own scripts and styles carry. */
export function setCsp(res: Response, options: CspOptions = {}): string {
  const nonce = randomBytes(16).toString('base64');
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'media-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...(options.formAction ?? [])],
    'frame-ancestors': options.frameAncestors?.length ? options.frameAncestors : ["'none'"],
  };
  for (const [name, sources] of Object.entries(options.extra ?? {})) {
    directives[name] = [...(directives[name] ?? []), ...sources];
  }
  res.setHeader(
    'Content-Security-Policy',
    Object.entries(directives)
      .map(([name, sources]) => `${name} ${sources.join(' ')}`)
      .join('; '),
  );
  return nonce;
}
