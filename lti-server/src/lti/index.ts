import type { LtiEngine } from '@langbiang/lti';
import type { Store } from '@langbiang/store';
import { Router } from 'express';
import type { WebDeps } from '../web/app.js';
import { formBody } from '../web/body.js';
import { requireSession } from '../web/session-middleware.js';
import { deepLinkHandler } from './deep-link.js';
import { launchHandler } from './launch.js';
import { loginHandler } from './login.js';

export { guessGrade } from './guess-grade.js';
export { submissionReview } from './submission-review.js';
export { ltiTexts } from './texts.js';

export type LtiDeps = WebDeps & { engine: LtiEngine; store: Store; secret: string };

export function ltiRoutes(deps: LtiDeps): Router {
  const router = Router();
  const login = loginHandler({ ...deps, oneTime: deps.store.oneTime });
  router.get('/lti/login', login);
  router.post('/lti/login', formBody(), login);
  router.post('/lti/launch', formBody(), launchHandler(deps));
  router.get('/lti/launch', (req, res) => {
    deps.sendError(req, res.set('Allow', 'POST'), { code: 'LTI_LAUNCH_NOT_POSTED' });
  });
  router.post('/lti/deep-link', formBody(), requireSession(deps, { role: 'teacher' }), deepLinkHandler(deps));
  router.get('/lti/jwks', async (_req, res) => {
    // A new key is published before it signs, so a platform may keep the set for a while.
    res.set('Cache-Control', 'public, max-age=300').json(await deps.engine.jwks());
  });
  return router;
}
