import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { CodedError } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import {
  type ExportedPackage,
  exportPackage,
  importPackage,
  libraryPack,
  newItemId,
  newStaging,
  type PackageHome,
  packageLimits,
} from '../play/index.js';
import type { WebDeps } from '../web/app.js';
import { queryOf, single } from '../web/body.js';
import { schoolItems } from '../web/school-items.js';
import { requireSession, sessionOf } from '../web/session-middleware.js';
import { receiveUpload } from './receive-upload.js';
import { uploadsPage } from './uploads-page.js';

export type UploadDeps = WebDeps & { store: Pick<Store, 'items'>; home: PackageHome; ours: string };

/** Of one session: more than a teacher's whole collection in an hour. */
const UPLOADS_AN_HOUR = 40;
/** A package is up to 400 MiB on the disk while it is looked at. */
const AT_ONCE = 2;

/**
 * `GET /packages`: the school's own packages and the form to add one · `POST /packages?title=&grades=` (body: the file; token in the
 * header) → 201 `{id, title}` · `GET /packages/:itemId/download` and `GET /packages/library-pack`: as `.h5p`. Staff only.
 */
export function uploadRoutes(deps: UploadDeps): Router {
  const router = Router();
  const staff = requireSession(deps, { role: 'teacher' });
  router.get('/packages', staff, uploadsPage(deps));
  router.post('/packages', requireSession(deps, { role: 'teacher', api: true }), rateLimit(deps), takePackage(deps));
  router.get('/packages/library-pack', staff, async (_req, res) => sendFile(res, libraryPack(deps)));
  router.get('/packages/:itemId/download', staff, async (req, res) => {
    const { tenantId } = sessionOf(res).data;
    const itemId = String(req.params['itemId']);
    const item = await schoolItems(deps.store.items, tenantId).get(itemId);
    if (!item) return deps.sendError(req, res, { code: 'LAUNCH_ITEM_UNKNOWN', params: { item: itemId } });
    const exported = exportPackage(item, { ...deps, contentDir: deps.config.contentDir });
    if (!exported.ok) return deps.sendError(req, res, exported.error);
    await sendFile(res, exported.value);
  });
  return router;
}

async function sendFile(res: Response, { name, stream }: ExportedPackage): Promise<void> {
  res.attachment(name).set({ 'Content-Type': 'application/zip', 'Cache-Control': 'no-store' });
  await pipeline(stream, res);
}

/**
 * A teacher's package never brings libraries, an LMS administrator's neither: libraries are shared by all schools of the server, so only
 * its operator installs them (`admin item import`).
 */
function takePackage(deps: UploadDeps): RequestHandler {
  let running = 0;
  return async (req, res) => {
    if (running >= AT_ONCE) return refuse(deps, req, res, { code: 'PACKAGE_BUSY' });
    running += 1;
    // Answered when all is put away: whoever has the answer may send the next one at once.
    const taken = await receiveAndImport(deps, req, sessionOf(res).data.tenantId).finally(() => {
      running -= 1;
    });
    if (!taken.ok) return refuse(deps, req, res, taken.error);
    const { id, title, version, library, isolated } = taken.value;
    deps.logger.info({ id, version, library, isolated }, 'a package was taken');
    res.status(201).set('Cache-Control', 'no-store').json({ id, title });
  };
}

async function receiveAndImport(deps: UploadDeps, req: Request, tenantId: string): ReturnType<typeof importPackage> {
  const staging = await newStaging(deps.home, randomUUID());
  try {
    const received = await receiveUpload(req, { dir: staging.dir, maxBytes: packageLimits.packageBytes });
    if (!received.ok) return received;
    return await importPackage(
      { file: received.value, by: 'teacher', tenantId, details: detailsOf(req) },
      { ...deps, items: deps.store.items, newId: newItemId, playOrigin: deps.config.playOrigin },
    );
  } finally {
    await staging.remove();
  }
}

function refuse({ logger, sendError }: UploadDeps, req: Request, res: Response, error: CodedError): void {
  logger.info({ code: error.code }, 'a package was refused');
  // An unread body would keep the connection from answering.
  req.resume();
  sendError(req, res, error);
}

function detailsOf(req: Request) {
  const query = queryOf(req);
  const title = (single(query, 'title') ?? '').trim().slice(0, 200);
  const grades = (single(query, 'grades') ?? '').split(',').map(Number);
  return {
    ...(title && { title }),
    grades: grades.filter((grade) => Number.isInteger(grade) && grade >= 1 && grade <= 12),
  };
}

function rateLimit({ sendError }: UploadDeps): RequestHandler {
  const limiter = new RateLimiterMemory({ points: UPLOADS_AN_HOUR, duration: 3_600 });
  return async (req, res, next) => {
    try {
      await limiter.consume(sessionOf(res).shortId);
    } catch {
      req.resume();
      return sendError(req, res, { code: 'REQUEST_TOO_MANY' });
    }
    next();
  };
}
