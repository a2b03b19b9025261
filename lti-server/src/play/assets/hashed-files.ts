import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { bestEncoding } from '../encoding.js';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};
const COMPRESSED = new Set(['js', 'css', 'svg']);

type File = { type: string; bytes: Buffer; br?: Buffer; gzip?: Buffer };

export interface HashedFiles {
  /** Keeps the file and returns its URL, which changes with its content. Throws on a type that is not served. */
  add(name: string, extension: string, content: string | Buffer): Promise<string>;
  /** `GET <base>/:file` */
  handler: RequestHandler;
}

/** Files that never change under their URL, compressed once, kept in memory: a few hundred KiB per set of libraries. */
export function createHashedFiles(base: string, quality = 11): HashedFiles {
  const files = new Map<string, File>();
  return {
    async add(name, extension, content) {
      const type = TYPES[extension];
      if (!type) throw new Error(`${name}.${extension}: not a type that is served`);
      const bytes = Buffer.from(content);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const file = `${name.replace(/[^\w.-]+/g, '-')}-${hash}.${extension}`;
      if (!files.has(file)) files.set(file, await compressed({ type, bytes }, COMPRESSED.has(extension) ? quality : 0));
      return `${base}/${file}`;
    },
    handler(req, res, next) {
      const file = files.get(String(req.params['file']));
      if (!file) return next();
      const encoding = file.br ? bestEncoding(req) : null;
      if (encoding) res.set('Content-Encoding', encoding);
      res
        .set({
          'Content-Type': file.type,
          'Cache-Control': 'public, max-age=31536000, immutable',
          Vary: 'Accept-Encoding',
        })
        // SVG is a document when opened by itself: nothing in it may run.
        .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(encoding ? file[encoding] : file.bytes);
    },
  };
}

/** `quality` of brotli, 0: not worth it. */
async function compressed(file: File, quality: number): Promise<File> {
  if (quality === 0) return file;
  const [br, zipped] = await Promise.all([
    brotli(file.bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: file.bytes.length },
    }),
    gz(file.bytes, { level: 9 }),
  ]);
  return { ...file, br, gzip: zipped };
}
