import type { WrittenAnswer } from '@langbiang/core';
import { type Finding, found } from '../finding.js';
import type { PlacedQuestion } from '../read/lesson-source.js';
import { questionRule } from './rule.js';

/** The levels of a criterion fall from the best to the poorest, so that each is worth its own points; the length asked for is possible. */
export const writtenRubric = questionRule('written-rubric', 'error', ({ question, at }) =>
  question.type === 'written-answer' ? [...levels(question, at), ...words(question, at)] : [],
);

type At = PlacedQuestion['at'];

function levels({ rubric }: WrittenAnswer, at: At): Finding[] {
  return rubric.flatMap(({ id, levels: all }, index) =>
    all.flatMap(({ points }, level) => {
      const before = all[level - 1]?.points;
      if (before === undefined || points < before) return [];
      return found(
        at(['rubric', index, 'levels', level]),
        {
          vi: `Tiêu chí ${id}: mức ${points} điểm đứng sau mức ${before} điểm`,
          en: `Criterion ${id}: a level of ${points} points comes after one of ${before}`,
        },
        {
          vi: 'Viết các mức từ tốt nhất đến kém nhất, mỗi mức một số điểm.',
          en: 'Write levels from the best to the poorest, each with points of its own.',
        },
      );
    }),
  );
}

function words({ words: asked }: WrittenAnswer, at: At): Finding[] {
  const { min, max } = asked ?? {};
  if (min === undefined || max === undefined || min < max) return [];
  return [
    found(
      at(['words']),
      { vi: `Ít nhất ${min} chữ mà nhiều nhất ${max} chữ`, en: `At least ${min} words and at most ${max}` },
      { vi: 'Để `min` nhỏ hơn `max`.', en: 'Let `min` be less than `max`.' },
    ),
  ];
}
