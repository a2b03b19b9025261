import path from 'node:path';

/** What the preview answers; `undefined` instead of a reply is «not found». */
export type Reply = { readonly type: string; readonly body: string | Buffer };

const TYPES: Readonly<Record<string, string>> = {
  ...{
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
  },
  ...{ '.json': 'application/json', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg' },
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff', '.h5p': 'application/zip' },
};

/** A file as it is, by the ending of its name. */
export function fileReply(name: string, body: string | Buffer | undefined): Reply | undefined {
  return body === undefined ? undefined : { type: TYPES[path.extname(name)] ?? 'application/octet-stream', body };
}

export const htmlReply = (body: string): Reply => ({ type: 'text/html; charset=utf-8', body });
