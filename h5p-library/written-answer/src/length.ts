import type { WrittenAnswerParams } from '@langbiang/core';
import type { Translate } from '../../base/src/index.js';

/** What the server takes is 8,000 characters; a school text of a thousand words has less. */
export const CHARACTERS_MAX = 7_500;

export type Bounds = { min: number; max: number };

/** 0 is no bound. Hosts on H5P's PHP core may leave the group out. */
export function boundsOf({ words }: WrittenAnswerParams): Bounds {
  return { min: words?.min ?? 0, max: words?.max ?? 0 };
}

export type Length = 'short' | 'fits' | 'long';

export function lengthOf(count: number, { min, max }: Bounds): Length {
  if (count < min) return 'short';
  return max > 0 && count > max ? 'long' : 'fits';
}

/** How long the text should be, in words; empty when it may be of any length. */
export function wanted({ min, max }: Bounds, t: Translate): string {
  if (min > 0 && max > 0) return t('between', { min, max });
  if (min > 0) return t('atLeast', { min });
  return max > 0 ? t('atMost', { max }) : '';
}
