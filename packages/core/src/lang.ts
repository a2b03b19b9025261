export type Lang = 'vi' | 'en';

/** Text of a lesson: a bare string is Vietnamese. */
export type LocalText = string | { readonly vi: string; readonly en?: string };

/** The text in `lang`, Vietnamese where there is no English. */
export function textIn(text: LocalText, lang: Lang): string {
  if (typeof text === 'string') return text;
  return lang === 'en' ? (text.en ?? text.vi) : text.vi;
}
