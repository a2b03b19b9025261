import type { Statement } from '../xapi/index.js';
import { nextGrade } from './grade.js';
import { awaitsMarking } from './graded-work.js';
import { activeAttempt } from './open-record.js';
import { adoptContent, playStatement } from './play.js';
import type { Attempt, LearnerRecord } from './record.js';
import { type AttemptContext, engagementEvent, type Transition, unchanged } from './transition.js';

export type StatementsContext = AttemptContext & {
  /** Ids among the statements that are stored already (`AttemptStore.knownStatements`, asked after reading the record). */
  known: ReadonlySet<string>;
  /** The attempt the page plays, so that a forgotten tab does not answer into a newer attempt. Absent: the active one. */
  attemptId?: string;
};

/** Of one record; a hundred careful attempts make fewer. A page gone wild, or a pupil's script, must not fill the school's disk. */
const STATEMENTS_KEPT = 10_000;

/**
 * What a batch from the player changes. Statements known already, and repeats within the batch, change nothing. New ones
 * are stored up to a bound, also those that come late for a completed attempt; only an active attempt moves.
 */
export function applyStatements(
  record: LearnerRecord,
  statements: readonly Statement[],
  ctx: StatementsContext,
): Transition {
  const attempt = addressed(record, ctx.attemptId);
  const fresh = withoutRepeats(statements, ctx.known);
  if (attempt === undefined || fresh.length === 0) return unchanged(record);

  const before = record.statementCount ?? 0;
  const stored = fresh.slice(0, Math.max(0, STATEMENTS_KEPT - before)).map((statement) => ({
    ...statement,
    recordId: record.id,
    attemptId: attempt.id,
    storedAt: ctx.now,
  }));
  const counted: LearnerRecord = { ...record, statementCount: before + stored.length };
  const played = fresh.reduce(
    (current, statement) => playStatement(current, statement, ctx.content, ctx.now),
    adoptContent(attempt, ctx.content),
  );
  if (played === attempt) return { ...unchanged(counted), changed: stored.length > 0, statements: stored };

  const attempts = record.attempts.map((each) => (each === attempt ? played : each));
  const returnTo = awaitsMarking(played) && { returnTo: ctx.target ?? record.returnTo ?? null };
  const moved: LearnerRecord = { ...counted, ...returnTo, attempts, updatedAt: ctx.now };
  if (played.status !== 'completed') return { ...unchanged(moved), changed: true, statements: stored };

  const grade = nextGrade(moved, ctx.target, ctx.now);
  return {
    record: grade === null ? moved : { ...moved, grade },
    changed: true,
    statements: stored,
    engagement: [engagementEvent('completed', record)],
    gradeEnqueued: grade !== null,
  };
}

/** The attempt the statements are about; when it was not named, the active one, else the last. */
function addressed(record: LearnerRecord, attemptId: string | undefined): Attempt | undefined {
  if (attemptId !== undefined) return record.attempts.find((attempt) => attempt.id === attemptId);
  return activeAttempt(record) ?? record.attempts.at(-1);
}

function withoutRepeats(statements: readonly Statement[], known: ReadonlySet<string>): Statement[] {
  const seen = new Set(known);
  return statements.filter(({ id }) => {
    const fresh = !seen.has(id);
    seen.add(id);
    return fresh;
  });
}
