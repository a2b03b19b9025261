import { describe, expect, test } from '@jest/globals';
import type { LineItemOutcome, LineItemWanted, ScoreOutcome, ScorePost } from '@langbiang/lti';
import { createDelivery } from './deliver.js';
import { recordWith } from './fake-outbox.js';

type Sent = { url: string; score: ScorePost };

function platform(
  answers: { score?: ScoreOutcome[]; lineItem?: LineItemOutcome[]; registration?: string | null } = {},
) {
  const sent: Sent[] = [];
  const wanted: LineItemWanted[] = [];
  const { registration = 'reg-1' } = answers;
  const deliver = createDelivery({
    registrationOf: async () => registration,
    labelOf: async (itemId) => `Bài ${itemId}`,
    engine: {
      async sendScore(target, score) {
        sent.push({ url: target.lineItemUrl, score });
        return answers.score?.shift() ?? { kind: 'sent' };
      },
      async findOrCreateLineItem(_target, want) {
        wanted.push(want);
        return answers.lineItem?.shift() ?? { kind: 'found', url: 'https://lms.example/items/9', created: true };
      },
    },
  });
  return { deliver, sent, wanted };
}

const CONTAINER = { lineItemUrl: '', lineItemsUrl: 'https://lms.example/items' };

describe('a delivery', () => {
  test('sends the score of the entry, nothing of the record', async () => {
    const { deliver, sent } = platform();
    const record = recordWith('a');
    expect(await deliver(record)).toEqual({ kind: 'sent' });
    expect(sent).toEqual([
      {
        url: 'https://lms.example/items/1',
        score: {
          userId: 'u1',
          scoreGiven: 3,
          scoreMaximum: 5,
          activityProgress: 'Completed',
          gradingProgress: 'FullyGraded',
          timestamp: record.grade?.timestamp,
        },
      },
    ]);
  });

  test('with only the container, the column is found once for all pupils of the link', async () => {
    const { deliver, sent, wanted } = platform();
    await deliver(recordWith('a', CONTAINER));
    await deliver(recordWith('b', CONTAINER));
    expect(wanted).toEqual([
      {
        label: 'Bài B-M4',
        scoreMaximum: 5,
        resourceId: 'B-M4',
        tag: 'grade',
        resourceLinkId: 'l1',
        submissionReview: {
          reviewableStatus: ['InProgress', 'Submitted', 'Completed'],
          label: 'Xem bài làm',
          custom: { item: 'B-M4' },
        },
      },
    ]);
    expect(sent.map(({ url }) => url)).toEqual(['https://lms.example/items/9', 'https://lms.example/items/9']);
  });

  test('a grade still waiting when its link was pointed at another lesson goes to the column of its own lesson', async () => {
    const { deliver, wanted } = platform();
    const repointed = { ...recordWith('a', { ...CONTAINER, itemId: 'B-M4' }), itemId: 'C-01' };
    await deliver(repointed);
    await deliver(recordWith('b', { ...CONTAINER, itemId: 'C-01' }));
    await deliver({ ...recordWith('c', { ...CONTAINER, itemId: 'C-01' }), itemId: 'C-01' });
    expect(wanted.map(({ resourceId, label }) => [resourceId, label])).toEqual([
      ['B-M4', 'Bài B-M4'],
      ['C-01', 'Bài C-01'],
    ]);
  });

  test('a platform that cannot be asked for the column now is asked again later', async () => {
    const { deliver, sent, wanted } = platform({
      lineItem: [{ kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 503 }],
    });
    expect(await deliver(recordWith('a', CONTAINER))).toEqual({ kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 503 });
    expect(sent).toEqual([]);
    expect(await deliver(recordWith('a', CONTAINER))).toEqual({ kind: 'sent' });
    expect(wanted).toHaveLength(2);
  });

  test('a remembered column that was removed is looked for again', async () => {
    const gone: ScoreOutcome = { kind: 'failed', code: 'LTI_LINE_ITEM_GONE', status: 404 };
    const { deliver, wanted } = platform({ score: [{ kind: 'sent' }, gone, { kind: 'sent' }] });
    await deliver(recordWith('a', CONTAINER));
    expect(await deliver(recordWith('b', CONTAINER))).toMatchObject({ kind: 'retry', code: 'LTI_LINE_ITEM_GONE' });
    expect(await deliver(recordWith('b', CONTAINER))).toEqual({ kind: 'sent' });
    expect(wanted).toHaveLength(2);
  });

  test('a removed registration and an entry without a place are dead letters', async () => {
    expect(await platform({ registration: null }).deliver(recordWith('a'))).toEqual({
      kind: 'failed',
      code: 'LTI_REGISTRATION_GONE',
    });
    expect(await platform().deliver(recordWith('a', { lineItemUrl: '' }))).toEqual({
      kind: 'failed',
      code: 'GRADE_NO_LINE_ITEM',
    });
  });
});
