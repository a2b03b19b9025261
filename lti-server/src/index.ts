export { projectRoot, type RunningServer, startServer } from './server.js';
export { type Config, readConfig } from './web/config.js';
export { errorCatalogue, publicCode } from './web/errors.js';
