export * from './apply-statements.js';
export * from './delivery.js';
export { bestAttempt } from './grade.js';
export * from './open-record.js';
export { adoptContent } from './play.js';
export * from './record.js';
export type { AttemptContent, AttemptContext, GradeTarget, StoredStatement, Transition } from './transition.js';
