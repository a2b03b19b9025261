export { attemptRecords, type RecordDeps } from './attempt-records.js';
export { type AttemptReviews, createAttemptReviews, type ReviewedAttempt } from './attempt-reviews.js';
export { attemptRoutes } from './attempt-routes.js';
export { type AttemptService, createAttemptService } from './attempt-service.js';
export { classRecords, isOfClass } from './class-records.js';
export { type MarkedQuestion, markedQuestions } from './marked-questions.js';
export { withoutQuestions } from './served-quizzes.js';
