import type { ContentSource } from '../read/content-source.js';
import { type BankQuestion, isOf, questionBank, type SubjectGrade } from '../read/question-bank.js';

/** Ten are drawn: a pool hardly larger would give everybody the same. */
export const SET_QUESTIONS_MIN = 12;

/** What the bank has for a subject in a grade. */
export type BankShare = SubjectGrade & {
  readonly questions: readonly BankQuestion[];
  /** The quiz set made of it. */
  readonly set?: string;
};

/** Every subject and grade the bank has questions for, in the framework's order. */
export function bankShares(content: ContentSource): BankShare[] {
  const bank = questionBank(content);
  return [...content.knowledge.subjects.values()].flatMap(({ id: subject, grades }) =>
    grades.flatMap((grade): BankShare[] => {
      const questions = bank.filter((question) => isOf(question, { subject, grade }));
      const set = content.quizzes.find((quiz) => quiz.set && isOf(quiz.set.from, { subject, grade }))?.set?.id;
      if (questions.length === 0 && set === undefined) return [];
      return [{ subject, grade, questions, ...(set !== undefined && { set }) }];
    }),
  );
}

/** Subjects and grades the bank can fill a set for that have none yet. */
export const missingSets = (content: ContentSource): BankShare[] =>
  bankShares(content).filter(({ questions, set }) => set === undefined && questions.length >= SET_QUESTIONS_MIN);
