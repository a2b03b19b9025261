import { plain } from './dom.js';
import type { Extras } from './h5p.js';

export type Lang = 'vi' | 'en';
export type Strings = Record<string, string>;

/** Text by key, with `@name` replaced by the value given for it (H5P's own placeholder form). */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The strings of one language under the words an author changed. An unknown key is a programming fault. */
export function translator(strings: Strings, changed: Strings | undefined): Translate {
  return (key, values = {}) => {
    const own = changed?.[key];
    const text = own ? plain(own) : strings[key];
    if (text === undefined) throw new Error(`no string ${key}`);
    return text.replace(/@(\w+)/g, (placeholder, name: string) => String(values[name] ?? placeholder));
  };
}

/** The language to speak: the lesson's around it, else the content's own, else the page's; Vietnamese when in doubt. */
export function languageOf(...candidates: unknown[]): Lang {
  for (const candidate of candidates) {
    if (typeof candidate === 'string' && /^vi\b/.test(candidate)) return 'vi';
    if (typeof candidate === 'string' && /^en\b/.test(candidate)) return 'en';
  }
  return 'vi';
}

/** How a content speaks: its language, its words in it, and its title in plain text. */
export function voiceOf(
  params: { questionHtml: string; l10n?: Strings },
  strings: Record<Lang, Strings>,
  { parent, metadata }: Extras,
): { lang: Lang; t: Translate; title: string } {
  const around: unknown = Reflect.get(parent ?? {}, 'lang');
  const lang = languageOf(around, metadata?.defaultLanguage, document.documentElement.lang);
  return { lang, t: translator(strings[lang], params.l10n), title: plain(metadata?.title || params.questionHtml) };
}
