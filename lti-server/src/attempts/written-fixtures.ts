import type { LessonParams, WrittenAnswerParams } from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { answered, attemptsFor, ITEM, pupil, Q1, recordOf, uuid } from './fixtures.js';

/** For tests: a lesson of a single choice (1 point) and a text worth 5, marked by two criteria. */
export const W = '3f0e1b7a-2c1d-5b60-8a51-0a4d6f2f6c09';
export const TEXT = 'Lãnh hải rộng 12 hải lí.\n<script>alert(1)</script>';

const level = (id: string, html: string, points: number) => ({ id, html, points });
const written: WrittenAnswerParams = {
  questionHtml: '<p>Lãnh hải rộng <em>bao nhiêu</em>?</p>',
  rubric: [
    { id: 'noi-dung', html: 'Nội dung', levels: [level('tot', 'Nêu đúng số.', 3), level('chua', 'Chưa đúng.', 0)] },
    { id: 'dien-dat', html: 'Diễn đạt', levels: [level('ro', 'Rõ ràng.', 2), level('roi', 'Còn rối.', 1)] },
  ],
  guideHtml: '12 hải lí.',
  behaviour: { retry: true, showSolution: true },
};

const lesson = ITEM.params as LessonParams;
const [page] = lesson.pages;
const [choice] = page?.interactions ?? [];
if (!page || !choice) throw new Error('The lesson of the attempts has no page');

export const WRITTEN_ITEM: ContentItem = {
  ...ITEM,
  id: 'T-09',
  meta: { id: 'T-09', title: { vi: 'Bài có phần viết', en: 'With a text' }, review: 'draft', strand: 'B' },
  params: {
    ...lesson,
    pages: [
      {
        ...page,
        interactions: [
          choice,
          {
            objective: 'o1',
            content: {
              library: 'Langbiang.WrittenAnswer 1.0',
              subContentId: W,
              metadata: choice.content.metadata,
              params: written,
            },
          },
        ],
      },
    ],
  },
};

/** A pupil of the class who has handed in both answers; gives the attempt. */
export async function handIn(store: Store, over: Partial<SessionData> = {}, text = TEXT) {
  const session = pupil({ itemId: WRITTEN_ITEM.id, ...over });
  const attempts = attemptsFor(store, session);
  const opened = await attempts.open(session, WRITTEN_ITEM);
  if (!opened.ok) throw new Error(opened.error.code);
  const { attemptId } = opened.value;
  await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), W, text)]);
  const { id: recordId } = await recordOf(store, session);
  return { session, attempts, attemptId, recordId };
}

/** Who teaches the class of `pupil`, in the same activity. */
export const classTeacher = (over: Partial<SessionData> = {}): SessionData =>
  pupil({ userId: 'teacher-1', ltiUserId: 'sub-t1', roles: ['teacher'], itemId: WRITTEN_ITEM.id, ...over });
