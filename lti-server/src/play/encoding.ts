import type { Request } from 'express';

/** The smallest encoding the browser takes. Asked one by one: of several, its own order would win, and browsers name gzip first. */
export function bestEncoding(req: Request): 'br' | 'gzip' | null {
  if (req.acceptsEncodings('br')) return 'br';
  return req.acceptsEncodings('gzip') ? 'gzip' : null;
}
