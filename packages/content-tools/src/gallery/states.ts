import type { Lang } from '@langbiang/core';
import type { Sample } from './samples.js';

/** How a pupil can meet a question. `press` names what is pressed after it is restored. */
export type GalleryState = {
  readonly id: string;
  readonly name: Record<Lang, string>;
  readonly kept?: (responses: Sample['responses']) => object | undefined;
  readonly press?: 'action' | 'details';
};

const checked = (response: string | undefined, phase: 'answered' | 'solution') =>
  response === undefined ? undefined : { current: response, submitted: response, phase, final: false };

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
