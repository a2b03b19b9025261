export * from './coverage.js';
export * from './coverage-base.js';
export * from './layers.js';
export * from './outside.js';
export * from './pupils.js';
export * from './strand.js';
