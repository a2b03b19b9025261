import path from 'node:path';
import type { RequestHandler } from 'express';
import type { WebDeps } from '../web/app.js';
import { builtItems } from './built-items.js';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/**
 * `GET /content/:itemId/:version/:folder/:file`: a picture or recording of a lesson. Only what the built lesson lists is
 * served, from the folder of files by content hash; the version in the URL makes it safe to keep for ever. Parts are
 * served on request (`Range`): Safari plays nothing without them, and no browser seeks.
 */
export function contentFile({ config, sendError }: Pick<WebDeps, 'config' | 'sendError'>): RequestHandler {
  const builtItem = builtItems(config.contentDir);
  return (req, res) => {
    const { itemId, version, folder, file } = req.params as Record<string, string>;
    const built = builtItem(String(itemId), String(version))?.media[`${folder}/${file}`];
    const type = built && TYPES[path.extname(built).slice(1).toLowerCase()];
    if (!built || !type) return sendError(req, res, { code: 'PLAY_MEDIA_UNKNOWN' });
    const headers = {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    };
    const root = path.join(config.contentDir, 'media');
    res.sendFile(path.basename(built), { root, cacheControl: false, headers }, (error) => {
      if (!error || res.headersSent) return;
      // A part beyond the end of the file (RFC 9110, 15.5.17): a player asks again from the beginning.
      if (Reflect.get(error, 'status') === 416) res.status(416).end();
      else sendError(req, res, { code: 'PLAY_MEDIA_UNKNOWN' });
    });
  };
}
