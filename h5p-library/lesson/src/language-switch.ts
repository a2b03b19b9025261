import { h } from '../../base/src/index.js';
import type { Context } from './context.js';

/** A language is called by its own name, whatever language the page is in. */
const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** One press, and the lesson speaks the other language; nothing where there is only one. */
export function languageSwitch({ params, t, languages, speak }: Context): HTMLElement | null {
  if (languages.length < 2) return null;
  const buttons = languages.map((lang) =>
    h(
      'button',
      {
        type: 'button',
        class: 'lb-language',
        lang,
        'data-lang': lang,
        'aria-pressed': String(lang === params.lang),
        onclick: () => lang !== params.lang && speak(lang),
      },
      NAMES[lang],
    ),
  );
  return h('div', { class: 'lb-languages', role: 'group', 'aria-label': t('language') }, ...buttons);
}
