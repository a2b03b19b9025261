export * from './parse-statement.js';
export * from './statement.js';
export { batchSchema, RESPONSE_MAX_LENGTH, STATEMENTS_MAX, statementSchema } from './statement-schema.js';
export * from './verbs.js';
