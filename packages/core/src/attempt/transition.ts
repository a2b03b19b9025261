import type { Rubric } from '../h5p/written-params.js';
import type { Score } from '../scoring/index.js';
import type { Statement } from '../xapi/index.js';
import type { EngagementEvent, GradeTarget, LearnerRecord } from './record.js';

/** A statement as kept: in the order it arrived. */
export type StoredStatement = Statement & { recordId: string; attemptId: string; storedAt: string };

/** What the maths needs of the content an attempt is played with. */
export type AttemptContent = {
  version: string;
  /** A package from outside, which scores itself on the learner's machine: it has no interactions the server could score. */
  scoredBy?: 'browser';
  /** Every interaction that gives points; their maxima add up to the lesson's. Those with a rubric are marked by a teacher. */
  interactions: readonly { subContentId: string; max: number; rubric?: Rubric; quiz?: string }[];
  /** Points of a response; undefined when there is no such interaction, or a teacher marks it. */
  score(subContentId: string, response: string): Score | undefined;
  /** Quizzes in it; an interaction drawn for one names it. */
  quizzes?: readonly QuizRules[];
  /** The same for one attempt. Maxima do not depend on the attempt; absent where nothing else does. */
  of?(attemptId: string): AttemptContent;
  /** How many attempts a learner gets; absent: as many as she likes. */
  attempts?: number;
};

export type QuizRules = {
  subContentId: string;
  /** Time for it; absent: no limit. */
  seconds?: number;
  /** ISO 8601: no start and no answer after it. */
  closesAt?: string;
  /** The first answer to a question is final (its verdict has been shown). Otherwise the last one before handing in counts. */
  firstCounts: boolean;
};

export type AttemptContext = {
  /** ISO 8601, of the server's clock. */
  now: string;
  /** UUIDs for attempts and records. */
  newId: () => string;
  content: AttemptContent;
  target: GradeTarget | null;
};

/** The outcome of a step, to be saved as one. `changed` false: nothing to save. */
export type Transition = {
  record: LearnerRecord;
  changed: boolean;
  statements: StoredStatement[];
  engagement: EngagementEvent[];
  gradeEnqueued: boolean;
};

export const unchanged = (record: LearnerRecord): Transition => ({
  record,
  changed: false,
  statements: [],
  engagement: [],
  gradeEnqueued: false,
});

export const engagementEvent = (kind: EngagementEvent['kind'], record: LearnerRecord): EngagementEvent => ({
  kind,
  tenantId: record.tenantId,
  contextId: record.contextId,
  itemId: record.itemId,
  userId: record.userId,
});
