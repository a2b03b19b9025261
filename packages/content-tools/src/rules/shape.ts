import type { Rule } from './rule.js';

/** lesson.yaml, questions.yaml, the quizzes, the facts and the framework have the shape their JSON Schema says. */
export const shape: Rule = {
  id: 'shape',
  severity: 'error',
  check: ({ knowledge, lessons, quizzes }) => [
    ...knowledge.findings,
    ...[...lessons, ...quizzes].flatMap(({ findings }) => findings),
  ],
};
