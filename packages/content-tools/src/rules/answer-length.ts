import { type LocalText, type MultipleChoice, textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { lessonRule } from './rule.js';

/** Fewer questions than these make no habit. */
const QUESTIONS_MIN = 4;
/** Among three options chance alone makes the right one longest in a third of the questions. */
const SHARE_MAX = 0.6;
/** A longer answer gives itself away by a fifth more. */
const CLEARLY = 1.2;

/** The right answer must not be known by its length: pupils find the habit out within a lesson. */
export const answerLength = lessonRule('answer-length', 'warning', ({ id }, { source }) => {
  const choices = source.questions.flatMap(({ question, at }) =>
    question.type === 'multiple-choice' && question.multiple !== true ? [{ question, at }] : [],
  );
  const telling = choices.filter(({ question }) => isLongest(question));
  if (choices.length < QUESTIONS_MIN || telling.length / choices.length <= SHARE_MAX) return [];
  const [first] = telling;
  if (!first) return [];
  const ids = telling.map(({ question }) => question.id).join(', ');
  return [
    found(
      first.at(['answers']),
      {
        vi: `Bài ${id}: ${telling.length}/${choices.length} câu có đáp án đúng dài nhất (${ids})`,
        en: `${id}: the right answer is the longest in ${telling.length} of ${choices.length} questions (${ids})`,
      },
      {
        vi: 'Rút gọn đáp án đúng hoặc viết đáp án nhiễu đầy đủ như nó.',
        en: 'Shorten the right answers, or write the wrong ones as fully.',
      },
    ),
  ];
});

function isLongest({ answers }: MultipleChoice): boolean {
  const lengthOf = (text: LocalText | undefined) => (text === undefined ? 0 : textIn(text, 'vi').length);
  const right = answers.find(({ correct }) => correct);
  if (!right) return false;
  const longest = Math.max(...answers.filter((answer) => answer !== right).map(({ text }) => lengthOf(text)));
  return lengthOf(right.text) > CLEARLY * longest;
}
