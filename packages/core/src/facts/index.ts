export * from './fact.js';
export * from './fact-schema.js';
