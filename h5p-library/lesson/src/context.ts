import type { LessonParams } from '@langbiang/core';
import type { Translate } from '../../base/src/index.js';

/** What every part of the lesson's screen needs. */
export type Context = {
  /** In the language that is shown. */
  params: LessonParams;
  /** All the lesson can be read in. */
  languages: readonly LessonParams['lang'][];
  t: Translate;
  contentId: string | number;
  /** The content's height has changed: the frame around it must follow. */
  resized(): void;
  /** Shows the lesson in another of its languages. */
  speak(lang: LessonParams['lang']): void;
  /** Opens the printer's dialogue with the whole lesson. */
  print(withAnswers: boolean): void;
  /** Whoever looks teaches: the host has said so. */
  isStaff: boolean;
};

/** Where the pupil is. `open`: about to hand in with questions unanswered. */
export type Place = { at: 'cover' } | { at: 'page'; index: number } | { at: 'open' } | { at: 'summary' };
