export * from './denominator.js';
export * from './framework.js';
export * from './framework-schema.js';
export * from './framework-types.js';
