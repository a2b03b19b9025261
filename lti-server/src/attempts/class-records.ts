import type { LearnerRecord } from '@langbiang/core';
import type { AttemptStore } from '@langbiang/store';
import type { SessionData } from '../web/session.js';

/** What the learners of the session's class did in the session's activity; none where no activity is open. For staff. */
export async function classRecords(
  attempts: Pick<AttemptStore, 'byLink'>,
  session: SessionData,
): Promise<LearnerRecord[]> {
  if (!session.link) return [];
  const records = await attempts.byLink(session.tenantId, session.link.id);
  return records.filter((record) => isOfClass(session, record));
}

/** The launch said which school, class and activity; an id from elsewhere opens nothing. */
export const isOfClass = ({ tenantId, context, link }: SessionData, record: LearnerRecord): boolean =>
  context !== null &&
  link !== null &&
  record.tenantId === tenantId &&
  record.contextId === context.id &&
  record.linkId === link.id;
