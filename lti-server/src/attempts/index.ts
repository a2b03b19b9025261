export { attemptRoutes } from './attempt-routes.js';
export { type AttemptDeps, type AttemptService, type AttemptView, createAttemptService } from './attempt-service.js';
