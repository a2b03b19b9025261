import type { EngagementEvent, GradeEntry, LearnerRecord } from '@langbiang/core';
import type { Platform, RecordChange, StoredStatement } from '../ports.js';

/** An instant `minutes` (may be a fraction) after 8 o'clock of the samples' day. */
export const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 24, 8) + minutes * 60_000).toISOString();

export function sampleRecord(n: number, over: Partial<LearnerRecord> = {}): LearnerRecord {
  return {
    id: `record-${n}`,
    rev: 0,
    tenantId: 'school-1',
    linkId: 'link-1',
    userId: `user-${n}`,
    contextId: 'class-8a',
    itemId: 'B-M4',
    attempts: [
      {
        id: `attempt-${n}`,
        status: 'active',
        contentVersion: 'v1',
        startedAt: at(0),
        updatedAt: at(0),
        completedAt: null,
        responses: { q1: { response: 'bề rộng «12 hải lí» 🌊', score: { raw: 1, max: 1 }, at: at(0) } },
        score: { raw: 1, max: 5 },
      },
    ],
    grade: null,
    openedAt: at(0),
    updatedAt: at(0),
    ...over,
  };
}

export function sampleGrade(over: Partial<GradeEntry> = {}): GradeEntry {
  return {
    seq: 1,
    lineItemUrl: 'https://lms.example/lineitems/7',
    ltiUserId: 'sub-1',
    scoreGiven: 4,
    scoreMaximum: 5,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    timestamp: at(0),
    status: 'waiting',
    tries: 0,
    nextTryAt: at(0),
    ...over,
  };
}

export const sampleStatement = (recordId: string, id: string, response = 'a'): StoredStatement => ({
  id,
  verb: 'http://adlnet.gov/expapi/verbs/answered',
  objectId: 'https://langbiang.example/content/B-M4?subContentId=q1',
  subContentId: 'q1',
  response,
  recordId,
  attemptId: 'attempt-1',
  storedAt: at(0),
});

export const engagement = (kind: EngagementEvent['kind'], record: LearnerRecord): EngagementEvent => ({
  kind,
  tenantId: record.tenantId,
  contextId: record.contextId,
  itemId: record.itemId,
  userId: record.userId,
});

/** The change that stores `record` as it is, `rev` being the one it was read with. */
export const change = (record: LearnerRecord, over: Partial<RecordChange> = {}): RecordChange => ({
  record,
  expectedRev: record.rev,
  statements: [],
  engagement: [],
  ...over,
});

export const samplePlatform = (n: number, over: Partial<Platform> = {}): Platform => ({
  id: `platform-${n}`,
  issuer: 'https://lms.example',
  clientId: `client-${n}`,
  deploymentIds: ['1'],
  authUrl: 'https://lms.example/auth',
  tokenUrl: 'https://lms.example/token',
  jwksUrl: 'https://lms.example/jwks',
  name: 'LMS trường em',
  createdAt: at(0),
  ...over,
});
