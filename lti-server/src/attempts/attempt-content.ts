import {
  type AttemptContent,
  type CatalogueCard,
  isUpload,
  type LessonParams,
  lessonInteractions,
  scoreInteraction,
} from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';

/** A lesson as the scoring sees it: its scored interactions and how a response to each is judged. */
export function attemptContent(item: ContentItem): AttemptContent {
  if (scoresItself(item))
    return { version: item.version, scoredBy: 'browser', interactions: [], score: () => undefined };
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

/** Points of everything in it; 0 when nothing is scored. What content that scores itself says is brought to its card's points. */
export const maximumOf = (content: AttemptContent, item: ContentItem): number =>
  content.scoredBy === 'browser'
    ? (item.meta as CatalogueCard).maxScore
    : content.interactions.reduce((sum, { max }) => sum + max, 0);

function scoresItself({ meta }: ContentItem): boolean {
  const card = meta as CatalogueCard;
  return isUpload(card) && card.upload.scoredBy === 'browser';
}

function isLesson(params: unknown): params is LessonParams {
  return typeof params === 'object' && params !== null && Array.isArray(Reflect.get(params, 'pages'));
}
