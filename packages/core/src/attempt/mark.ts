import type { Rubric } from '../h5p/written-params.js';
import { err, ok, type Result } from '../result.js';
import { markScore, type RubricLevels, roundPoints, type Score } from '../scoring/index.js';
import { markedGrade } from './grade.js';
import type { Attempt, AttemptResponse, LearnerRecord, Mark } from './record.js';
import { type Transition, unchanged } from './transition.js';

/** Which written answer a teacher looked at, and as it was then. */
export type MarkedAnswer = {
  attemptId: string;
  subContentId: string;
  /** `rev` of the mark that was shown; 0: it waited. */
  rev: number;
  /** `at` of the response that was shown. */
  answeredAt: string;
};

export type Marking = MarkedAnswer & { levels: RubricLevels; comment: string; by: string };

/** What a teacher gave for a text and wrote about it, as its author may see it: never who gave it. */
export type ShownMark = { levels: RubricLevels; score: Score; comment?: string };

/** A written answer of a completed attempt, with what a teacher said about it, if anything. */
export type WrittenWork = { attempt: Attempt; subContentId: string; given: AttemptResponse & { mark: Mark | null } };

/**
 * What a teacher has to look at: every answer she has marked, and those that wait in the last completed attempt. A learner
 * who hands in anew takes an unmarked text back.
 */
export function writtenWork(record: LearnerRecord): WrittenWork[] {
  const completed = record.attempts.filter(({ status }) => status === 'completed');
  return completed.flatMap((attempt) =>
    Object.entries(attempt.responses).flatMap(([subContentId, { mark, ...given }]) => {
      if (mark === undefined || (mark === null && attempt !== completed.at(-1))) return [];
      return [{ attempt, subContentId, given: { ...given, mark } }];
    }),
  );
}

/** `rubric` of the question that is marked, as the lesson has it now. */
export type MarkContext = { now: string; rubric: Rubric };

/**
 * The record after a teacher has marked one written answer, with the grade that follows. Errors: `mark.unknown`, no such
 * answer; `mark.incomplete`, a criterion without a level; `mark.changed`, another teacher was faster, or the learner has
 * written anew. The same marking sent again changes nothing.
 */
export function markAnswer(record: LearnerRecord, marking: Marking, ctx: MarkContext): Result<Transition> {
  const work = writtenWork(record).find(
    ({ attempt, subContentId }) => attempt.id === marking.attemptId && subContentId === marking.subContentId,
  );
  if (work === undefined) return err({ code: 'mark.unknown' });
  const { given } = work;
  if (given.mark && isRepeated(given.mark, marking)) return ok(unchanged(record));
  if ((given.mark?.rev ?? 0) !== marking.rev || given.at !== marking.answeredAt) return err({ code: 'mark.changed' });
  const score = markScore(ctx.rubric, marking.levels);
  if (score === undefined) return err({ code: 'mark.incomplete' });

  const mark: Mark = {
    rev: marking.rev + 1,
    levels: marking.levels,
    ...(marking.comment && { comment: marking.comment }),
    by: marking.by,
    at: ctx.now,
  };
  const marked = withMark(work, { ...given, score, mark }, ctx.now);
  const attempts = record.attempts.map((attempt) => (attempt === work.attempt ? marked : attempt));
  const moved: LearnerRecord = { ...record, attempts, updatedAt: ctx.now };
  const grade = markedGrade(moved, record.returnTo ?? null, ctx.now);
  return ok({
    ...unchanged(grade === null ? moved : { ...moved, grade }),
    changed: true,
    gradeEnqueued: grade !== null,
  });
}

/** Only this answer's part of the sum moves: the rest of the attempt may be of an older version of the content. */
function withMark({ attempt, subContentId, given }: WrittenWork, marked: AttemptResponse, now: string): Attempt {
  const score = {
    raw: roundPoints(attempt.score.raw - given.score.raw + marked.score.raw),
    max: roundPoints(attempt.score.max - given.score.max + marked.score.max),
  };
  return { ...attempt, updatedAt: now, responses: { ...attempt.responses, [subContentId]: marked }, score };
}

/** A form sent twice, or again because its answer was lost. */
const isRepeated = (mark: Mark, { rev, levels, comment, by }: Marking): boolean =>
  mark.rev === rev + 1 && mark.by === by && (mark.comment ?? '') === comment && sameLevels(mark.levels, levels);

const sameLevels = (a: RubricLevels, b: RubricLevels): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((id) => a[id] === b[id]);
