import type { Flashcards, FlashcardsParams } from '@langbiang/core';
import { pictureFields } from './media-params.js';
import type { Html, QuestionBuild } from './question-html.js';

export function flashcards(question: Flashcards, html: Html, build: QuestionBuild): FlashcardsParams {
  const other = build.lang === 'vi' ? 'en' : 'vi';
  return {
    questionHtml: html(question.question),
    cards: question.cards.map(({ id, front, term, back, picture, alt }) => ({
      id,
      frontHtml: html(front ?? term),
      backHtml: html(back),
      ...(term !== undefined && { otherLang: term[other] }),
      ...pictureFields({ picture, alt }, build),
    })),
  };
}
