import { found } from '../finding.js';
import { lessonRule } from './rule.js';

/** Fewer questions than these make no habit. */
const QUESTIONS_MIN = 4;
/** Chance alone rarely puts more than this share of the right answers of a lesson in one place. */
const SHARE_MAX = 0.75;

/** Answers are shuffled when played, but not in print nor everywhere else: the right one has no place of its own. */
export const answerPlace = lessonRule('answer-place', 'warning', ({ id }, { source }) => {
  const places = source.questions.flatMap(({ question, at }) =>
    question.type === 'multiple-choice' && question.multiple !== true
      ? [{ place: question.answers.findIndex(({ correct }) => correct), at }]
      : [],
  );
  if (places.length < QUESTIONS_MIN) return [];
  const most = [...new Set(places.map(({ place }) => place))]
    .map((place) => places.filter((one) => one.place === place))
    .sort((a, b) => b.length - a.length)[0];
  const [first] = most ?? [];
  if (!most || !first || first.place < 0 || most.length / places.length <= SHARE_MAX) return [];
  const count = `${most.length}/${places.length}`;
  return [
    found(
      first.at(['answers', first.place]),
      {
        vi: `Bài ${id}: ${count} câu có đáp án đúng ở chỗ thứ ${first.place + 1}`,
        en: `${id}: in ${count} questions the right answer stands at place ${first.place + 1}`,
      },
      { vi: 'Đổi chỗ đáp án đúng ở vài câu.', en: 'Move the right answer in some of them.' },
    ),
  ];
});
