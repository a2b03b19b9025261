import { type CodedError, type GradePolicy, type ItemCard, readPolicy } from '@langbiang/core';
import type { DeepLinkItem, LtiEngine, RawParams } from '@langbiang/lti';
import type { Store } from '@langbiang/store';
import type { Request, RequestHandler, Response } from 'express';
import type { WebDeps } from '../web/app.js';
import { single } from '../web/body.js';
import { schoolItems } from '../web/school-items.js';
import type { SessionData } from '../web/session.js';
import { sessionOf } from '../web/session-middleware.js';
import { readGrade } from './guess-grade.js';
import { submissionReview } from './submission-review.js';

export type DeepLinkDeps = WebDeps & { engine: LtiEngine; store: Pick<Store, 'items' | 'contexts'> };

/** `POST /lti/deep-link` (form: session, item…, points-<id>, grade, policy) → a page that posts the signed answer to the platform. */
export function deepLinkHandler(deps: DeepLinkDeps): RequestHandler {
  return async (req, res) => {
    const { data } = sessionOf(res);
    const choice = readChoice(res.locals.form ?? {});
    if ('code' in choice) return deps.sendError(req, res, choice);
    if (!data.launch) return deps.sendError(req, res, { code: 'LTI_DL_NOT_REQUESTED' });
    const items: DeepLinkItem[] = [];
    for (const { id, points } of choice.lessons) {
      const item = await schoolItems(deps.store.items, data.tenantId).get(id);
      if (!item) return deps.sendError(req, res, { code: 'LAUNCH_ITEM_UNKNOWN', params: { item: id } });
      items.push(linkTo(item.meta as ItemCard, { ...choice, points, data }));
    }
    await keepGrade(deps, data, choice.grade);
    const answer = await deps.engine.deepLinkingResponse(data.launch, items);
    if (!answer.ok) return deps.sendError(req, res, answer.error);
    sendAnswer(deps, req, res, answer.value);
  };
}

function sendAnswer(
  deps: DeepLinkDeps,
  _req: Request,
  res: Response,
  answer: { returnUrl: string; jwt: string },
): void {
  const session = sessionOf(res);
  const t = deps.pages.texts.in(session.data.lang);
  deps.pages.send(res, {
    view: 'lti/deep-link-answer-page',
    title: t('lti.returning'),
    lang: session.data.lang,
    session,
    model: answer,
    scripts: ['lti/auto-submit.js'],
    csp: { formAction: [new URL(answer.returnUrl).origin] },
  });
}

type Choice = { lessons: { id: string; points: number | null }[]; grade: number | null; policy?: GradePolicy };

/** What the picker's form says, in its order. A lesson named twice is taken once. */
export function readChoice(form: RawParams): Choice | CodedError {
  const ids = [...new Set(form['item'] ?? [])];
  if (ids.length === 0) return { code: 'PICKER_NOTHING_CHOSEN' };
  const lessons: Choice['lessons'] = [];
  for (const id of ids) {
    const text = single(form, `points-${id}`)?.trim().replace(',', '.') ?? '';
    const points = text === '' ? null : Number(text);
    if (points !== null && !(points >= 1 && points <= 1000)) {
      return { code: 'PICKER_POINTS_INVALID', params: { item: id } };
    }
    lessons.push({ id, points });
  }
  const gradeText = single(form, 'grade')?.trim() ?? '';
  const grade = readGrade(gradeText);
  if (gradeText !== '' && grade === null) return { code: 'PICKER_GRADE_INVALID' };
  const policy = readPolicy(single(form, 'policy'));
  return { lessons, grade, ...(policy && { policy }) };
}

type Placing = Omit<Choice, 'lessons'> & { points: number | null; data: SessionData };

function linkTo(card: ItemCard, { points, grade, policy, data }: Placing): DeepLinkItem {
  const title = card.title[data.lang];
  const text = (data.lang === 'en' && card.summary.en) || card.summary.vi;
  const graded = card.maxScore > 0 && data.launch?.deepLinking?.acceptLineItem !== false;
  return {
    title,
    text,
    custom: {
      item: card.id,
      ...(grade !== null && { grade: String(grade) }),
      // The best needs no word: what is left out cannot be mistyped in the LMS later.
      ...(graded && policy && policy !== 'best' && { policy }),
    },
    ...(graded && {
      lineItem: {
        label: title,
        scoreMaximum: points ?? card.maxScore,
        resourceId: card.id,
        tag: 'grade',
        submissionReview: submissionReview(card.id, data.lang),
      },
    }),
  };
}

async function keepGrade({ store }: DeepLinkDeps, { tenantId, context }: SessionData, grade: number | null) {
  if (!context || grade === null) return;
  await store.contexts.put({ tenantId, contextId: context.id, title: context.title, label: context.label, grade });
}
