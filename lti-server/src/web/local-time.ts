import type { Lang } from '@langbiang/core';

/** Day and minute for a reader. Schools of Viet Nam have one clock. */
export const localTime = (lang: Lang, iso: string): string =>
  new Intl.DateTimeFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(iso));
