export * from './apply-statements.js';
export * from './delivery.js';
export { awaitsMarking, bestAttempt, gradedWork } from './graded-work.js';
export * from './mark.js';
export * from './open-record.js';
export { adoptContent } from './play.js';
export { GRADE_POLICIES, type GradePolicy, readPolicy } from './policy.js';
export { lateAnswer, QUIZ_GRACE_SECONDS } from './quizzes.js';
export * from './record.js';
export {
  type AttemptContent,
  type AttemptContext,
  type QuizRules,
  type StoredStatement,
  type Transition,
  unchanged,
} from './transition.js';
