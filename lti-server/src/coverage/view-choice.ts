import { MISSION_STRANDS, type MissionStrand } from '@langbiang/core';
import type { RawParams } from '@langbiang/lti';
import { single } from '../web/body.js';

/** What the reader asked to see. Whatever does not exist is left out, so an old link still opens. */
export type ViewChoice = { strand: MissionStrand | null; grade: number | null; subject: string | null };

export function readChoice(query: RawParams): ViewChoice {
  const strand = MISSION_STRANDS.find((each) => each === single(query, 'strand')) ?? null;
  const grade = Number(single(query, 'grade'));
  const subject = single(query, 'subject');
  const cell = Number.isInteger(grade) && grade >= 1 && grade <= 12 && subject ? { grade, subject } : null;
  return { strand, grade: cell?.grade ?? null, subject: cell?.subject ?? null };
}

/** The page's own address with another choice; `s` names the session. */
export function choiceUrl(shortId: string, { strand, grade, subject }: ViewChoice): string {
  const query = new URLSearchParams({ s: shortId });
  if (strand) query.set('strand', strand);
  if (grade !== null && subject) {
    query.set('grade', String(grade));
    query.set('subject', subject);
  }
  return `/coverage?${query}${subject ? '#details' : ''}`;
}
