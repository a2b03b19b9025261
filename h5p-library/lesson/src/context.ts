import type { LessonParams } from '@langbiang/core';
import type { Translate } from '../../base/src/index.js';

/** What every part of the lesson's screen needs. */
export type Context = {
  params: LessonParams;
  t: Translate;
  contentId: string | number;
  /** The content's height has changed: the frame around it must follow. */
  resized(): void;
};

/** Where the pupil is. `open`: about to hand in with questions unanswered. */
export type Place = { at: 'cover' } | { at: 'page'; index: number } | { at: 'open' } | { at: 'summary' };
