import { type Finding, found } from '../finding.js';
import type { Rule } from './rule.js';

/** The date a fact was checked is a real day, not later than today. */
export const factDate: Rule = {
  id: 'fact-date',
  severity: 'error',
  check: ({ knowledge }, { today }) =>
    knowledge.allFacts.flatMap(({ fact, place }): Finding[] => {
      if (!isDay(fact.as_of)) return [notADay(fact.id, fact.as_of, place)];
      if (fact.recheck_by !== undefined && !isDay(fact.recheck_by)) return [notADay(fact.id, fact.recheck_by, place)];
      if (fact.as_of <= today) return [];
      const message = {
        vi: `Dữ kiện ${fact.id} ghi ngày kiểm ${fact.as_of}, chưa tới`,
        en: `The fact ${fact.id} was checked on ${fact.as_of}, a day to come`,
      };
      return [found(place, message, { vi: 'Ghi ngày đã kiểm thật.', en: 'Write the day it was really checked.' })];
    }),
};

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const notADay = (id: string, date: string, place: Finding['place']) =>
  found(
    place,
    { vi: `Dữ kiện ${id}: không có ngày ${date}`, en: `The fact ${id}: there is no day ${date}` },
    { vi: 'Viết năm-tháng-ngày, ví dụ 2026-11-22.', en: 'Write year-month-day, like 2026-11-22.' },
  );
