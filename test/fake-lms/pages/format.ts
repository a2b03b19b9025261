import type { Locale } from '../model.js';

/** Vietnamese writes 8,5/10; nothing is rounded away that a pupil could miss. */
export const formatScore = (locale: Locale, score: number, maximum: number): string => {
  const format = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 2,
    useGrouping: false,
  });
  return `${format.format(score)}/${format.format(maximum)}`;
};

const timeZone = 'Asia/Ho_Chi_Minh';
const day = (date: Date): string => date.toLocaleDateString('en-CA', { timeZone });

/** The hour today, with the date before today. */
export const formatTime = (iso: string, now: Date): string => {
  const date = new Date(iso);
  const hour = date.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  if (day(date) === day(now)) return hour;
  return `${hour} ${date.toLocaleDateString('en-GB', { timeZone, day: '2-digit', month: '2-digit' })}`;
};
