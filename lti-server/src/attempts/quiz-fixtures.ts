import type { FillBlanksParams, LessonParams, MatchingParams, PlacedContent, QuizSetParams } from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import { ITEM } from './fixtures.js';

/** For tests: what no page may hold before its question is answered stands in every such place. */
export const SECRET = 'BÍ-MẬT';
export const QUIZ = '3f0e1b7a-2c1d-5b60-8a51-0a4d6f2f6d00';
/** Sub-content ids of the pool: one question of each type a quiz may hold. */
export const poolId = (n: number): string => `3f0e1b7a-2c1d-5b60-8a51-0a4d6f2f6d${String(n).padStart(2, '0')}`;

const behaviour = { retry: true, showSolution: true };
const metadata = { title: 'Câu hỏi', license: 'U', contentType: '' };
const why = (id: string) => ({ id: `tac-gia-${id}`, feedbackHtml: SECRET });
const ids = ['a', 'b', 'c', 'd'];

const TYPES: [library: string, params: unknown][] = [
  [
    'MultipleChoice',
    {
      multiple: false,
      shuffle: true,
      options: ids.map((id) => ({ ...why(id), html: `Chọn ${id}`, correct: id === 'a' })),
    },
  ],
  ['TrueFalseSet', { statements: ids.map((id) => ({ ...why(id), html: `Nói ${id}`, correct: id < 'c' })) }],
  [
    'FillBlanks',
    {
      textHtml: 'Rộng {tac-gia-a} hải lí, từ {tac-gia-b}.',
      blanks: ['a', 'b'].map((id) => ({ ...why(id), accept: [`${SECRET} ${id}`] })),
      diacritics: 'required',
    } satisfies Omit<FillBlanksParams, 'questionHtml' | 'behaviour'>,
  ],
  [
    'Matching',
    {
      pairs: ids.map((id) => ({ ...why(id), leftHtml: `Trái ${id}`, rightHtml: `Phải ${id}` })),
      extras: [],
    } satisfies Omit<MatchingParams, 'questionHtml' | 'behaviour'>,
  ],
  [
    'SortGroups',
    {
      groups: ['g', 'h'].map((id) => ({ id: `tac-gia-${id}`, html: `Nhóm ${id}` })),
      items: ids.map((id) => ({ ...why(id), html: `Vật ${id}`, groupId: id < 'c' ? 'tac-gia-g' : 'tac-gia-h' })),
    },
  ],
  ['OrderTimeline', { events: ids.map((id) => ({ ...why(id), html: `Việc ${id}`, date: SECRET })) }],
];

export const POOL: PlacedContent[] = TYPES.map(([name, params], index) => ({
  objective: 'o1',
  content: {
    library: `Langbiang.${name} 1.0`,
    subContentId: poolId(index + 1),
    metadata,
    params: { questionHtml: 'Em trả lời nhé.', ...(params as object), behaviour },
  },
}));

/** A lesson that is nothing but this quiz; it draws all of the pool unless told otherwise. */
export function quizItem(over: Partial<QuizSetParams> = {}): ContentItem {
  const quiz: QuizSetParams = {
    questionHtml: 'Ôn tập',
    questions: POOL,
    draw: POOL.length,
    order: 'random',
    feedback: 'end',
    ...over,
  };
  const content = { library: 'Langbiang.QuizSet 1.0', subContentId: QUIZ, metadata, params: quiz };
  const lesson = ITEM.params as LessonParams;
  return {
    ...ITEM,
    params: { ...lesson, pages: [{ id: 'p1', title: 'Ôn tập', bodyHtml: '', interactions: [{ content }] }] },
  };
}
