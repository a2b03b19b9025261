import {
  type FillBlanks,
  type FillBlanksParams,
  type Lang,
  type LocalText,
  type MultipleChoice,
  type MultipleChoiceParams,
  type Question,
  type QuestionParams,
  type TrueFalseSet,
  type TrueFalseSetParams,
  textIn,
} from '@langbiang/core';
import { renderInline } from '../markdown/parser.js';

/** Questions carry no citations and no pictures; lint has refused both before. */
const noEnv = {
  cite: (factId: string) => fail(`citation of ${factId}`),
  picture: (src: string) => fail(`picture ${src}`),
};

function fail(what: string): never {
  throw new Error(`${what} in a question`);
}

const behaviour = { retry: true, showSolution: true };

type Html = (text: LocalText | undefined) => string;

/** A question as its content type reads it; `l10n` comes from the library's own language file. */
export function questionParams(
  question: Question,
  lang: Lang,
  l10n: Record<string, string> | undefined,
): QuestionParams {
  const html: Html = (text) => (text === undefined ? '' : renderInline(textIn(text, lang), noEnv));
  return { ...paramsByType(question, lang, html), ...(l10n && { l10n }) };
}

function paramsByType(question: Question, lang: Lang, html: Html): QuestionParams {
  switch (question.type) {
    case 'multiple-choice':
      return multipleChoice(question, html);
    case 'true-false-set':
      return trueFalseSet(question, html);
    case 'fill-blanks':
      return fillBlanks(question, lang, html);
  }
}

function multipleChoice(question: MultipleChoice, html: Html): MultipleChoiceParams {
  return {
    questionHtml: html(question.question),
    multiple: question.multiple ?? false,
    options: question.answers.map(({ id, text, correct = false, feedback }) => {
      return { id, html: html(text), correct, feedbackHtml: html(feedback) };
    }),
    shuffle: question.shuffle ?? true,
    behaviour,
  };
}

function trueFalseSet(question: TrueFalseSet, html: Html): TrueFalseSetParams {
  return {
    questionHtml: html(question.question),
    statements: question.statements.map(({ id, text, correct, feedback }) => {
      return { id, html: html(text), correct, feedbackHtml: html(feedback) };
    }),
    behaviour,
  };
}

function fillBlanks(question: FillBlanks, lang: Lang, html: Html): FillBlanksParams {
  return {
    questionHtml: html(question.question),
    textHtml: html(question.text).replaceAll('\n', '<br>'),
    blanks: question.blanks.map(({ id, accept, tip, feedback }) => {
      const shownTip = tip === undefined ? {} : { tip: textIn(tip, lang) };
      return { id, accept: [...accept], ...shownTip, feedbackHtml: html(feedback) };
    }),
    diacritics: question.diacritics ?? 'required',
    behaviour,
  };
}
