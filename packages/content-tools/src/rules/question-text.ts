import { type LocalText, textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { markdown } from '../markdown/parser.js';
import { hasEnglish } from '../read/english.js';
import { questionTexts } from '../read/texts.js';
import { questionRule } from './rule.js';

const ALLOWED = new Set([
  'text',
  'softbreak',
  'hardbreak',
  'strong_open',
  'strong_close',
  'em_open',
  'em_close',
  'text_special',
]);

/** Questions take bold and italic: their facts are cited in `facts`, and they are read in small boxes. */
export const questionText = questionRule('question-text', 'error', ({ question, at }) =>
  questionTexts(question).flatMap(({ text, path }) => {
    const token = languages(text)
      .flatMap(tokens)
      .find(({ type }) => !ALLOWED.has(type));
    if (!token) return [];
    const odd = token.type === 'image' ? '![…]' : token.markup || token.content || token.type;
    return found(
      at(path),
      {
        vi: `Câu ${question.id}: trong câu hỏi không dùng được ${odd}`,
        en: `${question.id}: ${odd} cannot stand in a question`,
      },
      {
        vi: 'Chỉ dùng chữ **đậm**, *nghiêng*; dữ kiện ghi ở `facts`.',
        en: 'Use **bold** and *italic* only; cite facts in `facts`.',
      },
    );
  }),
);

const languages = (text: LocalText) =>
  hasEnglish(text) ? [textIn(text, 'vi'), textIn(text, 'en')] : [textIn(text, 'vi')];

const tokens = (text: string) => markdown.parseInline(text, {})[0]?.children ?? [];
