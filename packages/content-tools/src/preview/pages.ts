import type { ItemCard, Lang } from '@langbiang/core';
import type { Problem } from '../finding.js';
import { markdown } from '../markdown/parser.js';

const words = {
  vi: {
    title: 'Xem thử bài học',
    hint: 'Sửa tệp rồi lưu: bài được đóng gói lại và trang tự tải lại.',
    back: 'Mọi bài',
    grade: 'lớp',
    minutes: 'phút',
    points: 'điểm',
    download: 'Tải gói .h5p',
    errors: 'Cần sửa trước khi xem được bản mới',
    warnings: 'Nên xem lại',
    none: 'Chưa có bài nào.',
    gallery: 'Bộ sưu tập hoạt động',
  },
  en: {
    title: 'Preview of the lessons',
    hint: 'Change a file and save it: the lesson is packed again and the page reloads by itself.',
    back: 'All lessons',
    grade: 'grade',
    minutes: 'minutes',
    points: 'points',
    download: 'Download .h5p',
    errors: 'To mend before the new version can be seen',
    warnings: 'Worth a look',
    none: 'No lessons yet.',
    gallery: 'Gallery of content types',
  },
} as const;

/** What is shown: the lessons, what is wrong with them, and the state of the content that both are of. */
export type Shown = {
  readonly cards: readonly ItemCard[];
  readonly problems: readonly Problem[];
  readonly seen: string;
};

export function indexPage({ cards, problems, seen }: Shown, lang: Lang): string {
  const said = words[lang];
  const list = cards.map((card) => cardHtml(card, lang)).join('');
  const lessons = list === '' ? `<p>${said.none}</p>` : `<ul class="cards">${list}</ul>`;
  return page(
    said.title,
    `<h1>${said.title}</h1><p class="hint">${said.hint} <a href="/gallery">${said.gallery}</a></p>${problemsHtml(problems, lang)}${lessons}<script>${whenChanged(seen)}</script>`,
    lang,
  );
}

/** After a change the lesson goes on where its reader was; when the page is loaded by hand it begins anew. */
export function lessonPage(card: ItemCard, { problems, seen }: Omit<Shown, 'cards'>, lang: Lang): string {
  const said = words[lang];
  const id = encodeURIComponent(card.id);
  const options = {
    h5pJsonPath: `/packages/${id}`,
    frameJs: '/player/frame.bundle.js',
    frameCss: '/player/styles/h5p.css',
    // Without a place to keep the state, the core does not restore one either.
    saveFreq: 3600,
    user: { name: 'preview', mail: 'preview@langbiang.invalid' },
    ajax: { contentUserDataUrl: '/state' },
  };
  const body = `<p><a href="/">← ${said.back}</a> · <a href="/packages/${id}.h5p" download>${said.download}</a></p>
${problemsHtml(problems, lang)}
<main id="lesson"></main>
<script src="/player/main.bundle.js"></script>
<script>
const KEY = ${scriptJson(card.id)};
const state = sessionStorage.getItem(KEY);
sessionStorage.removeItem(KEY);
new H5PStandalone.H5P(document.getElementById('lesson'), { ...${scriptJson(options)}, contentUserData: [state ? { state } : {}] });
const keep = () => {
  const [lesson] = document.querySelector('#lesson iframe')?.contentWindow?.H5P?.instances ?? [];
  if (lesson) sessionStorage.setItem(KEY, JSON.stringify(lesson.getCurrentState()));
};
${whenChanged(seen, 'keep')}
</script>`;
  return page(`${card.id} · ${card.title[lang]}`, body, lang);
}

/** Script: loads the page anew once the content is another than the one seen here; `first` is called before. */
const whenChanged = (seen: string, first?: string) =>
  `new EventSource('/changes/${seen}').addEventListener('changed', () => { ${first ? `${first}(); ` : ''}location.reload(); });`;

function cardHtml(card: ItemCard, lang: Lang): string {
  const said = words[lang];
  const facts = [
    `${said.grade} ${card.grades.join(', ')}`,
    card.subjects.join(', '),
    `${card.minutes} ${said.minutes}`,
    `${card.maxScore} ${said.points}`,
  ];
  return `<li class="strand-${card.strand.toLowerCase()}"><a href="/lesson/${encodeURIComponent(card.id)}">
<b>${card.id}</b> <span>${escapeHtml(card.title[lang])}</span></a><small>${escapeHtml(facts.join(' · '))}</small></li>`;
}

function problemsHtml(problems: readonly Problem[], lang: Lang): string {
  if (problems.length === 0) return '';
  const said = words[lang];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [shown, title] = errors.length > 0 ? [errors, said.errors] : [problems, said.warnings];
  const items = shown.map(
    ({ place, message, remedy }) =>
      `<li><code>${escapeHtml(place.file)}:${place.line}</code> ${escapeHtml(message[lang])}<br><span>${escapeHtml(remedy[lang])}</span></li>`,
  );
  const open = errors.length > 0 ? ' open' : '';
  return `<details class="problems"${open}><summary>${title} (${shown.length})</summary><ul>${items.join('')}</ul></details>`;
}

/** `looks`: classes of the body. */
export function page(title: string, body: string, lang: Lang, looks = ''): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head><body${looks && ` class="${looks}"`}>${body}</body></html>`;
}

const { escapeHtml } = markdown.utils;

/** JSON inside of a script element: no `</script>` may end it. */
const scriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
