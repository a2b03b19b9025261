import type { LearnerRecord } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { classRecords } from '../attempts/index.js';
import type { SessionData } from '../web/session.js';

export type DeliveryDeps = {
  store: Pick<Store, 'attempts' | 'outbox'>;
  clock: () => Date;
  /** Called after grades were made due. */
  onGradeEnqueued: () => void;
};

/** What became of the grades of one class in one activity, for its teachers. */
export interface DeliveryService {
  /** How many grades could not be sent; null where no activity is open. */
  failed(session: SessionData): Promise<number | null>;
  /** Everybody who has opened the lesson. */
  list(session: SessionData): Promise<LearnerRecord[]>;
  /** Makes the grade of one record, or of all, due now where it could not be sent; gives how many. */
  resend(session: SessionData, recordId?: string): Promise<number>;
}

export function createDeliveryService({ store, clock, onGradeEnqueued }: DeliveryDeps): DeliveryService {
  const list = (session: SessionData) => classRecords(store.attempts, session);
  const failedOf = async (session: SessionData) => (await list(session)).filter(hasFailed);
  return {
    list,
    failed: async (session) => (session.link && session.context ? (await failedOf(session)).length : null),
    async resend(session, recordId) {
      const wanted = (await failedOf(session)).filter(({ id }) => recordId === undefined || id === recordId);
      let due = 0;
      for (const { id } of wanted) if (await store.outbox.retry(id, clock().toISOString())) due += 1;
      if (due > 0) onGradeEnqueued();
      return due;
    },
  };
}

export const hasFailed = ({ grade }: LearnerRecord): boolean => grade?.status === 'failed';
