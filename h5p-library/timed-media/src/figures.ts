import type { Lang } from '../../base/src/index.js';

/** `1:05`; hours only where there are some. */
export function timeText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pair = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(whole % 60)}` : `${minutes}:${pair(whole % 60)}`;
}

/** `0,8 MB`: what a pupil's data plan counts. A little is never nothing. */
export function sizeText(bytes: number, lang: Lang): string {
  const megabytes = Math.max(0.1, bytes / 1_000_000);
  const digits = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${digits.format(megabytes)} MB`;
}
