import {
  type Attempt,
  type AttemptContext,
  activeAttempt,
  applyStatements,
  attemptsLeft,
  err,
  type GradeTarget,
  isOvertaken,
  type LearnerRecord,
  lateAnswer,
  ok,
  openRecord,
  type Result,
  reopen,
  repoint,
  restart,
  type Score,
  type ShownMark,
  type Statement,
  type Transition,
  unchanged,
} from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { attemptContent, type ContentOptions, maximumOf } from './attempt-content.js';
import { attemptRecords, keyOf, type RecordDeps } from './attempt-records.js';
import { marksOf } from './marked-questions.js';
import { secretRank } from './secret-rank.js';
import { areAllTold, quizNews, type ServedQuiz, servedQuizzes } from './served-quizzes.js';

export type AttemptDeps = RecordDeps & {
  store: Pick<Store, 'attempts' | 'items' | 'userState'>;
  clock: () => Date;
  newId: () => string;
  /** The installation's secret: quizzes are shuffled by it. */
  secret: string;
};

export type AttemptView = {
  attemptId: string;
  status: Attempt['status'];
  completed: boolean;
  /** Left out while it would tell which answers of a quiz are right. */
  score?: Score;
  /** Quizzes whose answers are kept here, as the page may have them now: all of them when an attempt is opened, then what has changed. */
  quizzes?: ServedQuiz[];
};

/** `marks`: by sub-content id; null when nothing in the lesson is marked by a teacher. */
export type OpenedAttempt = AttemptView & { marks: Record<string, ShownMark> | null };

export interface AttemptService {
  /** The learner's attempt at the lesson, begun when there is none: the active one, else the last completed. */
  open(session: SessionData, item: ContentItem): Promise<Result<OpenedAttempt>>;
  submit(session: SessionData, attemptId: string, statements: readonly Statement[]): Promise<Result<AttemptView>>;
  restart(session: SessionData, attemptId: string): Promise<Result<AttemptView>>;
  state(session: SessionData, attemptId: string): Promise<Result<string | null>>;
  keepState(session: SessionData, attemptId: string, value: string): Promise<Result<null>>;
}

