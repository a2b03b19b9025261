export * from './errors.js';
export * from './ports.js';
export { openSqliteStore, type SqliteOptions } from './sqlite/open.js';
