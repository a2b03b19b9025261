export { seconds } from './clock.js';
export * from './item-card.js';
export * from './lesson.js';
export { lessonSchema } from './lesson-schema.js';
export { questionSchemas } from './question-schema.js';
export { quizFileSchema, quizSetFileSchema } from './quiz-file-schema.js';
export * from './review.js';
export { rubricSchema } from './rubric-schema.js';
