import { type Finding, found } from '../finding.js';
import { lessonRule } from './rule.js';

/** Every question stands on exactly one page, and every name on a page is a question. */
export const questionUse = lessonRule('question-use', 'error', (lesson, { source }) => {
  const used = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [section, { id: page, questions = [] }] of lesson.sections.entries()) {
    for (const [index, id] of questions.entries()) {
      const place = source.yaml.at(['sections', section, 'questions', index]);
      const before = used.get(id);
      if (!source.questionIds.has(id)) findings.push(unknown(id, place));
      else if (before !== undefined) findings.push(twice(id, before, place));
      used.set(id, page);
    }
  }
  const unused = source.questions.filter(({ question }) => !used.has(question.id));
  return [...findings, ...unused.map(({ question, at }) => never(question.id, at(['id'])))];
});

type Place = Finding['place'];

const unknown = (id: string, place: Place) =>
  found(
    place,
    { vi: `questions.yaml không có câu ${id}`, en: `questions.yaml has no question ${id}` },
    { vi: 'Sửa mã, hoặc viết câu hỏi ấy.', en: 'Mend the id, or write the question.' },
  );

const twice = (id: string, page: string, place: Place) =>
  found(
    place,
    { vi: `Câu ${id} đã có ở trang ${page}`, en: `Question ${id} stands on the page ${page} already` },
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
