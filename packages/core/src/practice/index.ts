export * from './deck.js';
