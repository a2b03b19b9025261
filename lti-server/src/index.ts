export { type AttemptService, createAttemptService } from './attempts/index.js';
export { createGrades, type GradeWorker } from './grades/index.js';
export { type ImportRequest, importPackage, newItemId, ourLibraries, packageHome } from './play/index.js';
export { projectRoot, type RunningServer, startServer } from './server.js';
export { type Config, readConfig } from './web/config.js';
export { errorCatalogue, publicCode } from './web/errors.js';
export { createMetrics } from './web/metrics.js';
export type { SessionData } from './web/session.js';
