import type { Lang } from '@langbiang/core';
import i18next, { type i18n } from 'i18next';
import { errorCatalogue } from './errors.js';

/** Flat keys (`picker.title`), the same in both languages; `_one`/`_other` endings where English needs a plural. */
export type Dictionary = { vi: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> };

export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

export interface Texts {
  in(lang: Lang): Translate;
}

const errorText = (lang: Lang) =>
  Object.fromEntries(
    Object.entries(errorCatalogue).flatMap(([code, entry]) => [
      [`error ${code} title`, entry[lang].title],
      [`error ${code} help`, entry[lang].help],
    ]),
  );

/** A missing key throws: a page with a raw key in it must not reach anybody, and tests render every page. */
export function createTexts(dictionaries: readonly Dictionary[]): Texts {
  const instance: i18n = i18next.createInstance();
  const resources = (lang: Lang) => ({
    translation: Object.assign({}, ...dictionaries.map((d) => d[lang]), errorText(lang)) as Record<string, string>,
  });
  instance.init({
    lng: 'vi',
    fallbackLng: 'vi',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // Templates escape; escaping here as well would show &amp;.
    interpolation: { escapeValue: false },
    resources: { vi: resources('vi'), en: resources('en') },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`No text for "${key}"`);
    },
  });
  const translators = { vi: instance.getFixedT('vi'), en: instance.getFixedT('en') };
  return { in: (lang) => (key, params) => translators[lang](key, { ...params }) };
}

/** `vi` unless the first language asked for is English. Takes an LTI locale (`en_US` as well) or an Accept-Language header. */
export function langOf(asked: string | undefined): Lang {
  return /^\s*en(?![a-z])/i.test(asked ?? '') ? 'en' : 'vi';
}