export function createAttemptService(deps: AttemptDeps): AttemptService {
  const { store } = deps;
  const records = attemptRecords(deps);

  /** A step of one of the session's own attempts, with the content it is about. */
  const ownStep = (
    session: SessionData,
    attemptId: string,
    step: (record: LearnerRecord, context: AttemptContext) => Promise<Transition> | Transition,
  ) =>
    records.persist(async () => {
      const found = await records.own(session, attemptId);
      const item = found && (await store.items.get(found.record.itemId));
      return found && item ? step(found.record, contextFor(deps, session, item)) : null;
    });

  const itemOf = (record: LearnerRecord) => store.items.get(record.itemId);

  /** What the page is told of its attempt: the one named, else the active one. */
  const viewed =
    (session: SessionData, item: ContentItem | null, about?: { attemptId: string; statements: readonly Statement[] }) =>
    (record: LearnerRecord): Result<AttemptView> => {
      const attempt = about
        ? record.attempts.find(({ id }) => id === about.attemptId)
        : (activeAttempt(record) ?? record.attempts.at(-1));
      if (!attempt || !item) return err(UNKNOWN);
      const { now, content } = contextFor(deps, session, item);
      const options = { ...optionsFor(deps, session), now, attemptsLeft: attemptsLeft(record, content) };
      return ok(viewOf(attempt, servedQuizzes(item, attempt, options), about?.statements));
    };

  return {
    async open(session, item) {
      const key = keyOf(session);
      if (!key) return err({ code: 'PLAY_NO_LINK' });
      const opening = { ...key, contextId: session.context?.id ?? '', itemId: item.id };
      const opened = await records.persist(async () => {
        const record = await store.attempts.get(key);
        const context = contextFor(deps, session, item);
        if (!record) return openRecord(opening, context);
        if (record.itemId === item.id) return reopen(record, context);
        const overtaken = session.launchedAt !== undefined && isOvertaken(record, session.launchedAt);
        return overtaken ? null : repoint(record, item.id, context);
      });
      if (!opened.ok) return opened.error.code === UNKNOWN.code ? err({ code: 'PLAY_ITEM_OTHER' }) : opened;
      const view = viewed(session, item)(opened.value);
      return view.ok ? ok({ ...view.value, marks: marksOf(item, opened.value, view.value.attemptId) }) : view;
    },
    async submit(session, attemptId, statements) {
      const ids = statements.map(({ id }) => id);
      let isLate = false;
      const done = await ownStep(session, attemptId, async (record, context) => {
        const known = await store.attempts.knownStatements(record.id, ids);
        const attempt = record.attempts.find(({ id }) => id === attemptId);
        isLate = attempt !== undefined && lateAnswer(attempt, statements, { ...context, known }) !== undefined;
        return isLate ? unchanged(record) : applyStatements(record, statements, { ...context, known, attemptId });
      });
      if (isLate && done.ok) return err({ code: 'QUIZ_TIME_OVER' });
      return done.ok ? viewed(session, await itemOf(done.value), { attemptId, statements })(done.value) : done;
    },
    async restart(session, attemptId) {
      let isRefused = false;
      const done = await ownStep(session, attemptId, (record, context) => {
        isRefused = activeAttempt(record) === undefined && attemptsLeft(record, context.content) === 0;
        return restart(record, context);
      });
      if (isRefused && done.ok) return err({ code: 'ATTEMPT_NONE_LEFT' });
      return done.ok ? viewed(session, await itemOf(done.value))(done.value) : done;
    },
    async state(session, attemptId) {
      const found = await records.own(session, attemptId);
      return found ? ok(await store.userState.get(found.record.id, stateKey(attemptId))) : err(UNKNOWN);
    },
    async keepState(session, attemptId, value) {
      const found = await records.own(session, attemptId);
      if (!found) return err(UNKNOWN);
      await store.userState.put(found.record.id, stateKey(attemptId), value, deps.clock().toISOString());
      return ok(null);
    },
  };
}

const UNKNOWN = { code: 'ATTEMPT_UNKNOWN' };

const optionsFor = ({ secret }: AttemptDeps, { timeFactor }: SessionData): ContentOptions => ({
  rankOf: secretRank(secret),
  ...(timeFactor !== undefined && { timeFactor }),
});

function contextFor(deps: AttemptDeps, session: SessionData, item: ContentItem): AttemptContext {
  const content = attemptContent(item, optionsFor(deps, session));
  const { clock, newId } = deps;
  return { now: clock().toISOString(), newId, content, target: targetOf(session, maximumOf(content, item)) };
}

/** Each attempt resumes from its own state, so one that is begun anew begins empty whatever an old tab still sends. */
export const stateKey = (attemptId: string): string => `${attemptId}/state`;

function targetOf(session: SessionData, scoreMaximum: number): GradeTarget | null {
  const { lineItemUrl, lineItemsUrl, ltiUserId, gradePolicy: policy } = session;
  if (scoreMaximum <= 0 || !(lineItemUrl || lineItemsUrl)) return null;
  return {
    lineItemUrl: lineItemUrl ?? '',
    ltiUserId,
    scoreMaximum,
    ...(!lineItemUrl && lineItemsUrl && { lineItemsUrl }),
    ...(policy && { policy }),
  };
}

function viewOf(
  { id, status, score }: Attempt,
  quizzes: readonly ServedQuiz[],
  statements?: readonly Statement[],
): AttemptView {
  const news = statements ? quizNews(quizzes, statements) : [...quizzes];
  return {
    attemptId: id,
    status,
    completed: status === 'completed',
    ...(areAllTold(quizzes) && { score }),
    ...(news.length > 0 && { quizzes: news }),
  };
}
