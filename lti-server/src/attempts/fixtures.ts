import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LearnerRecord, LessonParams, Statement } from '@langbiang/core';
import { type ContentItem, openSqliteStore, type Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { type AttemptService, createAttemptService } from './attempt-service.js';

/** For tests: a lesson of a single choice (1 point) and a set of three statements (3 points), in a real store. */
export const Q1 = '3f0e1b7a-2c1d-5b60-8a51-0a4d6f2f6c01';
export const Q2 = '3f0e1b7a-2c1d-5b60-8a51-0a4d6f2f6c02';

const metadata = { title: 'Câu hỏi', license: 'U', contentType: '' };
const behaviour = { retry: true, showSolution: true };

const PARAMS: LessonParams = {
  lessonId: 'T-01',
  lang: 'vi',
  strand: 'B',
  review: 'draft',
  title: 'Bài thử',
  summaryHtml: '<p>Để thử.</p>',
  minutes: 5,
  objectives: [{ id: 'o1', text: 'Thử được.' }],
  pages: [
    {
      id: 'p1',
      title: 'Trang 1',
      bodyHtml: '<p>Chữ.</p>',
      interactions: [
        {
          objective: 'o1',
          content: {
            library: 'Langbiang.MultipleChoice 1.0',
            subContentId: Q1,
            metadata,
            params: {
              questionHtml: 'Chọn một.',
              multiple: false,
              options: [
                { id: 'a', html: 'Đúng', correct: true, feedbackHtml: '' },
                { id: 'b', html: 'Sai', correct: false, feedbackHtml: '' },
              ],
              shuffle: false,
              behaviour,
            },
          },
        },
        {
          objective: 'o1',
          content: {
            library: 'Langbiang.TrueFalseSet 1.0',
            subContentId: Q2,
            metadata,
            params: {
              questionHtml: 'Đúng hay sai?',
              statements: ['a', 'b', 'c'].map((id) => ({ id, html: id, correct: id !== 'b', feedbackHtml: '' })),
              behaviour,
            },
          },
        },
      ],
    },
  ],
  glossary: [],
  sources: [],
};

export const ITEM: ContentItem = {
  id: 'T-01',
  version: 'v1',
  library: 'Langbiang.Lesson 1.0',
  meta: { id: 'T-01', title: { vi: 'Bài thử', en: 'Trial' }, review: 'draft', strand: 'B' },
  params: PARAMS,
  updatedAt: '2026-11-24T08:00:00.000Z',
};

export const pupil = (over: Partial<SessionData> = {}): SessionData => ({
  registrationId: 'reg-1',
  deploymentId: '1',
  tenantId: 'school-1',
  ltiUserId: 'sub-1',
  userId: 'pupil-1',
  roles: ['learner'],
  lang: 'vi',
  context: { id: 'class-8a', title: 'Lớp 8A', label: '8A' },
  link: { id: 'link-1', title: 'Bài thử' },
  itemId: 'T-01',
  lineItemUrl: 'https://lms.example/items/7',
  platformOrigin: 'https://lms.example',
  ...over,
});

/** A raw xAPI statement as the page sends it; its score says full marks, whatever was answered. */
export const rawAnswer = (id: string, subContentId: string, response: string) => ({
  id,
  actor: { account: { name: 'someone', homePage: 'https://langbiang.example' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered' } },
  object: { id: `https://langbiang.example/play/T-01?subContentId=${subContentId}`, objectType: 'Activity' },
  result: { response, score: { raw: 99, max: 99, scaled: 1 }, completion: true, success: true },
});

export const answered = (id: string, subContentId: string, response: string): Statement => {
  const { verb, object, result } = rawAnswer(id, subContentId, response);
  return {
    id,
    verb: verb.id,
    objectId: object.id,
    subContentId,
    response: result.response,
    score: { raw: 99, max: 99 },
  };
};

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A store in its own temporary file, with the item in it. */
/** A service whose ids say whose attempt it is, at a fixed hour. */
export function attemptsFor(store: Store, { tenantId, link, userId }: SessionData): AttemptService {
  let ids = 0;
  return createAttemptService({
    store,
    clock: () => new Date('2026-11-24T08:00:00Z'),
    newId: () => {
      ids += 1;
      return `${tenantId}-${link?.id}-${userId}-${ids}`;
    },
    secret: 'secret',
    onGradeEnqueued: () => {},
  });
}

export async function recordOf(store: Store, session: SessionData): Promise<LearnerRecord> {
  const record = await store.attempts.get({ ...session, linkId: session.link?.id ?? '' });
  if (!record) throw new Error('no record');
  return record;
}

export async function temporaryStore(): Promise<{ store: Store; remove: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-attempts-'));
  const store = await openSqliteStore({ file: path.join(folder, 'langbiang.sqlite') });
  await store.items.put(ITEM);
  return {
    store,
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
