import { sealableLibraries } from '@langbiang/core';
import { QUESTION_LIBRARIES } from '../build/ids.js';
import { heldQuestions } from './held-questions.js';
import type { Knowledge } from './knowledge.js';
import type { LessonSource, PlacedQuestion } from './lesson-source.js';

/** What the bank is read from. */
export type Bank = {
  readonly lessons: readonly LessonSource[];
  readonly knowledge: Pick<Knowledge, 'outcomes' | 'subjects'>;
};

/** A subject in one grade. */
export type SubjectGrade = { readonly subject: string; readonly grade: number };

export type BankQuestion = SubjectGrade & {
  readonly id: string;
  readonly lesson: string;
  readonly strand: 'A' | 'B' | 'C' | 'D';
};

/**
 * The questions a quiz may ask, in the order of the lessons. A question belongs to the subject and grade of the outcome it
 * checks, if its lesson is written for that grade too. Left out are types that tell their answers while they are played, and
 * what a recording asks: without the recording nobody can answer.
 */
export function questionBank({ lessons, knowledge }: Bank): BankQuestion[] {
  return lessons.flatMap(({ lesson, questions }) => {
    if (!lesson) return [];
    const heard = new Set(questions.flatMap(askedByRecording));
    return questions.flatMap(({ question: { id, type, outcome } }) => {
      const place = outcome === undefined ? undefined : knowledge.outcomes.get(outcome);
      if (!place || heard.has(id) || !sealableLibraries.includes(QUESTION_LIBRARIES[type])) return [];
      const { subject, grade } = place;
      return lesson.grades.includes(grade) ? [{ id, subject, grade, lesson: lesson.id, strand: lesson.strand }] : [];
    });
  });
}

const askedByRecording = ({ question }: PlacedQuestion): string[] =>
  question.type === 'timed-media' ? heldQuestions(question).map(({ id }) => id) : [];

export const isOf = (one: SubjectGrade, other: SubjectGrade): boolean =>
  one.subject === other.subject && one.grade === other.grade;
