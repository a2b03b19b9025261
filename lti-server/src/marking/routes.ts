import type { CodedError, ItemCard } from '@langbiang/core';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { WebDeps } from '../web/app.js';
import { formBody, queryOf, single } from '../web/body.js';
import { errorEntry } from '../web/errors.js';
import { errorText } from '../web/http-error.js';
import { requireSession, sessionOf, withCode } from '../web/session-middleware.js';
import { type ClassRoster, pupilName } from './class-roster.js';
import { COMMENT_MAX, filledIn, readMarkForm } from './mark-form.js';
import { isWaiting, keyOf, type MarkingService, type Work, type WorkKey } from './marking-service.js';
import { type Filled, listModel, type Reader, workModel, workPath } from './models.js';

export type MarkingRouteDeps = WebDeps & { marking: MarkingService; roster: ClassRoster };

const WORK = '/marking/:recordId/:attemptId/:subContentId';

/**
 * `GET /marking`: what the class of the session handed in · `GET|POST /marking/:record/:attempt/:question`: one answer, its marks.
 * Staff only. What is answered with 303 is on the disk.
 */
export function markingRoutes(deps: MarkingRouteDeps): Router {
  const router = Router();
  const staff = requireSession(deps, { role: 'teacher' });
  router.get('/marking', staff, (req, res) => sendList(deps, req, res));
  router.get(WORK, staff, async (req, res) => {
    const work = await deps.marking.work(sessionOf(res).data, keyIn(req));
    if (!work.ok) return deps.sendError(req, res, work.error);
    const { mark } = work.value.given;
    await sendWork(deps, res, work.value, { filled: { levels: mark?.levels ?? {}, comment: mark?.comment ?? '' } });
  });
  router.post(WORK, formBody(), staff, saveMarks(deps));
  return router;
}

function saveMarks(deps: MarkingRouteDeps): RequestHandler {
  return async (req, res) => {
    const { data } = sessionOf(res);
    const form = readMarkForm(res.locals.form);
    const marked = form.ok ? await deps.marking.mark(data, keyIn(req), form.value) : form;
    if (marked.ok) return res.redirect(303, await nextPage(deps, res, marked.value));
    const work = await deps.marking.work(data, keyIn(req));
    if (!work.ok || SHOWN_AS_PAGE.has(marked.error.code)) return deps.sendError(req, res, marked.error);
    await sendWork(deps, res, work.value, { filled: filledIn(res.locals.form), error: marked.error });
  };
}

/** Everything else is told beside the form, so that the marks a teacher has chosen are not lost. */
const SHOWN_AS_PAGE = new Set(['MARK_UNKNOWN', 'mark.unknown']);

const keyIn = ({ params }: Request): WorkKey => ({
  recordId: String(params['recordId']),
  attemptId: String(params['attemptId']),
  subContentId: String(params['subContentId']),
});

/** The next answer that waits, where the teacher asked for it and there is one; else the list. */
async function nextPage({ marking, sessions }: MarkingRouteDeps, res: Response, done: Work): Promise<string> {
  const session = sessionOf(res);
  const waits = single(res.locals.form, 'then') === 'next' ? (await marking.list(session.data)).filter(isWaiting) : [];
  const [next] = waits
    .filter((work) => work.record.id !== done.record.id || work.subContentId !== done.subContentId)
    .sort((a, b) => Date.parse(a.given.at) - Date.parse(b.given.at));
  return withCode(sessions, session, `${next ? workPath(keyOf(next)) : '/marking'}?saved=1`);
}

async function readerOf({ pages, roster }: MarkingRouteDeps, res: Response): Promise<Reader & { named: boolean }> {
  const session = sessionOf(res);
  const { lang } = session.data;
  const t = pages.texts.in(lang);
  const names = await roster.of(session.data);
  return {
    lang,
    t,
    shortId: session.shortId,
    named: names.size > 0,
    nameOf: (userId) => pupilName(names, userId, t),
  };
}

async function sendList(deps: MarkingRouteDeps, req: Request, res: Response): Promise<void> {
  const session = sessionOf(res);
  const [works, reader, learners] = await Promise.all([
    deps.marking.list(session.data),
    readerOf(deps, res),
    session.data.link ? deps.roster.learners(session.data) : [],
  ]);
  const { t, lang } = reader;
  const [first] = works;
  const title = first ? (first.item.meta as ItemCard).title[lang] : (session.data.link?.title ?? '');
  const model = listModel(works, learners, reader);
  deps.pages.send(res, {
    view: 'marking/list-page',
    title: t('marking.title', { title }),
    lang,
    session,
    styles: ['marking/marking.css'],
    model: {
      ...model,
      heading: t('marking.title', { title }),
      className: session.data.context?.title,
      waitingTitle: t('marking.waiting', { count: model.waiting.length }),
      markedTitle: t('marking.marked', { count: model.marked.length }),
      absentTitle: t('marking.absent', { count: model.absent.length }),
      noActivity: session.data.link === null,
      unnamed: !reader.named && works.length + model.absent.length > 0,
      saved: single(queryOf(req), 'saved') === '1',
      gradesUrl: session.data.link && `/grades?s=${session.shortId}`,
      backUrl: session.data.itemId && `/play/${encodeURIComponent(session.data.itemId)}?s=${session.shortId}`,
    },
  });
}

type Shown = { filled: Filled; error?: CodedError };

async function sendWork(deps: MarkingRouteDeps, res: Response, work: Work, { filled, error }: Shown): Promise<void> {
  const session = sessionOf(res);
  const reader = await readerOf(deps, res);
  const { t, lang } = reader;
  const model = workModel(work, reader, filled);
  deps.pages.send(res, {
    view: 'marking/work-page',
    title: model.title,
    lang,
    session,
    status: error ? errorEntry(error.code).status : 200,
    styles: ['marking/marking.css'],
    scripts: ['marking/marking.js'],
    model: {
      ...model,
      error: error && errorText(deps.pages.texts, lang, error),
      saved: !error && single(queryOf(res.req), 'saved') === '1',
      action: workPath(keyOf(work)),
      listUrl: `/marking?s=${session.shortId}`,
      commentMax: COMMENT_MAX,
      lessonTitle: (work.item.meta as ItemCard).title[lang],
    },
    data: { sum: t('marking.sum', { raw: '{raw}', max: '{max}' }), open: t('marking.sumOpen', { count: '{count}' }) },
  });
}
