import path from 'node:path';
import { endingOf, MIME } from '../media-types.js';

/** What the preview answers; `undefined` instead of a reply is «not found». */
export type Reply = { readonly type: string; readonly body: string | Buffer };

const TYPES: Readonly<Record<string, string>> = {
  ...{
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
  },
  '.json': 'application/json',
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff', '.h5p': 'application/zip' },
};

/** A file as it is, by the ending of its name. */
export function fileReply(name: string, body: string | Buffer | undefined): Reply | undefined {
  return body === undefined ? undefined : { type: typeOf(name), body };
}

const typeOf = (name: string): string =>
  TYPES[path.extname(name)] ?? MIME[endingOf(name)] ?? 'application/octet-stream';

export const htmlReply = (body: string): Reply => ({ type: 'text/html; charset=utf-8', body });
