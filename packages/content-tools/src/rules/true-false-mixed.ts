import { found } from '../finding.js';
import { questionRule } from './rule.js';

export const trueFalseMixed = questionRule('true-false-mixed', 'error', ({ question, at }) => {
  if (question.type !== 'true-false-set') return [];
  const kinds = new Set(question.statements.map(({ correct }) => correct));
  if (kinds.size > 1) return [];
  const [vi, en] = kinds.has(true) ? ['đúng', 'true'] : ['sai', 'false'];
  return [
    found(
      at(['statements']),
      { vi: `Câu ${question.id}: mọi phát biểu đều ${vi}`, en: `${question.id}: every statement is ${en}` },
      { vi: 'Cần cả phát biểu đúng lẫn phát biểu sai.', en: 'Have both true and false statements.' },
    ),
  ];
});
