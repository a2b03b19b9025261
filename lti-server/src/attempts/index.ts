export { attemptRoutes } from './attempt-routes.js';
export { type AttemptService, createAttemptService } from './attempt-service.js';
