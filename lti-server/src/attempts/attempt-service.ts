import {
  type Attempt,
  type AttemptContext,
  activeAttempt,
  applyStatements,
  type CodedError,
  err,
  type GradeTarget,
  type LearnerRecord,
  ok,
  openRecord,
  type RecordKey,
  type Result,
  repoint,
  restart,
  type Score,
  type Statement,
  type Transition,
} from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { attemptContent, maximumOf } from './attempt-content.js';

export type AttemptDeps = {
  store: Pick<Store, 'attempts' | 'items' | 'userState'>;
  clock: () => Date;
  newId: () => string;
  /** Called after a write that put a grade into the outbox. */
  onGradeEnqueued: () => void;
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

/** Somebody else wrote the record between our read and our write: the worker settling a grade, another tab. */
const WRITES_TRIED = 10;

const UNKNOWN: CodedError = { code: 'ATTEMPT_UNKNOWN' };

export function createAttemptService(deps: AttemptDeps): AttemptService {
  const { store } = deps;

  /** Records are found by what the session says, so an attempt's id opens nothing that is not the session's own. */
  const own = async (session: SessionData, attemptId: string) => {
    const key = keyOf(session);
    const record = key && (await store.attempts.get(key));
    const attempt = record?.attempts.find(({ id }) => id === attemptId);
    return record && attempt ? { record, attempt } : null;
  };

  const contextFor = (session: SessionData, item: ContentItem): AttemptContext => {
    const content = attemptContent(item);
    return {
      now: deps.clock().toISOString(),
      newId: deps.newId,
      content,
      target: targetOf(session, maximumOf(content)),
    };
  };

  const save = async ({ record, changed, statements, engagement, gradeEnqueued }: Transition): Promise<boolean> => {
    if (!changed) return true;
    const saved = await store.attempts.save({ record, expectedRev: record.rev, statements, engagement });
    if (saved === 'conflict') return false;
    if (gradeEnqueued) deps.onGradeEnqueued();
    return true;
  };

  /** Computes the step from the record as it is now and saves it, again and again until nobody came in between. */
  const persist = async (step: () => Promise<Transition | null>): Promise<Result<LearnerRecord>> => {
    for (let tried = 0; tried < WRITES_TRIED; tried += 1) {
      const transition = await step();
      if (!transition) return err(UNKNOWN);
      if (await save(transition)) return ok(transition.record);
    }
    return err({ code: 'ATTEMPT_BUSY' });
  };

  const itemOf = async (record: LearnerRecord): Promise<ContentItem | null> => store.items.get(record.itemId);

  return {
    async open(session, item) {
      const key = keyOf(session);
      if (!key) return err({ code: 'PLAY_NO_LINK' });
      const opening = { ...key, contextId: session.context?.id ?? '', itemId: item.id };
      const opened = await persist(async () => {
        const record = await store.attempts.get(key);
        const context = contextFor(session, item);
        return record ? repoint(record, item.id, context) : openRecord(opening, context);
      });
      return opened.ok ? viewOf(opened.value) : opened;
    },

    async submit(session, attemptId, statements) {
      const ids = statements.map(({ id }) => id);
      const done = await persist(async () => {
        const found = await own(session, attemptId);
        const item = found && (await itemOf(found.record));
        if (!found || !item) return null;
        const known = await store.attempts.knownStatements(found.record.id, ids);
        return applyStatements(found.record, statements, { ...contextFor(session, item), known, attemptId });
      });
      return done.ok ? viewOf(done.value, attemptId) : done;
    },

    async restart(session, attemptId) {
      const done = await persist(async () => {
        const found = await own(session, attemptId);
        const item = found && (await itemOf(found.record));
        return found && item ? restart(found.record, contextFor(session, item)) : null;
      });
      return done.ok ? viewOf(done.value) : done;
    },

    async state(session, attemptId) {
      const found = await own(session, attemptId);
      return found ? ok(await store.userState.get(found.record.id, stateKey(attemptId))) : err(UNKNOWN);
    },

    async keepState(session, attemptId, value) {
      const found = await own(session, attemptId);
      if (!found) return err(UNKNOWN);
      await store.userState.put(found.record.id, stateKey(attemptId), value, deps.clock().toISOString());
      return ok(null);
    },
  };
}

/** Each attempt resumes from its own state, so one that is begun anew begins empty whatever an old tab still sends. */
const stateKey = (attemptId: string): string => `${attemptId}/state`;

function keyOf({ tenantId, userId, link }: SessionData): RecordKey | null {
  return link ? { tenantId, userId, linkId: link.id } : null;
}

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
