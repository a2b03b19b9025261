export * from './answer-text.js';
export * from './fill-blanks.js';
export * from './lesson-interactions.js';
export * from './multiple-choice.js';
export * from './response.js';
export * from './score.js';
export * from './score-interaction.js';
export * from './true-false-set.js';
