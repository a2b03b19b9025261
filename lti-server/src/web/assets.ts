import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '@langbiang/core';
import type { RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';

export interface Assets {
  /** URL of a built file by its name without hash, e.g. `web/site.css`, `catalogue/picker.js`. */
  url(name: string): string;
  /** Serves them below /assets. */
  handler: RequestHandler;
}

const builtFolder = fileURLToPath(new URL('../../dist/public', import.meta.url));

/** What `lti-server/build.mjs` made: files with a content hash in the name, brotli and gzip beside them. Error: `START_NOT_BUILT`. */
export function openAssets(folder: string = builtFolder): Result<Assets> {
  const file = path.join(folder, 'manifest.json');
  let manifest: Record<string, string>;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return err({ code: 'START_NOT_BUILT', params: { file } });
  }
  return ok({
    url(name) {
      const built = manifest[name];
      if (!built) throw new Error(`lti-server/build.mjs made no ${name}`);
      return `/assets/${built}`;
    },
    handler: expressStaticGzip(path.join(folder, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y', fallthrough: true },
    }),
  });
}
