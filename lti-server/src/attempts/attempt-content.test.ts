import { expect, test } from '@jest/globals';
import type { LessonParams } from '@langbiang/core';
import { attemptContent, maximumOf } from './attempt-content.js';
import { createAttemptService } from './attempt-service.js';
import { answered, ITEM, pupil, Q1, Q2, temporaryStore, uuid } from './fixtures.js';
import { secretRank } from './secret-rank.js';

/** The lesson of the fixtures with its second question (3 points) inside of a recording. */
function withRecording(): typeof ITEM {
  const params = structuredClone(ITEM.params) as LessonParams;
  const [page] = params.pages;
  const [, second] = page?.interactions ?? [];
  if (!page || !second) throw new Error('the fixture has two questions');
  const metadata = { title: 'Ghi âm', license: 'U', contentType: '' };
  const recording = { library: 'Langbiang.TimedMedia 1.0', subContentId: uuid(900), metadata };
  page.interactions[1] = { content: { ...recording, params: { moments: [{ at: 4, ...second }] } } };
  return { ...ITEM, params };
}

test('a question inside of a recording is scored and counted like any other', () => {
  const content = attemptContent(withRecording(), { rankOf: secretRank('secret') });
  expect(content.interactions).toMatchObject([
    { subContentId: Q1, objective: 'o1' },
    { subContentId: Q2, objective: 'o1' },
  ]);
  expect(maximumOf(content, ITEM)).toBe(4);
  expect(content.score(Q2, 'a[.]true[,]b[.]false[,]c[.]false')).toEqual({ raw: 2, max: 3 });
});

test('its statement moves the attempt and completes it', async () => {
  const { store, remove } = await temporaryStore();
  try {
    const item = withRecording();
    let ids = 0;
    const newId = () => {
      ids += 1;
      return uuid(ids);
    };
    const clock = () => new Date(Date.UTC(2026, 10, 24, 8));
    const attempts = createAttemptService({ secret: 'secret', store, clock, newId, onGradeEnqueued: () => undefined });
    await store.items.put(item);
    const session = pupil();
    const opened = await attempts.open(session, item);
    if (!opened.ok) throw new Error(opened.error.code);
    const { attemptId } = opened.value;
    await attempts.submit(session, attemptId, [answered(uuid(101), Q1, 'a')]);
    await attempts.submit(session, attemptId, [answered(uuid(102), Q2, 'a[.]true[,]b[.]false[,]c[.]false')]);
    const record = await store.attempts.get({ tenantId: 'school-1', userId: 'pupil-1', linkId: 'link-1' });
    expect(record?.attempts).toMatchObject([{ status: 'completed', score: { raw: 3, max: 4 } }]);
  } finally {
    await remove();
  }
});
