import { type Finding, found, type Place } from '../finding.js';
import type { ContentSource } from '../read/content-source.js';
import type { LessonSource, PlacedQuestion } from '../read/lesson-source.js';
import { questionParts } from '../read/question-parts.js';
import type { Rule } from './rule.js';

type Id = { readonly id: string; readonly place: Place };

/** Ids of lessons, questions and facts are unique in the whole content; the others where they stand. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  check: (content) => [...wholeContent(content), ...content.lessons.flatMap(insideLesson)].flatMap(repeated),
};

function wholeContent({ knowledge, lessons }: ContentSource): Id[][] {
  return [
    knowledge.allFacts.map(({ fact, place }) => ({ id: fact.id, place })),
    lessons.flatMap(({ lesson, yaml }) => (lesson ? [{ id: lesson.id, place: yaml.at(['id']) }] : [])),
    lessons.flatMap(({ questions }) => questions.map(({ question, at }) => ({ id: question.id, place: at(['id']) }))),
  ];
}

function insideLesson({ lesson, yaml, questions }: LessonSource): Id[][] {
  const lists = (['sections', 'objectives', 'outcomes'] as const).map((key) =>
    (lesson?.[key] ?? []).map(({ id }, index) => ({ id, place: yaml.at([key, index, 'id']) })),
  );
  return [...lists, ...questions.flatMap(insideQuestion)];
}

function insideQuestion({ question, at }: PlacedQuestion): Id[][] {
  const parts = questionParts(question).map(({ list, id, path }) => ({ list, id, place: at([...path, 'id']) }));
  return [...new Set(parts.map(({ list }) => list))].map((name) => parts.filter(({ list }) => list === name));
}

function repeated(ids: readonly Id[]): Finding[] {
  const first = new Map<string, Place>();
  return ids.flatMap(({ id, place }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, place);
      return [];
    }
    const where = `${before.file}:${before.line}`;
    const message = { vi: `Mã ${id} đã dùng ở ${where}`, en: `The id ${id} is used at ${where} already` };
    const remedy = { vi: 'Đặt một mã khác, chưa từng dùng.', en: 'Choose another id that was never used.' };
    return [found(place, message, remedy)];
  });
}
