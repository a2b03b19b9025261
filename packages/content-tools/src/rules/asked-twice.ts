import { type LocalText, type Question, textIn } from '@langbiang/core';
import { found, type Place } from '../finding.js';
import { questionParts } from '../read/question-parts.js';
import type { Rule } from './rule.js';

type Asked = { readonly words: string; readonly question: string; readonly place: Place };

/** Shorter than this, the same words are asked of different things: «12 hải lí», «Đúng». */
const TELLING = 25;

/** Nothing is asked twice in the same words in the whole bank: a pupil who met one question has met the other. */
export const askedTwice: Rule = {
  id: 'asked-twice',
  severity: 'error',
  check: ({ lessons }) => {
    const first = new Map<string, string>();
    return lessons
      .flatMap(({ questions }) =>
        questions.flatMap(({ question, at }) =>
          asked(question).map(({ words, path }) => ({ words, question: question.id, place: at(path) })),
        ),
      )
      .flatMap(({ words, question, place }: Asked) => {
        const before = first.get(words);
        first.set(words, before ?? question);
        if (before === undefined || words.length < TELLING) return [];
        return found(
          place,
          { vi: `Câu ${question} hỏi y như ${before}`, en: `${question} asks in the same words as ${before}` },
          { vi: 'Hỏi điều khác, hoặc hỏi cách khác.', en: 'Ask something else, or ask it another way.' },
        );
      });
  },
};

/** What decides the points, in words: stem with right answer, a statement, a gapped text, a pair. */
function asked(question: Question): { words: string; path: (string | number)[] }[] {
  const stem = question.question;
  switch (question.type) {
    case 'multiple-choice': {
      const right = question.answers.flatMap(({ correct, text }) => (correct && text !== undefined ? [text] : []));
      return [{ words: fold(stem, ...right), path: ['question'] }];
    }
    case 'true-false-set':
      return question.statements.map(({ text }, index) => ({ words: fold(text), path: ['statements', index, 'text'] }));
    case 'fill-blanks':
      return [{ words: fold(question.text), path: ['text'] }];
    default:
      return [{ words: fold(stem, ...partTexts(question)), path: ['question'] }];
  }
}

const partTexts = (question: Question): LocalText[] =>
  questionParts(question)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .sort((a, b) => fold(a).localeCompare(fold(b)));

const fold = (...texts: readonly LocalText[]): string =>
  texts
    .map((text) => textIn(text, 'vi').normalize('NFC').toLowerCase())
    .join(' ')
    .replace(/\{[^}]*\}/gu, ' ')
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim();
