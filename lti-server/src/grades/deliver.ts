import type { GradeEntry, LearnerRecord } from '@langbiang/core';
import type { LineItemOutcome, LtiEngine, ScoreOutcome, ScorePost } from '@langbiang/lti';
import { submissionReview } from '../lti/index.js';

export type DeliverDeps = {
  engine: Pick<LtiEngine, 'sendScore' | 'findOrCreateLineItem'>;
  /** The platform registration a tenant belongs to; null when it was removed. */
  registrationOf: (tenantId: string) => Promise<string | null>;
  /** What a column made for the item is called. */
  labelOf: (itemId: string) => Promise<string>;
};

/** The tag under which the deep link asks for a column too, so both find the same one. */
const TAG = 'grade';
const REMEMBERED = 10_000;

/** The score as AGS wants it. Everything in it was fixed when the score changed, so a repeat is the same message. */
export function scoreOf(grade: GradeEntry): ScorePost {
  return {
    userId: grade.ltiUserId,
    scoreGiven: grade.scoreGiven,
    scoreMaximum: grade.scoreMaximum,
    activityProgress: grade.activityProgress,
    gradingProgress: grade.gradingProgress,
    timestamp: grade.timestamp,
    ...(grade.comment && { comment: grade.comment }),
  };
}

/** One delivery of a record's grade, to the line item of its link; that is looked up, or made, when the launch named none. */
export function createDelivery(deps: DeliverDeps): (record: LearnerRecord) => Promise<ScoreOutcome> {
  const lineItems = rememberedLineItems(deps);
  return async (record) => {
    const { grade } = record;
    if (!grade) throw new Error(`Record ${record.id} has no grade to deliver`);
    const registrationId = await deps.registrationOf(record.tenantId);
    if (!registrationId) return { kind: 'failed', code: 'LTI_REGISTRATION_GONE' };
    if (grade.lineItemUrl) {
      return deps.engine.sendScore({ registrationId, lineItemUrl: grade.lineItemUrl }, scoreOf(grade));
    }
    const found = await lineItems.find(registrationId, record, grade);
    if (found.kind !== 'found') return found;
    const outcome = await deps.engine.sendScore({ registrationId, lineItemUrl: found.url }, scoreOf(grade));
    if (outcome.kind !== 'failed' || outcome.code !== 'LTI_LINE_ITEM_GONE' || !found.remembered) return outcome;
    // The column was removed since it was found: the next try looks again.
    lineItems.forget(record, grade);
    return { ...outcome, kind: 'retry' };
  };
}

/** The link may have been pointed at another lesson while the grade was waiting. */
const earnedWith = (record: LearnerRecord, grade: GradeEntry): string => grade.itemId ?? record.itemId;

type Found = Exclude<LineItemOutcome, { kind: 'found' }> | { kind: 'found'; url: string; remembered: boolean };

function rememberedLineItems({ engine, labelOf }: DeliverDeps) {
  const known = new Map<string, string>();
  const keyOf = (record: LearnerRecord, grade: GradeEntry) =>
    JSON.stringify([record.tenantId, record.linkId, earnedWith(record, grade), grade.lineItemsUrl]);

  const find = async (registrationId: string, record: LearnerRecord, grade: GradeEntry): Promise<Found> => {
    if (!grade.lineItemsUrl) return { kind: 'failed', code: 'GRADE_NO_LINE_ITEM' };
    const itemId = earnedWith(record, grade);
    const key = keyOf(record, grade);
    const before = known.get(key);
    if (before) return { kind: 'found', url: before, remembered: true };
    const outcome = await engine.findOrCreateLineItem(
      { registrationId, lineItemsUrl: grade.lineItemsUrl },
      {
        label: await labelOf(itemId),
        scoreMaximum: grade.scoreMaximum,
        resourceId: itemId,
        tag: TAG,
        resourceLinkId: record.linkId,
        submissionReview: submissionReview(itemId, 'vi'),
      },
    );
    if (outcome.kind !== 'found') return outcome;
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, outcome.url);
    return { kind: 'found', url: outcome.url, remembered: false };
  };
  return { find, forget: (record: LearnerRecord, grade: GradeEntry) => known.delete(keyOf(record, grade)) };
}
