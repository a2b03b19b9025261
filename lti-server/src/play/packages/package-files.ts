import path from 'node:path';
import { isUpload } from '@langbiang/core';
import type { ItemStore } from '@langbiang/store';
import type { RequestHandler, Response } from 'express';
import { CONTENT_TYPES, extensionOf } from './file-types.js';
import type { PackageHome } from './package-home.js';
import { isCard } from './upload-card.js';

type Deps = { home: PackageHome; items: Pick<ItemStore, 'get'>; isolated: boolean };

/**
 * `GET /content/:itemId/:version/…`: a file of an uploaded content, by the types content may bring. Packages of strangers' libraries
 * (`isolated`) have theirs on the play origin, the others on ours. The version in the URL makes it safe to keep for ever.
 */
export function packageFile({ home, items, isolated }: Deps): RequestHandler {
  return async (req, res, next) => {
    const { itemId, version, file } = req.params as { itemId?: string; version?: string; file?: string[] };
    const item = itemId ? await items.get(itemId) : null;
    if (!item || item.version !== version || !isCard(item.meta) || !isUpload(item.meta)) return next();
    const type = CONTENT_TYPES[extensionOf(file?.at(-1) ?? '')];
    if (!type || item.meta.upload.isolated !== isolated) return next();
    sendForEver(res, { root: path.join(home.contents, item.id, item.version), file: file ?? [], type }, next);
  };
}

/** Sends a file that never changes under its URL and never runs; outside `root`, or missing: `otherwise`. */
export function sendForEver(
  res: Response,
  { root, file, type }: { root: string; file: readonly string[]; type: string },
  otherwise: () => void,
): void {
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  };
  res.sendFile(file.join('/'), { root, headers, cacheControl: false, dotfiles: 'deny' }, (error) => {
    if (error && !res.headersSent) otherwise();
  });
}
