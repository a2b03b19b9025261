import {
  err,
  type LearnerRecord,
  markAnswer,
  ok,
  type Result,
  type RubricLevels,
  type WrittenWork,
  writtenWork,
} from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import {
  attemptRecords,
  classRecords,
  isOfClass,
  type MarkedQuestion,
  markedQuestions,
  type RecordDeps,
} from '../attempts/index.js';
import { schoolItems } from '../web/school-items.js';
import type { SessionData } from '../web/session.js';

export type MarkingDeps = RecordDeps & {
  store: Pick<Store, 'attempts' | 'items'>;
  clock: () => Date;
};

/** Names one written answer. */
export type WorkKey = { recordId: string; attemptId: string; subContentId: string };

/** One written answer as a teacher looks at it. */
export type Work = WrittenWork & {
  record: LearnerRecord;
  item: ContentItem;
  question: MarkedQuestion;
};

export type MarkForm = {
  /** The mark that was shown; 0: none. */
  rev: number;
  answeredAt: string;
  levels: RubricLevels;
  comment: string;
};

export interface MarkingService {
  /** How many answers wait in the activity; null where nothing is marked, or no activity is open. */
  waiting(session: SessionData, item: ContentItem): Promise<number | null>;
  /** Every answer of the activity that waits or is marked. */
  list(session: SessionData): Promise<Work[]>;
  /** Error: `MARK_UNKNOWN`, also for what is not the teacher's own class. */
  work(session: SessionData, key: WorkKey): Promise<Result<Work>>;
  /** The answer after marking. Errors: those of `markAnswer`, and `ATTEMPT_BUSY`. */
  mark(session: SessionData, key: WorkKey, form: MarkForm): Promise<Result<Work>>;
}

const UNKNOWN = { code: 'MARK_UNKNOWN' };

export function createMarkingService(deps: MarkingDeps): MarkingService {
  const { store, clock } = deps;
  const records = attemptRecords(deps);

  async function find(session: SessionData, key: WorkKey): Promise<Work | null> {
    const record = await store.attempts.byId(key.recordId);
    if (!record || !isOfClass(session, record)) return null;
    const item = await schoolItems(store.items, session.tenantId).get(record.itemId);
    const all = item ? worksIn(record, item) : [];
    return all.find(({ attempt, subContentId }) => matches(key, attempt.id, subContentId)) ?? null;
  }

  return {
    async waiting(session, item) {
      if (!session.link || !session.context || markedQuestions(item).length === 0) return null;
      const own = await classRecords(store.attempts, session);
      const works = own.flatMap((record) => (record.itemId === item.id ? worksIn(record, item) : []));
      return works.filter(isWaiting).length;
    },
    async list(session) {
      const items = schoolItems(store.items, session.tenantId);
      const own = await classRecords(store.attempts, session);
      const known = new Map<string, ContentItem | null>();
      for (const { itemId } of own) if (!known.has(itemId)) known.set(itemId, await items.get(itemId));
      return own.flatMap((record) => {
        const item = known.get(record.itemId);
        return item ? worksIn(record, item) : [];
      });
    },
    async work(session, key) {
      const work = await find(session, key);
      return work ? ok(work) : err(UNKNOWN);
    },
    async mark(session, key, form) {
      let refused = UNKNOWN;
      const saved = await records.persist(async () => {
        const work = await find(session, key);
        if (!work) return null;
        const marking = { ...key, ...form, by: session.userId };
        const marked = markAnswer(work.record, marking, { now: clock().toISOString(), rubric: work.question.rubric });
        if (marked.ok) return marked.value;
        refused = marked.error;
        return null;
      });
      if (!saved.ok) return err(saved.error.code === 'ATTEMPT_UNKNOWN' ? refused : saved.error);
      const work = await find(session, key);
      return work ? ok(work) : err(UNKNOWN);
    },
  };
}

/** The written answers of a learner that can still be marked: their question and its rubric are in the lesson. */
function worksIn(record: LearnerRecord, item: ContentItem): Work[] {
  const questions = new Map(markedQuestions(item).map((question) => [question.subContentId, question]));
  return writtenWork(record).flatMap((work) => {
    const question = questions.get(work.subContentId);
    return question ? [{ ...work, record, item, question }] : [];
  });
}

export const isWaiting = ({ given }: Work): boolean => given.mark === null;

export const keyOf = ({ record, attempt, subContentId }: Work): WorkKey => ({
  recordId: record.id,
  attemptId: attempt.id,
  subContentId,
});

const matches = (key: WorkKey, attemptId: string, subContentId: string): boolean =>
  key.attemptId === attemptId && key.subContentId === subContentId;
