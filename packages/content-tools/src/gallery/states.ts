import type { Lang } from '@langbiang/core';
import type { Responses, Sample } from './samples.js';

/** How a pupil can meet a question. `press` names what is pressed after it is restored. */
export type GalleryState = {
  readonly id: string;
  readonly name: Record<Lang, string>;
  readonly kept?: (responses: Sample['responses']) => object | undefined;
  readonly press?: 'action' | 'details';
};

type Phase = 'answered' | 'solution';

/** A recording opens at its first question; a quiz, begun long ago, is handed in. */
function checked(responses: Responses | undefined, phase: Phase): object | undefined {
  if (responses === undefined) return undefined;
  if (typeof responses === 'string') return { current: responses, submitted: responses, phase, final: false };
  const answers = Object.entries(responses).map(([id, response]) => [id, checked(response, phase)] as const);
  const recording = { position: 0, open: answers[0]?.[0] };
  const quiz = { seed: '', startedAt: 0, handedIn: true, tries: 1 };
  return { ...recording, ...quiz, answers: Object.fromEntries(answers) };
}

export const STATES: readonly GalleryState[] = [
  { id: 'open', name: { vi: 'Mới mở', en: 'Open' } },
  { id: 'help', name: { vi: 'Mở gợi ý', en: 'Hints open' }, press: 'details' },
  { id: 'incomplete', name: { vi: 'Kiểm tra khi chưa làm', en: 'Checked while empty' }, press: 'action' },
  { id: 'right', name: { vi: 'Trả lời đúng', en: 'Right' }, kept: ({ right }) => checked(right, 'answered') },
  {
    id: 'partly',
    name: { vi: 'Đúng một phần', en: 'Partly right' },
    kept: ({ partly }) => checked(partly, 'answered'),
  },
  { id: 'wrong', name: { vi: 'Trả lời sai', en: 'Wrong' }, kept: ({ wrong }) => checked(wrong, 'answered') },
  {
    id: 'retry',
    name: { vi: 'Thử lại', en: 'Second try' },
    kept: ({ wrong }) => checked(wrong, 'answered'),
    press: 'action',
  },
  { id: 'solution', name: { vi: 'Xem đáp án', en: 'Solution' }, kept: ({ wrong }) => checked(wrong, 'solution') },
];

/** The states a sample can be shown in: one that needs an answer it does not give is left out. */
export const statesOf = ({ responses }: Sample): GalleryState[] =>
  STATES.filter(({ kept }) => !kept || kept(responses) !== undefined);
