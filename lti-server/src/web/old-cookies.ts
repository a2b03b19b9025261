import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

type Kind = { names: RegExp; keep: number; options: CookieOptions };

/** Takes back all but the newest few cookies of a kind: a header over 16 KiB is refused by servers, and each launch leaves some. */
export function dropOldCookies(req: Request, res: Response, { names, keep, options }: Kind): void {
  // Browsers send the oldest first (RFC 6265 §5.4).
  const all = Object.keys(parseCookie(req.get('cookie') ?? '')).filter((name) => names.test(name));
  for (const name of all.slice(0, Math.max(0, all.length - keep))) res.clearCookie(name, options);
}
