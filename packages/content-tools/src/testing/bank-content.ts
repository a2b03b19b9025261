import type { ContentSource } from '../read/content-source.js';
import { readQuizSource } from '../read/quiz-source.js';
import { YamlFile } from '../read/yaml-file.js';
import { type Edits, sampleContent } from './fixture.js';

/** A set of the sample's subject and grade. */
export const SET = `id: on-tap-mau
kind: quiz
title: { vi: Ôn tập mẫu, en: Sample quiz }
summary: Em ôn lại bài mẫu.
from: { subject: LSDL-THCS, grade: 8 }
strand: B
duration: 10
review: draft
draw: 10
`;

/** The sample with more questions of its second objective, so that its bank has `count` in all. */
export function bankOf(count: number, edits: Edits = {}): Edits {
  const more = Array.from({ length: count - 3 }, (_, index) =>
    question(`b-m99-q${String(index + 4).padStart(2, '0')}`),
  );
  return { 'questions.yaml': (text) => `${text}${more.join('')}`, ...edits };
}

const question = (id: string) => `- id: ${id}
  type: multiple-choice
  objective: m2
  outcome: LSDL08.DL-BIEN-DAO.O2
  cognitive: thong_hieu
  facts: [B-033]
  question: Câu ${id} hỏi gì?
  answers:
    - { id: a, text: Một, correct: true, feedback: Đúng là một. }
    - { id: b, text: Hai, feedback: Hai là số khác. }
    - { id: c, text: Ba, feedback: Ba là số khác. }
`;

/** The edited sample and these files of `quizzes/`, by name. */
export function withQuizzes(edits: Edits, files: Readonly<Record<string, string>>): ContentSource {
  const sample = sampleContent(edits);
  const quizzes = Object.entries(files).map(([name, text]) =>
    readQuizSource(new YamlFile(`quizzes/${name}.yaml`, text), sample),
  );
  return { ...sample, quizzes };
}
