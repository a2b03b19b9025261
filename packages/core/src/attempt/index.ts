export * from './apply-statements.js';
export * from './delivery.js';
export { awaitsMarking, bestAttempt } from './grade.js';
export * from './mark.js';
export * from './open-record.js';
export { adoptContent } from './play.js';
export * from './record.js';
export type { AttemptContent, AttemptContext, StoredStatement, Transition } from './transition.js';
