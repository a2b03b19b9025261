import { type CodedError, err, ok, type Result } from '@langbiang/core';
import type { RawParams } from '@langbiang/lti';
import { single } from '../web/body.js';
import type { MarkForm } from './marking-service.js';

export const COMMENT_MAX = 1_000;

const LEVEL = 'level.';

/** The form of the marking page. What is missing from it is an answer nobody looked at: `MARK_CHANGED` will say so. */
export function readMarkForm(form: RawParams | undefined): Result<MarkForm, CodedError> {
  const comment = words(single(form, 'comment') ?? '');
  if (comment.length > COMMENT_MAX) return err({ code: 'MARK_COMMENT_LONG', params: { max: COMMENT_MAX } });
  return ok({ rev: Number(single(form, 'rev') ?? -1), answeredAt: single(form, 'answered') ?? '', ...filledIn(form) });
}

/** Levels and message as they stand in the form, to be shown again when they could not be saved. */
export function filledIn(form: RawParams | undefined): { levels: Record<string, string>; comment: string } {
  const levels = Object.keys(form ?? {})
    .filter((key) => key.startsWith(LEVEL))
    .flatMap((key) => {
      const level = single(form, key);
      return level === undefined ? [] : [[key.slice(LEVEL.length), level] as const];
    });
  return { levels: Object.fromEntries(levels), comment: words(single(form, 'comment') ?? '') };
}

/** Browsers send line ends as CR LF; other control characters have no place in a message. */
const words = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
    .trim();
