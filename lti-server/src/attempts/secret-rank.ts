import { createHmac } from 'node:crypto';
import type { SecretRank } from '@langbiang/core';

/** Orders and ids of one question in one attempt: always alike, and not to be told without the installation's secret. */
export type RankOf = (attemptId: string, subContentId: string) => SecretRank;

export const secretRank =
  (secret: string): RankOf =>
  (attemptId, subContentId) =>
  (name) =>
    createHmac('sha256', secret).update(`quiz\n${attemptId}\n${subContentId}\n${name}`).digest().readUInt32BE(0);
