import type { Result } from '../result.js';
import { refuse, schemaParser } from '../schema/parser.js';
import { frameworkSchema } from './framework-schema.js';
import type { Framework } from './framework-types.js';
import { frameworkProblems } from './integrity.js';

const parse = schemaParser<Framework>(frameworkSchema, 'framework-invalid');

/** The framework of a read YAML file: shape and references checked. Error `framework-invalid` (see schema/parser). */
export function parseFramework(input: unknown): Result<Framework> {
  const shaped = parse(input);
  if (!shaped.ok) return shaped;
  const problems = frameworkProblems(shaped.value);
  return problems.length === 0 ? shaped : refuse('framework-invalid', problems);
}
