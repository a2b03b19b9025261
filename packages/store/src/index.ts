export * from './errors.js';
export * from './ports.js';
export { openSqliteStore } from './sqlite/open.js';
