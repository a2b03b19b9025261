import { found } from '../finding.js';
import { questionRule } from './rule.js';

export const unknownObjective = questionRule('unknown-objective', 'error', ({ question, at }, { source }) => {
  const known = source.lesson?.objectives.map(({ id }) => id);
  if (known === undefined || known.includes(question.objective)) return [];
  return [
    found(
      at(['objective']),
      { vi: `Bài không có mục tiêu ${question.objective}`, en: `The lesson has no objective ${question.objective}` },
      { vi: `Chọn một trong: ${known.join(' · ')}.`, en: `Choose one of: ${known.join(' · ')}.` },
    ),
  ];
});
