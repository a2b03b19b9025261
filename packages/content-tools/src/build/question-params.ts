import {
  type FillBlanks,
  type FillBlanksParams,
  type FlashcardsParams,
  type HotspotsParams,
  type Lang,
  type MatchingParams,
  type OrderTimelineParams,
  type Question,
  type QuestionParams,
  type QuizSetParams,
  type ReadingEvidenceParams,
  type ScenarioParams,
  type SortGroupsParams,
  type TimedMediaParams,
  type TrueFalseSet,
  type TrueFalseSetParams,
  textIn,
  type WrittenAnswerParams,
} from '@langbiang/core';
import { matching, orderTimeline, scenario, sortGroups } from './arranging-params.js';
import { flashcards } from './cards-params.js';
import { mapHotspots, pictureHotspots } from './hotspots-params.js';
import { multipleChoice, timedMedia } from './media-params.js';
import { behaviour, type Html, htmlIn, type QuestionBuild } from './question-html.js';
import { quizSet } from './quiz-params.js';
import { readingEvidence } from './reading-params.js';
import { writtenAnswer } from './written-params.js';

type Params =
  | QuestionParams
  | MatchingParams
  | SortGroupsParams
  | OrderTimelineParams
  | ScenarioParams
  | ReadingEvidenceParams
  | FlashcardsParams
  | TimedMediaParams
  | WrittenAnswerParams
  | QuizSetParams
  | HotspotsParams;

/** A question as its content type reads it; `l10n` comes from the library's own language file. */
export function questionParams(
  question: Question,
  build: QuestionBuild,
  l10n: Record<string, string> | undefined,
): Params {
  return { ...paramsByType(question, build, htmlIn(build.lang)), ...(l10n && { l10n }) };
}

function paramsByType(question: Question, build: QuestionBuild, html: Html): Params {
  switch (question.type) {
    case 'multiple-choice':
      return multipleChoice(question, html, build);
    case 'true-false-set':
      return trueFalseSet(question, html);
    case 'fill-blanks':
      return fillBlanks(question, build.lang, html);
    case 'matching':
      return matching(question, html);
    case 'sort-groups':
      return sortGroups(question, html);
    case 'order-timeline':
      return orderTimeline(question, html);
    case 'scenario':
      return scenario(question, html);
    case 'reading-evidence':
      return readingEvidence(question, build.lang, html);
    case 'flashcards':
      return flashcards(question, html, build);
    case 'timed-media':
      return timedMedia(question, html, build);
    case 'written-answer':
      return writtenAnswer(question, html);
    case 'quiz-set':
      return quizSet(question, html, build);
    case 'map-hotspots':
      return mapHotspots(question, html, build);
    case 'picture-hotspots':
      return pictureHotspots(question, html, build);
  }
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
    blanks: question.blanks.map(({ id, accept, accept_en = [], tip, feedback }) => {
      // The same answers count in both languages, so that a switch never changes a score; the first is the one shown.
      const accepted = lang === 'en' ? [...accept_en, ...accept] : [...accept, ...accept_en];
      const shownTip = tip === undefined ? {} : { tip: textIn(tip, lang) };
      return { id, accept: [...new Set(accepted)], ...shownTip, feedbackHtml: html(feedback) };
    }),
    diacritics: question.diacritics ?? 'required',
    ...(question.bank === true && { bank: true, extras: (question.extras ?? []).map((word) => textIn(word, lang)) }),
    behaviour,
  };
}
