import { type QuizFile, quizFileSchema } from '@langbiang/core';
import type { Finding } from '../finding.js';
import { checkShape } from './schema-check.js';
import type { YamlFile } from './yaml-file.js';

/** A file of `quizzes/`, a broken one too. */
export type QuizSource = {
  readonly yaml: YamlFile;
  /** `undefined` when it is broken: `findings` say where. */
  readonly quiz?: QuizFile;
  readonly findings: readonly Finding[];
};

export function readQuizSource(yaml: YamlFile): QuizSource {
  if (yaml.value === undefined) return { yaml, findings: [] };
  const { value, findings } = checkShape<QuizFile>(yaml, [], yaml.value, quizFileSchema);
  return { yaml, findings, ...(value && { quiz: value }) };
}
