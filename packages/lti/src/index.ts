export * from './engine.js';
export * from './ports.js';
