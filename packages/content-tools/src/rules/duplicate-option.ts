import { type LocalText, type Question, textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { questionRule } from './rule.js';

export const duplicateOption = questionRule('duplicate-option', 'error', ({ question, at }) => {
  const { key, texts } = options(question);
  const first = new Map<string, number>();
  return texts.flatMap((text, index) => {
    const before = first.get(text);
    first.set(text, before ?? index);
    if (before === undefined) return [];
    return found(
      at([key, index, 'text']),
      {
        vi: `Câu ${question.id}: lựa chọn này giống lựa chọn thứ ${before + 1}`,
        en: `${question.id}: same text as option ${before + 1}`,
      },
      { vi: 'Viết lại một trong hai.', en: 'Write one of the two anew.' },
    );
  });
});

function options(question: Question): { key: string; texts: string[] } {
  if (question.type === 'multiple-choice') return { key: 'answers', texts: question.answers.map(plain) };
  if (question.type === 'true-false-set') return { key: 'statements', texts: question.statements.map(plain) };
  return { key: 'blanks', texts: [] };
}

/** Case, spaces, emphasis and a final full stop do not tell two options apart. */
function plain({ text }: { text: LocalText }): string {
  return textIn(text, 'vi')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}
