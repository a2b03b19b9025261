import type { Lang } from '@langbiang/core';
import type { Sample } from './samples.js';
import type { Look } from './show-page.js';
import { type GalleryState, statesOf } from './states.js';

const words = {
  vi: {
    title: 'Bộ sưu tập hoạt động',
    hint: 'Mỗi loại hoạt động trong mọi trạng thái, chạy bằng chính trình phát H5P.',
    light: 'Nền sáng',
    dark: 'Nền tối',
    wide: 'Rộng',
    phone: '360 px',
    all: 'Mọi loại',
    lessons: 'Bài học',
    looks: 'Cách xem',
    types: 'Các loại',
  },
  en: {
    title: 'Gallery of content types',
    hint: 'Every type in every state, run by H5P’s own player.',
    light: 'Light',
    dark: 'Dark',
    wide: 'Wide',
    phone: '360 px',
    all: 'All types',
    lessons: 'Lessons',
    looks: 'Looks',
    types: 'Types',
  },
} as const;

const LANGUAGES = { vi: 'Tiếng Việt', en: 'English' } as const;

export type GalleryChoice = Look & { readonly type?: string; readonly width: 'phone' | 'wide' };

/** Frames of 360 px, or as wide as the window, for the type chosen or for all. */
export function galleryPage(samples: readonly Sample[], choice: GalleryChoice): { title: string; body: string } {
  const said = words[choice.lang];
  const shown = samples.filter(({ folder }) => choice.type === undefined || choice.type === folder);
  const body = `<header><p><a href="/">← ${said.lessons}</a></p><h1>${said.title}</h1><p class="hint">${said.hint}</p></header>
<nav class="looks" aria-label="${said.looks}">${looks(choice)}</nav>
<nav class="looks" aria-label="${said.types}">${types(samples, choice)}</nav>
<main>${shown.map((sample) => section(sample, choice)).join('')}</main>
<script>${FRAMES}</script>`;
  return { title: said.title, body };
}

/** Each frame grows with what it holds; one whose type has no such state goes. */
const FRAMES = `for (const frame of document.querySelectorAll('iframe')) frame.addEventListener('load', () => {
  const inner = frame.contentDocument;
  const settle = () => {
    if (inner.body.dataset.shown === 'absent') frame.closest('figure').hidden = true;
    frame.style.height = inner.documentElement.scrollHeight + 'px';
  };
  new frame.contentWindow.ResizeObserver(settle).observe(inner.body);
  new frame.contentWindow.MutationObserver(settle).observe(inner.body, { attributes: true });
  settle();
});`;

function link(choice: GalleryChoice, change: Partial<GalleryChoice>, text: string, lang?: Lang): string {
  const next = { ...choice, ...change };
  const query = new URLSearchParams(
    Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const isHere = Object.entries(change).every(([key, value]) => choice[key as keyof GalleryChoice] === value);
  const marks = `${isHere ? ' aria-current="true"' : ''}${lang ? ` lang="${lang}"` : ''}`;
  return `<a href="/gallery?${query.toString().replaceAll('&', '&amp;')}"${marks}>${text}</a>`;
}

function looks(choice: GalleryChoice): string {
  const said = words[choice.lang];
  return [
    link(choice, { lang: 'vi' }, LANGUAGES.vi, 'vi'),
    link(choice, { lang: 'en' }, LANGUAGES.en, 'en'),
    link(choice, { scheme: 'light' }, said.light),
    link(choice, { scheme: 'dark' }, said.dark),
    link(choice, { width: 'phone' }, said.phone),
    link(choice, { width: 'wide' }, said.wide),
  ].join(' ');
}

function types(samples: readonly Sample[], choice: GalleryChoice): string {
  const { type: _, ...rest } = choice;
  const all = link(rest, { type: '' }, words[choice.lang].all);
  return [all, ...samples.map(({ folder, json }) => link(choice, { type: folder }, json.title))].join(' ');
}

function section(sample: Sample, choice: GalleryChoice): string {
  const frames = statesOf(sample).map((state) => frame(sample, state, choice));
  return `<section><h2 id="${sample.folder}">${sample.json.title} <small>${sample.json.machineName}</small></h2>
<div class="frames ${choice.width}">${frames.join('')}</div></section>`;
}

function frame({ folder, json }: Sample, { id, name }: GalleryState, { lang, scheme }: Look): string {
  const url = `/gallery/show/${folder}/${id}?lang=${lang}&amp;scheme=${scheme}`;
  const title = `${json.title}: ${name[lang]}`;
  return `<figure><figcaption><a href="${url}">${name[lang]}</a></figcaption>
<iframe src="${url}" title="${title}" loading="lazy"></iframe></figure>`;
}
