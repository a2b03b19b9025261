import { type QuizFile, type QuizSetFile, quizFileSchema, quizSetFileSchema } from '@langbiang/core';
import type { Finding } from '../finding.js';
import { type Bank, isOf, questionBank } from './question-bank.js';
import { checkShape } from './schema-check.js';
import type { YamlFile } from './yaml-file.js';

/** A file of `quizzes/`, a broken one too. */
export type QuizSource = {
  readonly yaml: YamlFile;
  /** `undefined` when it is broken: `findings` say where. So it is when its subject is none: a rule says that. */
  readonly quiz?: QuizFile;
  /** As it is written, when it names a subject and grade instead of questions. */
  readonly set?: QuizSetFile;
  readonly findings: readonly Finding[];
};

export function readQuizSource(yaml: YamlFile, bank: Bank): QuizSource {
  if (yaml.value === undefined) return { yaml, findings: [] };
  if (typeof yaml.value !== 'object' || yaml.value === null || !('from' in yaml.value)) {
    const { value, findings } = checkShape<QuizFile>(yaml, [], yaml.value, quizFileSchema);
    return { yaml, findings, ...(value && { quiz: value }) };
  }
  const { value: set, findings } = checkShape<QuizSetFile>(yaml, [], yaml.value, quizSetFileSchema);
  const quiz = set && filled(set, bank);
  return { yaml, findings, ...(set && { set }), ...(quiz && { quiz }) };
}

/** The quiz a set is with the bank of today. */
function filled({ from, except = [], ...rest }: QuizSetFile, bank: Bank): QuizFile | undefined {
  const subject = bank.knowledge.subjects.get(from.subject);
  if (!subject) return undefined;
  const own = questionBank(bank).filter((one) => isOf(one, from) && !except.includes(one.id));
  const questions = own.map(({ id }) => id);
  return { ...rest, level: subject.level, grades: [from.grade], subjects: [from.subject], questions };
}
