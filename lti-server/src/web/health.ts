import { Router } from 'express';

/** `/healthz`: the process answers. `/readyz`: the store is reachable and migrated. */
export function healthRoutes(ready: () => Promise<void>): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    res.set('Cache-Control', 'no-store');
    try {
      await ready();
      res.json({ status: 'ready' });
    } catch {
      // The reason is the operator's: it stands in the log of whatever failed and in `admin doctor`.
      res.status(503).json({ status: 'not-ready' });
    }
  });
  return router;
}
