import { expect, test } from '@jest/globals';
import { bodyTags, type LessonParams, type LessonTranslation, nestedContents } from '@langbiang/core';
import type { LessonSource } from '../read/lesson-source.js';
import { type Edits, sampleContent, swap, write } from '../testing/fixture.js';
import { withRecording } from '../testing/media-questions.js';
import { sampleLibraries } from '../testing/sample-libraries.js';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { buildItem } from './item.js';
import { PictureBook } from './picture-book.js';

const libraries = sampleLibraries();

function build(edits: Edits = {}) {
  const { knowledge, lessons, maps } = sampleContent(edits);
  const [source] = lessons;
  if (!source?.lesson) throw new Error('the sample is broken');
  return buildItem(source.lesson, { source, knowledge, maps, libraries });
}

test('the card says what the catalogue needs, with the points of all questions', () => {
  expect(build().built.card).toEqual({
    id: 'B-M99',
    title: { vi: 'Bài mẫu về lãnh hải', en: 'A sample lesson on the territorial sea' },
    summary: { vi: 'Em đo đúng bề rộng lãnh hải.' },
    strand: 'B',
    level: 'THCS',
    grades: [8],
    subjects: ['LSDL-THCS'],
    outcomes: [
      { id: 'LSDL08.DL-BIEN-DAO.O1', strength: 'partial' },
      { id: 'LSDL08.DL-BIEN-DAO.O2', strength: 'support' },
    ],
    minutes: 15,
    review: 'draft',
    questions: 3,
    maxScore: 1 + 3 + 2,
    content: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
});

test('sources are numbered in the order a reader meets them, links for editors left out', () => {
  const { sources } = build().params;
  expect(sources.map(({ n, factId }) => [n, factId])).toEqual([
    [1, 'B-033'],
    [2, 'B-037'],
    [3, 'B-034'],
    [4, 'B-017'],
  ]);
  expect(sources[0]).toMatchObject({
    asOf: '2026-11-22',
    links: [{ title: 'Luật Biển Việt Nam', url: 'https://example.org/luat-bien' }, { title: 'Trang bài tập' }],
  });
});

test('every number in a page leads to its source', () => {
  const { pages, sources, glossary } = build().params;
  const html = [...pages.map(({ bodyHtml }) => bodyHtml), ...glossary.map(({ meaningHtml }) => meaningHtml)].join('');
  const cites = [...html.matchAll(/href="#source-(\d+)" data-fact="([^"]+)">(\d+)</g)];
  expect(cites).toHaveLength(7);
  for (const [, n, fact, shown] of cites) {
    expect(shown).toBe(n);
    expect(sources[Number(n) - 1]?.factId).toBe(fact);
  }
});

test('questions keep their ids, right answers and words', () => {
  const [first, second] = build().params.pages;
  expect(first?.interactions.map(({ objective, content }) => [objective, content.library])).toEqual([
    ['m1', 'Langbiang.MultipleChoice 1.0'],
    ['m2', 'Langbiang.TrueFalseSet 1.0'],
  ]);
  expect(first?.interactions[0]?.content).toMatchObject({
    metadata: { title: 'Lãnh hải rộng bao nhiêu hải lí?', license: 'U', contentType: 'MultipleChoice' },
    params: {
      questionHtml: 'Lãnh hải rộng <strong>bao nhiêu</strong> hải lí?',
      multiple: false,
      options: [
        { id: 'a', correct: true },
        { id: 'b', correct: false },
        { id: 'c', correct: false },
      ],
      l10n: { check: 'Kiểm tra' },
    },
  });
  expect(second?.interactions[0]?.content.params).toMatchObject({
    textHtml: 'Lãnh hải rộng {a} hải lí tính từ {b}.',
    blanks: [
      { id: 'a', accept: ['12', 'mười hai'] },
      { id: 'b', accept: ['đường cơ sở'], tip: 'Ba tiếng' },
    ],
    diacritics: 'optional',
  });
});

test('the sub-content id of a question never changes', () => {
  // Saved answers and grades are found by it: a change here is a loss of pupils' work.
  expect(subContentIds(build().params)).toEqual([
    '161d2731-9d9a-5804-babe-e265fce0db56',
    'eb005658-e2b2-5205-914d-01b4100400c1',
    '74510121-0f04-5421-bfe6-0b76fb675863',
  ]);
});

test('drawings are inside of the page, and no element but those agreed upon', () => {
  const html = build()
    .params.pages.map(({ bodyHtml }) => bodyHtml)
    .join('');
  expect(html).toContain('<svg viewBox="0 0 300 120" role="img" aria-labelledby="b-m99-1-title">');
  const names = [...html.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name?.toLowerCase());
  expect(bodyTags).toEqual(expect.arrayContaining(names));
});

test('a map stands in the page like a drawing, in the language of the lesson', () => {
  const content = sampleContent({
    '01-lanh-hai.md': (text) => `${text}\n![Bản đồ tỉnh Lâm Đồng](map:mau "Nằm ở *phía nam*.")\n`,
  });
  const maps = mapBook({ mau: SAMPLE_MAP });
  const [source] = content.lessons;
  if (!source?.lesson) throw new Error('the sample is broken');
  const { params } = buildItem(source.lesson, { source, knowledge: content.knowledge, maps, libraries });
  const html = params.pages[0]?.bodyHtml ?? '';
  expect(html).toMatch(
    /<figure><svg data-map="mau"[^>]* aria-labelledby="b-m99-2-title"><title id="b-m99-2-title">Bản đồ tỉnh Lâm Đồng</,
  );
  expect(html).toContain('id="b-m99-2-cu-binh-thuan"');
  expect(html).toContain('<figcaption>Nằm ở <em>phía nam</em>.</figcaption>');
  expect(html).toContain('Sơ đồ, không dùng để đo đạc');
  const names = [...html.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name?.toLowerCase());
  expect(bodyTags).toEqual(expect.arrayContaining(names));
  const picture = new PictureBook({ media: source.media, maps, lang: 'en' }, 'x').html('map:mau', 'A map');
  expect(picture).toContain('Diagram, not for measuring');
  expect(() => new PictureBook({ media: source.media, maps, lang: 'vi' }, 'x').html('map:none', '')).toThrow(
    'map:none',
  );
});

test('a recording brings its file, its library, and the questions inside of it', () => {
  const { built, params, libraries: played, files } = build(withRecording());
  expect(built.card).toMatchObject({ questions: 3, maxScore: 1 + 3 + 2 });
  const [recording] = params.pages[1]?.interactions ?? [];
  expect(recording).toMatchObject({ objective: 'm2', content: { library: 'Langbiang.TimedMedia 1.0' } });
  expect(nestedContents('Langbiang.TimedMedia', recording?.content.params)).toMatchObject([
    { objective: 'm2', content: { library: 'Langbiang.TrueFalseSet 1.0', params: { l10n: { check: 'Kiểm tra' } } } },
    { objective: 'm2', content: { subContentId: '74510121-0f04-5421-bfe6-0b76fb675863' } },
  ]);
  expect(played.map(({ name }) => name)).toContain('Langbiang.TimedMedia');
  const [[path, name] = ['', '']] = Object.entries(built.media);
  expect(path).toBe(`audios/${name}`);
  expect(files.get(name)?.toString()).toBe('RIFF');
});

test('the note is for the teacher, with sources of its own', () => {
  const { built, params } = build();
  expect(built.note?.html).toContain('Bài ngắn, dùng mở đầu tiết học.');
  expect(built.note?.sources.map(({ factId }) => factId)).toEqual(['B-033']);
  expect(JSON.stringify(params)).not.toContain('Bài ngắn');
});

test('the version follows the content', () => {
  const { version } = build().built;
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(build().built.version).toBe(version);
  expect(build({ 'questions.yaml': swap('24 hải lí,', '25 hải lí,') }).built.version).not.toBe(version);
  expect(build({ 'lesson.yaml': swap('review: draft', 'review: in_review') }).built.version).not.toBe(version);
});

test('half a translation builds a lesson of one language', () => {
  expect(build({ '01-lanh-hai.en.md': write('The sea.') }).params).not.toHaveProperty('translation');
});

test('a whole translation stands in the lesson, with the same ids, answers and sources', () => {
  const content = sampleContent({
    '01-lanh-hai.en.md': write('Twelve nautical miles.[^B-033]'),
    '02-tiep-giap.en.md': write('Further out.[^B-034]'),
  });
  const source = translated(content.lessons[0]);
  const { knowledge, maps } = content;
  const { params } = buildItem(source.lesson, { source, knowledge, maps, libraries });
  const english = params.translation as LessonTranslation;
  expect(english.lang).toBe('en');
  expect(english.title).toBe('A sample lesson on the territorial sea');
  expect(english.pages[0]?.bodyHtml).toContain('Twelve nautical miles.');
  expect(english.glossary[0]).toMatchObject({ term: 'territorial sea', otherLang: 'lãnh hải' });
  expect(english.pages[0]?.contents[0]?.params).toMatchObject({
    options: [{ html: 'EN 12 hải lí', correct: true }, {}, {}],
  });
  expect(english.pages.map(({ contents }) => contents.map(({ subContentId }) => subContentId))).toEqual(
    params.pages.map(({ interactions }) => interactions.map(({ content }) => content.subContentId)),
  );
  const numberOf = (html: string | undefined) => /href="#source-(\d+)"/.exec(html ?? '')?.[1];
  expect(numberOf(english.pages[1]?.bodyHtml)).toBe(String(params.sources.find(({ factId }) => factId === 'B-034')?.n));
});

function subContentIds({ pages }: LessonParams): string[] {
  return pages.flatMap(({ interactions }) => interactions.map(({ content }) => content.subContentId));
}

/** The sample with an English text beside each Vietnamese one. */
function translated(source: LessonSource | undefined) {
  if (!source?.lesson) throw new Error('the sample is broken');
  const words = new Set(['question', 'text', 'feedback', 'tip', 'title', 'summary', 'meaning']);
  const withEnglish = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (key, text) =>
      typeof text === 'string' && words.has(key) && !text.endsWith('.md') ? { vi: text, en: `EN ${text}` } : text,
    );
  const questions = source.questions.map(({ question, at }) => ({ question: withEnglish(question), at }));
  return { ...source, lesson: withEnglish(source.lesson), questions };
}
