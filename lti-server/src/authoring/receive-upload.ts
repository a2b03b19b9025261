import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '@langbiang/core';
import type { Request } from 'express';

export type Receiving = { dir: string; maxBytes: number };

/** Writes the body of a request into `dir`. Errors: `PACKAGE_TOO_LARGE`; `PACKAGE_NOT_ZIP` when the connection broke. */
export async function receiveUpload(req: Request, { dir, maxBytes }: Receiving): Promise<Result<string>> {
  const tooLarge = err({ code: 'PACKAGE_TOO_LARGE', params: { limit: Math.floor(maxBytes / 1024 ** 2) } });
  if (Number(req.get('content-length') ?? 0) > maxBytes) return tooLarge;
  const file = path.join(dir, 'upload.h5p');
  let received = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      // What comes too much is read and dropped, so that the answer still reaches whoever sent it.
      done(null, received > maxBytes ? undefined : chunk);
    },
  });
  try {
    await pipeline(req, bounded, createWriteStream(file));
  } catch (error) {
    // Whoever sent it has gone: nobody is there to be answered, and it is no fault of ours.
    if (!req.complete) return err({ code: 'PACKAGE_NOT_ZIP' });
    throw error;
  }
  return received > maxBytes ? tooLarge : ok(file);
}
