import type {
  FillBlanksParams,
  FlashcardsParams,
  HotspotsParams,
  MatchingParams,
  MultipleChoiceParams,
  OrderTimelineParams,
  ReadingEvidenceParams,
  ScenarioParams,
  SortGroupsParams,
  TrueFalseSetParams,
  WrittenAnswerParams,
} from '@langbiang/core';
import type { Answer } from './answer.js';
import { matching, orderTimeline, scenario, sortGroups } from './arranging.js';
import { fillBlanks, multipleChoice, trueFalseSet } from './choosing.js';
import { hotspots } from './hotspots.js';
import { flashcards } from './practising.js';
import { readingEvidence } from './reading.js';
import { writtenAnswer } from './writing.js';

export type { Answer } from './answer.js';

const ANSWERS: Record<string, (params: unknown, right: boolean) => Answer> = {
  'Langbiang.FillBlanks': (params, right) => fillBlanks(params as FillBlanksParams, right),
  'Langbiang.MapHotspots': (params, right) => hotspots(params as HotspotsParams, right),
  'Langbiang.Flashcards': (params, right) => flashcards(params as FlashcardsParams, right),
  'Langbiang.Matching': (params, right) => matching(params as MatchingParams, right),
  'Langbiang.MultipleChoice': (params, right) => multipleChoice(params as MultipleChoiceParams, right),
  'Langbiang.OrderTimeline': (params, right) => orderTimeline(params as OrderTimelineParams, right),
  'Langbiang.PictureHotspots': (params, right) => hotspots(params as HotspotsParams, right),
  'Langbiang.ReadingEvidence': (params, right) => readingEvidence(params as ReadingEvidenceParams, right),
  'Langbiang.Scenario': (params, right) => scenario(params as ScenarioParams, right),
  'Langbiang.SortGroups': (params, right) => sortGroups(params as SortGroupsParams, right),
  'Langbiang.TrueFalseSet': (params, right) => trueFalseSet(params as TrueFalseSetParams, right),
  'Langbiang.WrittenAnswer': (params) => writtenAnswer(params as WrittenAnswerParams),
};

/** An answer to a question as its parameters tell it: entirely right, or as wrong as can be. */
export function answerTo(library: string, params: unknown, right: boolean): Answer {
  const make = ANSWERS[library.split(' ')[0] ?? ''];
  if (!make) throw new Error(`No answer for ${library}: add one to test/support/answers`);
  return make(params, right);
}
