import { type AttemptContent, type LessonParams, lessonInteractions, scoreInteraction } from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';

/** A lesson as the scoring sees it: its scored interactions and how a response to each is judged. */
export function attemptContent(item: ContentItem): AttemptContent {
  const interactions = isLesson(item.params) ? lessonInteractions(item.params) : [];
  const byId = new Map(interactions.map((interaction) => [interaction.subContentId, interaction]));
  return {
    version: item.version,
    interactions,
    score(subContentId, response) {
      const interaction = byId.get(subContentId);
      return interaction && scoreInteraction(interaction.library, interaction.params, response);
    },
  };
}

/** Points of everything in it; 0 when nothing is scored. */
export const maximumOf = (content: AttemptContent): number =>
  content.interactions.reduce((sum, { max }) => sum + max, 0);

function isLesson(params: unknown): params is LessonParams {
  return typeof params === 'object' && params !== null && Array.isArray(Reflect.get(params, 'pages'));
}
