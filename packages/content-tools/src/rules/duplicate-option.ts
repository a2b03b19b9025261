import { type LocalText, textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { questionParts } from '../read/question-parts.js';
import { questionRule } from './rule.js';

export const duplicateOption = questionRule('duplicate-option', 'error', ({ question, at }) => {
  const first = new Map<string, string>();
  return questionParts(question).flatMap(({ id, path, texts }) =>
    texts.flatMap(({ key, text, rivals }) => {
      if (rivals === undefined) return [];
      const said = `${rivals} ${plain(text)}`;
      const before = first.get(said);
      first.set(said, before ?? id);
      if (before === undefined) return [];
      return found(
        at([...path, key]),
        { vi: `Câu ${question.id}: ${id} giống hệt ${before}`, en: `${question.id}: ${id} says the same as ${before}` },
        { vi: 'Viết lại một trong hai.', en: 'Write one of the two anew.' },
      );
    }),
  );
});

/** Case, spaces, emphasis and a final full stop do not tell two options apart. */
function plain(text: LocalText): string {
  const words = textIn(text, 'vi').normalize('NFC').toLowerCase().replace(/[*_]/g, '');
  return words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
