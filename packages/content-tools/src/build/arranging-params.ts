import type {
  Matching,
  MatchingParams,
  OrderTimeline,
  OrderTimelineParams,
  Scenario,
  ScenarioParams,
  SortGroups,
  SortGroupsParams,
} from '@langbiang/core';
import { behaviour, type Html } from './question-html.js';

export function matching(question: Matching, html: Html): MatchingParams {
  return {
    questionHtml: html(question.question),
    pairs: question.pairs.map(({ id, left, right, feedback }) => {
      return { id, leftHtml: html(left), rightHtml: html(right), feedbackHtml: html(feedback) };
    }),
    extras: (question.extras ?? []).map(({ id, text, feedback }) => {
      return { id, html: html(text), feedbackHtml: html(feedback) };
    }),
    behaviour,
  };
}

export function sortGroups(question: SortGroups, html: Html): SortGroupsParams {
  return {
    questionHtml: html(question.question),
    groups: question.groups.map(({ id, text }) => ({ id, html: html(text) })),
    items: question.items.map(({ id, text, group, feedback }) => {
      return { id, html: html(text), groupId: group, feedbackHtml: html(feedback) };
    }),
    behaviour,
  };
}

export function orderTimeline(question: OrderTimeline, html: Html): OrderTimelineParams {
  return {
    questionHtml: html(question.question),
    events: question.events.map(({ id, text, date, feedback }) => {
      return { id, html: html(text), date, feedbackHtml: html(feedback) };
    }),
    behaviour,
  };
}

export function scenario(question: Scenario, html: Html): ScenarioParams {
  return {
    questionHtml: html(question.question),
    scenes: question.scenes.map(({ id, text, choices = [] }) => ({
      id,
      html: html(text),
      choices: choices.map(({ id, text, quality, feedback, next }) => {
        return { id, html: html(text), quality, feedbackHtml: html(feedback), ...(next !== undefined && { next }) };
      }),
    })),
    behaviour,
  };
}
