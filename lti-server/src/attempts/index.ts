export { attemptRoutes } from './attempt-routes.js';
export { type AttemptService, createAttemptService } from './attempt-service.js';
export { withoutQuestions } from './served-quizzes.js';
