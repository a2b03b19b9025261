import type { FillBlanksParams } from '../h5p/params.js';
import { sameAnswer } from './answer-text.js';
import { decodeBlanks } from './response.js';
import type { Score } from './score.js';

/** One point per blank. */
export function maxFillBlanks(params: FillBlanksParams): number {
  return params.blanks.length;
}

/** For each blank in order: is what stands in it accepted? */
export function judgeBlanks(params: FillBlanksParams, response: string): boolean[] {
  const answers = decodeBlanks(response, params.blanks.length);
  return params.blanks.map((blank, index) =>
    blank.accept.some((accepted) => sameAnswer(answers[index] ?? '', unescapeText(accepted), params.diacritics)),
  );
}

export function scoreFillBlanks(params: FillBlanksParams, response: string): Score {
  return { raw: judgeBlanks(params, response).filter(Boolean).length, max: maxFillBlanks(params) };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#039': "'", '#39': "'" };

/** Hosts on H5P's PHP core (Moodle, WordPress, Drupal) store plain text fields escaped (H5PContentValidator::validateText). */
export function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#0?39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
