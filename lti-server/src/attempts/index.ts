export { attemptRecords, type RecordDeps } from './attempt-records.js';
export { attemptRoutes } from './attempt-routes.js';
export { type AttemptService, createAttemptService } from './attempt-service.js';
export { classRecords, isOfClass } from './class-records.js';
export { type MarkedQuestion, markedQuestions } from './marked-questions.js';
export { withoutQuestions } from './served-quizzes.js';
