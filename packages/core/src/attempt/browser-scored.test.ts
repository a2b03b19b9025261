import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ANSWERED, COMPLETED, type Statement } from '../xapi/index.js';
import { applyStatements } from './apply-statements.js';
import { BROWSER_SCORED_COMMENT } from './browser-scored.js';
import { openRecord } from './open-record.js';
import type { LearnerRecord } from './record.js';
import { at, context, OPENING, TARGET } from './samples.js';
import type { AttemptContent } from './transition.js';

const PACKAGE: AttemptContent = { version: 'v1', scoredBy: 'browser', interactions: [], score: () => undefined };
const ctx = (over = {}) => context({ content: PACKAGE, target: { ...TARGET, scoreMaximum: 10 }, ...over });

const opened = (): LearnerRecord => openRecord(OPENING, ctx()).record;

let n = 0;
const said = (over: Partial<Statement>): Statement => {
  n += 1;
  return { id: `s${n}`, verb: ANSWERED, objectId: 'https://tool.example/play/H5P-a', ...over };
};
const scored = (raw: number, max: number, over: Partial<Statement> = {}) => said({ score: { raw, max }, ...over });

const play = (statements: Statement[], record = opened()) => applyStatements(record, statements, ctx());
const attemptOf = ({ record }: { record: LearnerRecord }) => record.attempts[0];

describe('content that scores itself', () => {
  test('is marked so from the first, and has no points yet', () => {
    expect(opened().attempts[0]).toMatchObject({ scoredBy: 'browser', status: 'active', score: { raw: 0, max: 0 } });
  });

  test('its first score completes the attempt; the grade goes out on the scale of the link and says who scored', () => {
    const done = play([scored(3, 4)]);
    expect(attemptOf(done)).toMatchObject({ status: 'completed', score: { raw: 3, max: 4 }, scoredBy: 'browser' });
    expect(done.record.grade).toMatchObject({ scoreGiven: 7.5, scoreMaximum: 10, comment: BROWSER_SCORED_COMMENT });
    expect([done.gradeEnqueued, done.engagement]).toMatchObject([true, [{ kind: 'completed' }]]);
  });

  test('a later score can only raise it, and only out of the same points', () => {
    const first = play([scored(2, 4)]).record;
    for (const worse of [scored(1, 4), scored(2, 4), scored(3, 3), scored(8, 8), scored(0, 4)]) {
      const after = play([worse], first);
      expect(attemptOf(after)?.score).toEqual({ raw: 2, max: 4 });
      expect(after.gradeEnqueued).toBe(false);
      expect(after.statements).toHaveLength(1);
    }
    const better = play([scored(4, 4)], first);
    expect(attemptOf(better)?.score).toEqual({ raw: 4, max: 4 });
    expect(better.record.grade?.scoreGiven).toBe(10);
  });

  test('what its parts report, other verbs, and scores out of nothing move nothing', () => {
    const part = scored(1, 1, { subContentId: '5b1f9f04-0b21-4b3c-9a0e-0d7a4b9a1c11' });
    const progressed = scored(1, 1, { verb: 'http://adlnet.gov/expapi/verbs/progressed' });
    const after = play([part, progressed, scored(0, 0), said({})]);
    expect(attemptOf(after)).toMatchObject({ status: 'active', score: { raw: 0, max: 0 } });
    expect(after.record.grade).toBeNull();
  });

  test('read to its end without a score it is completed and sends no grade; a score may still come', () => {
    const read = play([said({ verb: COMPLETED })]);
    expect(attemptOf(read)).toMatchObject({ status: 'completed', score: { raw: 0, max: 0 } });
    expect(read.record.grade).toBeNull();
    expect(attemptOf(play([scored(1, 2)], read.record))?.score).toEqual({ raw: 1, max: 2 });
  });

  test('an attempt completed with an older version stays what it was worth', () => {
    const done = play([scored(1, 2)]).record;
    const newer = ctx({ content: { ...PACKAGE, version: 'v2' } });
    expect(applyStatements(done, [scored(2, 2)], newer).record.attempts[0]?.score).toEqual({ raw: 1, max: 2 });
  });
});

test('whatever comes, in whatever order: raw never falls, never passes max, and max never changes once it is set', () => {
  const statement = fc.record({
    max: fc.integer({ min: 0, max: 3 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    verb: fc.constantFrom(ANSWERED, COMPLETED),
  });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 12 }), (many) => {
      let record = opened();
      for (const [index, { max, share, verb }] of many.entries()) {
        const before = record.attempts[0];
        record = applyStatements(record, [scored(max * share, max, { verb })], ctx({ now: at(index) })).record;
        const after = record.attempts[0];
        if (!before || !after) return false;
        const { raw, max: total } = after.score;
        if (raw < before.score.raw || raw > total || (before.score.max > 0 && total !== before.score.max)) return false;
      }
      return true;
    }),
  );
});
