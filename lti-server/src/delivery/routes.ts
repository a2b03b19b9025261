import type { ItemCard } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type ClassRoster, pupilName } from '../marking/index.js';
import type { WebDeps } from '../web/app.js';
import { formBody, queryOf, single } from '../web/body.js';
import { errorText } from '../web/http-error.js';
import { schoolItems } from '../web/school-items.js';
import type { SessionData } from '../web/session.js';
import { requireSession, sessionOf, withCode } from '../web/session-middleware.js';
import type { DeliveryService } from './delivery-service.js';
import { gradesModel } from './models.js';

export type DeliveryRouteDeps = WebDeps & {
  store: Pick<Store, 'items'>;
  deliveries: DeliveryService;
  roster: ClassRoster;
};

/**
 * `GET /grades`: what became of each grade of the session's class and activity · `POST /grades/resend` (form: session, record; without
 * one: all that failed). Staff only. What is answered with 303 is on the disk.
 */
export function deliveryRoutes(deps: DeliveryRouteDeps): Router {
  const router = Router();
  const staff = requireSession(deps, { role: 'teacher' });
  router.get('/grades', staff, (req, res) => sendGrades(deps, req, res));
  router.post('/grades/resend', formBody(), staff, resend(deps));
  return router;
}

function resend({ deliveries, sessions }: DeliveryRouteDeps): RequestHandler {
  return async (_req, res) => {
    const session = sessionOf(res);
    const count = await deliveries.resend(session.data, single(res.locals.form, 'record'));
    res.redirect(303, await withCode(sessions, session, `/grades?resent=${count}`));
  };
}

async function sendGrades(deps: DeliveryRouteDeps, req: Request, res: Response): Promise<void> {
  const session = sessionOf(res);
  const { data, shortId } = session;
  const { lang } = data;
  const t = deps.pages.texts.in(lang);
  const { deliveries, roster } = deps;
  const [records, names, learners] = await Promise.all([
    deliveries.list(data),
    roster.of(data),
    data.link ? roster.learners(data) : [],
  ]);
  const policy = data.gradePolicy ?? 'best';
  const model = gradesModel(records, learners, {
    lang,
    t,
    policy,
    nameOf: (userId) => pupilName(names, userId, t),
    errorOf: (code) => errorText(deps.pages.texts, lang, { code }),
  });
  const title = t('grades.title', { title: await titleOf(deps, data) });
  const resent = single(queryOf(req), 'resent');
  deps.pages.send(res, {
    view: 'delivery/grades-page',
    title,
    lang,
    session,
    styles: ['delivery/delivery.css'],
    model: {
      ...model,
      heading: title,
      lead: t('grades.lead', { policy: t(`grades.policy.${policy}`) }),
      absentTitle: t('grades.absent', { count: model.absent.length }),
      className: data.context?.title,
      failedTitle: t('grades.failed', { count: model.failed.length }),
      othersTitle: t('grades.others', { count: model.others.length }),
      noActivity: data.link === null,
      unnamed: names.size === 0 && !model.isEmpty,
      resent: resent && /^\d{1,5}$/.test(resent) && t('grades.resent', { count: Number(resent) }),
      nowUrl: `/grades?s=${shortId}`,
      backUrl: data.itemId && `/play/${encodeURIComponent(data.itemId)}?s=${shortId}`,
    },
  });
}

async function titleOf({ store }: DeliveryRouteDeps, { itemId, tenantId, link, lang }: SessionData): Promise<string> {
  const item = itemId ? await schoolItems(store.items, tenantId).get(itemId) : null;
  return item ? (item.meta as ItemCard).title[lang] : (link?.title ?? '');
}
