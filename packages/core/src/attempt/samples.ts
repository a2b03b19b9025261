import type { Rubric } from '../h5p/written-params.js';
import type { Statement } from '../xapi/index.js';
import { ANSWERED, COMPLETED } from '../xapi/index.js';
import type { StatementsContext } from './apply-statements.js';
import type { Opening } from './open-record.js';
import type { GradeTarget } from './record.js';
import type { AttemptContent } from './transition.js';

/** For tests: a lesson of three interactions worth 1, 2 and 2; a response is the points it is worth. */
export const CONTENT: AttemptContent = {
  version: 'v1',
  interactions: [
    { subContentId: 'q1', max: 1 },
    { subContentId: 'q2', max: 2 },
    { subContentId: 'q3', max: 2 },
  ],
  score: (subContentId, response) => {
    const interaction = CONTENT.interactions.find((each) => each.subContentId === subContentId);
    if (interaction === undefined || response === 'unreadable') return undefined;
    return { raw: Math.min(interaction.max, Math.max(0, Number(response) || 0)), max: interaction.max };
  },
};

const levels = (points: number[]) => points.map((each) => ({ id: `p${each}`, html: '', points: each }));

export const RUBRIC: Rubric = [
  { id: 'noi-dung', html: 'Nội dung', levels: levels([3, 1, 0]) },
  { id: 'dien-dat', html: 'Diễn đạt', levels: levels([2, 0]) },
];

/** The same lesson with a text that a teacher marks, worth 5. */
export const WRITTEN: AttemptContent = {
  ...CONTENT,
  interactions: [...CONTENT.interactions, { subContentId: 'w', max: 5, rubric: RUBRIC }],
};

export const OPENING: Opening = {
  tenantId: 'school-1',
  linkId: 'link-1',
  userId: 'user-1',
  contextId: 'class-8a',
  itemId: 'B-M4',
};

export const TARGET: GradeTarget = { lineItemUrl: 'https://lms.example/items/7', ltiUserId: 'sub-1', scoreMaximum: 5 };

/** An instant `seconds` (may be a fraction) after 8 o'clock of the samples' day. */
export const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 24, 8) + seconds * 1000).toISOString();

export function context(over: Partial<StatementsContext> = {}): StatementsContext {
  let n = 0;
  return {
    now: at(0),
    newId: () => {
      n += 1;
      return `id-${n}`;
    },
    content: CONTENT,
    target: TARGET,
    known: new Set(),
    ...over,
  };
}

export const answer = (id: string, subContentId: string, response: string): Statement => ({
  id,
  verb: ANSWERED,
  objectId: `https://langbiang.example/play/B-M4?subContentId=${subContentId}`,
  subContentId,
  response,
});

export const lessonCompleted = (id: string): Statement => ({
  id,
  verb: COMPLETED,
  objectId: 'https://langbiang.example/play/B-M4',
  completion: true,
});
