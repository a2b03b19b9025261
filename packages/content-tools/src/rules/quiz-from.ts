import { SET_QUESTIONS_MIN } from '../figures/quiz-sets.js';
import { type Finding, found } from '../finding.js';
import type { ContentSource } from '../read/content-source.js';
import { isOf, questionBank } from '../read/question-bank.js';
import type { QuizSource } from '../read/quiz-source.js';
import type { Rule } from './rule.js';

/** A set made of a subject and grade names one that is taught, is the only one of them, and finds enough in the bank. */
export const quizFrom: Rule = {
  id: 'quiz-from',
  severity: 'error',
  check: (content) => content.quizzes.flatMap((quiz) => [...place(quiz, content), ...pool(quiz, content)]),
};

function place({ set, yaml }: QuizSource, { knowledge, quizzes }: ContentSource): Finding[] {
  if (!set) return [];
  const { subject, grade } = set.from;
  const at = yaml.at(['from']);
  if (!knowledge.subjects.get(subject)?.grades.includes(grade)) {
    const message = { vi: `Không dạy môn ${subject} ở lớp ${grade}`, en: `${subject} is not taught in grade ${grade}` };
    return [found(at, message, { vi: 'Sửa môn hoặc lớp.', en: 'Mend subject or grade.' })];
  }
  const first = quizzes.find((other) => other.set && isOf(other.set.from, set.from));
  if (first?.yaml === yaml) return [];
  const message = {
    vi: `${first?.set?.id} đã là bộ câu hỏi của ${subject} lớp ${grade}`,
    en: `${first?.set?.id} is the set of ${subject}, grade ${grade}, already`,
  };
  return [found(at, message, { vi: 'Bỏ một trong hai bộ.', en: 'Drop one of the two.' })];
}

function pool({ set, quiz, yaml }: QuizSource, content: ContentSource): Finding[] {
  if (!set || !quiz) return [];
  const own = new Set(questionBank(content).flatMap((one) => (isOf(one, set.from) ? one.id : [])));
  const strange = (set.except ?? []).flatMap((id, index) => {
    if (own.has(id)) return [];
    const message = { vi: `Câu ${id} vốn không có trong bộ này`, en: `${id} is not in this set anyway` };
    return found(yaml.at(['except', index]), message, { vi: 'Xoá khỏi `except`.', en: 'Drop it from `except`.' });
  });
  if (quiz.questions.length >= SET_QUESTIONS_MIN) return strange;
  const message = {
    vi: `Ngân hàng mới có ${quiz.questions.length} câu cho bộ này, cần ít nhất ${SET_QUESTIONS_MIN}`,
    en: `The bank has ${quiz.questions.length} questions for this set; it needs ${SET_QUESTIONS_MIN}`,
  };
  const remedy = { vi: 'Viết thêm câu hỏi, hoặc bỏ bộ này.', en: 'Write more questions, or drop the set.' };
  return [...strange, found(yaml.at(['from']), message, remedy)];
}
