import {
  type Attempt,
  type AttemptContext,
  activeAttempt,
  applyStatements,
  err,
  type GradeTarget,
  isOvertaken,
  type LearnerRecord,
  ok,
  openRecord,
  type Result,
  reopen,
  repoint,
  restart,
  type Score,
  type Statement,
  type Transition,
} from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { attemptContent, maximumOf } from './attempt-content.js';
import { attemptRecords, keyOf, type RecordDeps } from './attempt-records.js';

export type AttemptDeps = RecordDeps & {
  store: Pick<Store, 'attempts' | 'items' | 'userState'>;
  clock: () => Date;
  newId: () => string;
};

export type AttemptView = {
  attemptId: string;
  status: Attempt['status'];
  completed: boolean;
  score: Score;
};

export interface AttemptService {
  /** The learner's attempt at the lesson, begun when there is none: the active one, else the last completed. */
  open(session: SessionData, item: ContentItem): Promise<Result<AttemptView>>;
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
      if (opened.ok) return viewOf(opened.value);
      return opened.error.code === UNKNOWN.code ? err({ code: 'PLAY_ITEM_OTHER' }) : opened;
    },
    async submit(session, attemptId, statements) {
      const ids = statements.map(({ id }) => id);
      const done = await ownStep(session, attemptId, async (record, context) => {
        const known = await store.attempts.knownStatements(record.id, ids);
        return applyStatements(record, statements, { ...context, known, attemptId });
      });
      return done.ok ? viewOf(done.value, attemptId) : done;
    },
    async restart(session, attemptId) {
      const done = await ownStep(session, attemptId, restart);
      return done.ok ? viewOf(done.value) : done;
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

function contextFor({ clock, newId }: AttemptDeps, session: SessionData, item: ContentItem): AttemptContext {
  const content = attemptContent(item);
  return { now: clock().toISOString(), newId, content, target: targetOf(session, maximumOf(content, item)) };
}

/** Each attempt resumes from its own state, so one that is begun anew begins empty whatever an old tab still sends. */
const stateKey = (attemptId: string): string => `${attemptId}/state`;

function targetOf({ lineItemUrl, lineItemsUrl, ltiUserId }: SessionData, scoreMaximum: number): GradeTarget | null {
  if (scoreMaximum <= 0 || !(lineItemUrl || lineItemsUrl)) return null;
  return {
    lineItemUrl: lineItemUrl ?? '',
    ltiUserId,
    scoreMaximum,
    ...(!lineItemUrl && lineItemsUrl && { lineItemsUrl }),
  };
}

function viewOf(record: LearnerRecord, attemptId?: string): Result<AttemptView> {
  const attempt = attemptId
    ? record.attempts.find(({ id }) => id === attemptId)
    : (activeAttempt(record) ?? record.attempts.at(-1));
  if (!attempt) return err(UNKNOWN);
  const { id, status, score } = attempt;
  return ok({ attemptId: id, status, completed: status === 'completed', score });
}
