import type { Lang } from '@langbiang/core';
import type { Texts } from '../web/texts.js';

/** Why, and a button that starts the same login in a new tab; in both languages, since a login names none. */
export function newTabModel(texts: Texts, lang: Lang, fields: readonly { name: string; value: string }[]) {
  const words = (each: Lang) => {
    const t = texts.in(each);
    const code = 'error LTI_STATE_COOKIE_MISSING';
    return { lang: each, title: t(`${code} title`), help: t('lti.newTabHelp'), button: t('lti.newTab') };
  };
  return { fields, first: words(lang), second: words(lang === 'vi' ? 'en' : 'vi') };
}
