import type { Rule } from './rule.js';

/** lesson.yaml, questions.yaml, the facts and the framework have the shape their JSON Schema says. */
export const shape: Rule = {
  id: 'shape',
  severity: 'error',
  check: ({ knowledge, lessons }) => [...knowledge.findings, ...lessons.flatMap(({ findings }) => findings)],
};
