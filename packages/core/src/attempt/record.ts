import type { RubricLevels, Score } from '../scoring/index.js';
import type { GradePolicy } from './policy.js';

/** Where a learner's work on one placed lesson lives. `linkId` is the LTI resource link id (or the Classroom attachment). */
export type RecordKey = { tenantId: string; linkId: string; userId: string };

/**
 * Everything one learner did on one placed lesson: ONE document, so an answer and the grade it causes are saved in one
 * write on every store. `rev` counts writes (optimistic concurrency).
 */
export type LearnerRecord = RecordKey & {
  id: string;
  rev: number;
  contextId: string;
  /** Permanent content item id (a lesson's id). */
  itemId: string;
  /** Oldest first; at most one is `active`. */
  attempts: Attempt[];
  /** Completed attempts that are kept no longer, and the sum of their shares (0–1 each). */
  earlier?: { count: number; shares: number };
  grade: GradeEntry | null;
  /** Where the grade of work that a teacher marks will go, as the learner's launches said. Null: the platform takes none. */
  returnTo?: GradeTarget | null;
  /** ISO 8601, when the lesson was first opened. */
  openedAt: string;
  /** When the link was last found to lead to another lesson than before; absent while it never was. ISO 8601. */
  repointedAt?: string;
  updatedAt: string;
  /** How many statements are kept of it. */
  statementCount?: number;
};

export type Attempt = {
  id: string;
  /** `completed`: every scored interaction has a response, or the lesson was handed in. */
  status: 'active' | 'completed';
  /** The points are what the content said on the learner's machine, checked for bounds only. */
  scoredBy?: 'browser';
  /** The lesson itself reported `completed`: nothing changes any more. Until then a second try at a question may still raise the score. */
  handedIn?: true;
  /** Version of the content the attempt is played with. */
  contentVersion: string;
  startedAt: string;
  updatedAt: string;
  completedAt: string | null;
  /** Newest response per sub-content id, scored on the server. */
  responses: Record<string, AttemptResponse>;
  /** Sum over all scored interactions; unanswered and unmarked count 0. */
  score: Score;
  /** By the sub-content id of the quiz; a quiz not begun is not in it. */
  quizzes?: Record<string, QuizTimes>;
};

/** A quiz of an attempt, by the server's clock. ISO 8601. */
export type QuizTimes = { startedAt: string; endsAt?: string; handedInAt?: string };

export type AttemptResponse = {
  response: string;
  score: Score;
  at: string;
  /** Of work that a teacher marks only. Null: it waits, and its `score.raw` is 0 until then. */
  mark?: Mark | null;
};

/** What a teacher said about one written answer. */
export type Mark = {
  /** How often it was marked, from 1: tells two teachers' markings apart. */
  rev: number;
  /** The level chosen for each criterion of the rubric. */
  levels: RubricLevels;
  /** To the learner; absent when nothing was written. */
  comment?: string;
  /** Pseudonym of the teacher. */
  by: string;
  /** ISO 8601. */
  at: string;
};

/**
 * Where the grade of the record goes (AGS), and the scale it is given in. Null: the platform takes no grade. `lineItemUrl` is empty when
 * only the container `lineItemsUrl` is known. `policy`: `best` unless told.
 */
export type GradeTarget = {
  lineItemUrl: string;
  lineItemsUrl?: string;
  ltiUserId: string;
  scoreMaximum: number;
  policy?: GradePolicy;
};

/** The grade on its way to the LMS (AGS): the outbox entry of its record. */
export type GradeEntry = {
  /** Rises by one each time the grade changes; a delivery settles only the seq it sent. */
  seq: number;
  /** The lesson it was earned with; absent in entries older than the field. */
  itemId?: string;
  /** Empty when the launch named no line item: then it is looked up, or made, in `lineItemsUrl` on delivery. */
  lineItemUrl: string;
  lineItemsUrl?: string;
  /** The user as the platform knows it (`sub`). */
  ltiUserId: string;
  scoreGiven: number;
  scoreMaximum: number;
  activityProgress: 'Completed';
  gradingProgress: 'FullyGraded';
  /** What the teacher wrote to the learner, plain text. */
  comment?: string;
  /** When the score changed: whole seconds, strictly rising per record. ISO 8601. */
  timestamp: string;
  status: 'waiting' | 'sent' | 'superseded' | 'failed';
  tries: number;
  /** ISO 8601; due when ≤ now. A lease moves it into the future while a worker holds the entry. */
  nextTryAt: string;
  lastError?: { code: string; status?: number };
  settledAt?: string;
};

/** One learner × one lesson × one class, counted at most once each. */
export type EngagementEvent = {
  kind: 'opened' | 'completed';
  tenantId: string;
  contextId: string;
  itemId: string;
  userId: string;
};
