import { type Finding, found } from '../finding.js';
import { heldQuestions } from '../read/held-questions.js';
import type { LessonSource } from '../read/lesson-source.js';
import { lessonRule } from './rule.js';

type Place = Finding['place'];
/** A question named by `where`: a page, or a question that holds it. */
type Use = { readonly id: string; readonly where: string; readonly place: Place };

/** Every question stands in exactly one place, on a page or inside of another question, and every name there is a question. */
export const questionUse = lessonRule('question-use', 'error', (lesson, { source }) => {
  const onPages = lesson.sections.flatMap(({ id: where, questions = [] }, section) =>
    questions.map((id, index) => ({ id, where, place: source.yaml.at(['sections', section, 'questions', index]) })),
  );
  const used = new Map<string, string>();
  const findings = [...onPages, ...inQuestions(source)].flatMap(({ id, where, place }) => {
    const before = used.get(id);
    used.set(id, where);
    if (!source.questionIds.has(id)) return unknown(id, place);
    return before === undefined ? [] : twice(id, before, place);
  });
  const unused = source.questions.filter(({ question }) => !used.has(question.id));
  return [...findings, ...unused.map(({ question, at }) => never(question.id, at(['id'])))];
});

const inQuestions = ({ questions }: LessonSource): Use[] =>
  questions.flatMap(({ question, at }) =>
    heldQuestions(question).map(({ id, path }) => ({ id, where: question.id, place: at(path) })),
  );

const unknown = (id: string, place: Place) =>
  found(
    place,
    { vi: `questions.yaml không có câu ${id}`, en: `questions.yaml has no question ${id}` },
    { vi: 'Sửa mã, hoặc viết câu hỏi ấy.', en: 'Mend the id, or write the question.' },
  );

const twice = (id: string, where: string, place: Place) =>
  found(
    place,
    { vi: `Câu ${id} đã có ở ${where}`, en: `Question ${id} stands in ${where} already` },
    { vi: 'Bỏ một trong hai chỗ: điểm chỉ tính một lần.', en: 'Drop one of the two: it is scored once.' },
  );

const never = (id: string, place: Place) =>
  found(
    place,
    { vi: `Câu ${id} không nằm ở trang nào`, en: `Question ${id} stands on no page` },
    {
      vi: 'Thêm mã vào `questions` của một trang trong lesson.yaml.',
      en: 'Add its id to the `questions` of a section.',
    },
  );
