import type { Texts } from '../web/texts.js';

/** Model of `new-tab.hbs`: why, and a button that starts the same login in a new tab. In both languages: none is known yet. */
export function newTabModel(texts: Texts, fields: readonly { name: string; value: string }[]) {
  const words = (lang: 'vi' | 'en') => {
    const t = texts.in(lang);
    const code = 'error LTI_STATE_COOKIE_MISSING';
    return { title: t(`${code} title`), help: t('lti.newTabHelp'), button: t('lti.newTab') };
  };
  return { fields, vietnamese: words('vi'), english: words('en') };
}
