export type { SecretRank } from './labels.js';
export * from './seal.js';
