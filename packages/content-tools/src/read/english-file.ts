import type { Lang } from '@langbiang/core';

/** `01-bien.md` → `01-bien.en.md`, `media/gong.vtt` → `media/gong.en.vtt` */
export const englishFile = (file: string) => file.replace(/\.(md|vtt)$/, '.en.$1');

export const localFile = (file: string, lang: Lang) => (lang === 'en' ? englishFile(file) : file);
