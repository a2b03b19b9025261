import type { QuestionBehaviour } from './params.js';

/**
 * Langbiang.Matching: join each left item with its partner. `extras` are right-hand items that belong to nobody. `rightId`
 * names a right-hand item that does not share its pair's id; '' is an item that has been taken out (see ../sealing).
 */
export type MatchingParams = {
  questionHtml: string;
  pairs: { id: string; rightId?: string; leftHtml: string; rightHtml: string; feedbackHtml: string }[];
  extras: { id: string; html: string; feedbackHtml: string }[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};

/** Langbiang.SortGroups: put each item into the group it belongs to. */
export type SortGroupsParams = {
  questionHtml: string;
  groups: { id: string; html: string }[];
  items: { id: string; html: string; groupId: string; feedbackHtml: string }[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};

/** Langbiang.OrderTimeline: `events` stand in the right order; their dates are revealed after the answer. */
export type OrderTimelineParams = {
  questionHtml: string;
  events: { id: string; html: string; date: string; feedbackHtml: string }[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};

/** Langbiang.Scenario: situations with consequences. The first scene opens; a choice without `next` ends the story. */
export type ScenarioParams = {
  questionHtml: string;
  scenes: {
    id: string;
    html: string;
    choices: {
      id: string;
      html: string;
      quality: 'best' | 'acceptable' | 'poor';
      feedbackHtml: string;
      next?: string;
    }[];
  }[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};
