import { expect, test } from '@jest/globals';
import { maxScore } from '@langbiang/core';
import { lint } from '../lint.js';
import { type Edits, sampleContent, withQuestion } from '../testing/fixture.js';
import { withRecording, withSounds } from '../testing/media-questions.js';
import {
  flashcardsYaml,
  mapHotspotsYaml,
  matchingYaml,
  orderTimelineYaml,
  pictureHotspotsYaml,
  readingEvidenceYaml,
  scenarioYaml,
  sortGroupsYaml,
  writtenAnswerYaml,
} from '../testing/more-questions.js';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { QUESTION_LIBRARIES } from './ids.js';
import { PictureBook } from './picture-book.js';
import { questionParams } from './question-params.js';

/** The parameters of a question the linter has nothing against, and the points they are worth. */
function built(type: string, yaml: string) {
  return builtFrom(type, withQuestion(type, yaml));
}

/** The same of the last question of an edited sample. Of a question that is held only the id is built. */
function builtFrom(type: string, edits: Edits) {
  const content = { ...sampleContent(edits), maps: mapBook({ mau: SAMPLE_MAP }) };
  expect(lint(content, { today: '2026-11-24' })).toEqual([]);
  const [source] = content.lessons;
  const question = source?.questions.at(-1)?.question;
  if (!source || question?.type !== type) throw new Error(`no ${type}`);
  const { media } = source;
  const pictures = new PictureBook({ media, maps: content.maps, lang: 'vi' }, 'b-m99');
  const hold = (id: string) => ({
    content: { library: '', subContentId: id, params: {}, metadata: { title: '', license: 'U', contentType: '' } },
  });
  const params = questionParams(question, { lang: 'vi', pictures, media, hold }, { check: 'Kiểm tra' });
  return { params, points: maxScore(QUESTION_LIBRARIES[question.type], params) };
}

test('matching: pairs and what belongs to nobody', () => {
  const { params, points } = built('matching', matchingYaml);
  expect(params).toMatchObject({
    questionHtml: 'Em làm thế nào?',
    pairs: [
      { id: 'lanh-hai', leftHtml: 'Lãnh hải', rightHtml: '12 hải lí', feedbackHtml: 'Đúng thế.' },
      { id: 'tiep-giap' },
      { id: 'dac-quyen' },
    ],
    extras: [{ id: 'x', html: '350 hải lí' }],
    l10n: { check: 'Kiểm tra' },
  });
  expect(points).toBe(3);
});

test('sorting: each item with its group', () => {
  const { params, points } = built('sort-groups', sortGroupsYaml);
  expect(params).toMatchObject({
    groups: [{ id: 'lanh-tho', html: 'Thuộc lãnh thổ' }, { id: 'quyen' }],
    items: [
      { id: 'noi-thuy', groupId: 'lanh-tho' },
      { groupId: 'lanh-tho' },
      { groupId: 'quyen' },
      { groupId: 'quyen' },
    ],
  });
  expect(points).toBe(4);
});

test('ordering: events in the right order, with their dates', () => {
  const { params, points } = built('order-timeline', orderTimelineYaml);
  expect(params).toMatchObject({
    events: [
      { id: 'mot', date: '1982' },
      { id: 'hai', date: '2012' },
      { id: 'ba', date: '2025' },
    ],
  });
  expect(points).toBe(2);
});

test('scenario: a scene without choices ends the story', () => {
  const { params, points } = built('scenario', scenarioYaml);
  expect(params).toMatchObject({
    scenes: [
      {
        id: 'mo-dau',
        choices: [
          { id: 'a', quality: 'best', next: 'ket' },
          { id: 'b', quality: 'poor', next: 'ket' },
        ],
      },
      { id: 'ket', html: 'Hai bạn cùng đo lại trên bản đồ.', choices: [] },
    ],
  });
  expect(points).toBe(2);
});

test('reading: paragraphs with their spans, and what bears each claim out', () => {
  const { params, points } = built('reading-evidence', readingEvidenceYaml);
  expect(params).toMatchObject({
    passageHtml:
      '<p>Biển cho ta nhiều điều. [[mot|Lãnh hải rộng <strong>12 hải lí</strong>.]]</p>' +
      '<p>[[hai|Vùng tiếp giáp nằm ngoài lãnh hải]], còn [[ba|thềm lục địa là đáy biển]].</p>',
    spans: [{ id: 'mot', feedbackHtml: 'Câu này nói bề rộng.' }, { id: 'hai' }, { id: 'ba' }],
    claims: [
      { id: 'rong', html: 'Lãnh hải có bề rộng xác định.', evidence: ['mot'] },
      { id: 'nhieu', evidence: ['hai', 'ba'] },
    ],
  });
  expect(points).toBe(3);
});

test('answers with a drawing in the page and a sound as a file', () => {
  const { params, points } = builtFrom('multiple-choice', withSounds());
  expect(params).toMatchObject({
    options: [
      { id: 'a', html: '', pictureHtml: expect.stringMatching(/^<svg .*role="img"/), alt: 'Mặt cắt từ bờ ra khơi' },
      {
        id: 'b',
        html: 'Tiếng sóng',
        audio: [{ path: expect.stringMatching(/^audios\/[0-9a-f]{16}\.wav$/), mime: 'audio/wav' }],
        transcript: 'Sóng vỗ bờ',
      },
      { id: 'c', html: 'Không biết' },
    ],
  });
  expect(points).toBe(1);
});

test('a recording: times in seconds, its captions, its size, the questions it holds', () => {
  const { params, points } = builtFrom('timed-media', withRecording());
  expect(params).toMatchObject({
    audio: [{ mime: 'audio/wav' }],
    bytes: 4,
    duration: 9,
    captions: [
      { start: 1, end: 4, text: '[tiếng chiêng ngân dài]' },
      { start: 5, end: 8.5, text: 'Lãnh hải rộng 12 hải lí.' },
    ],
    moments: [
      { at: 4, content: { subContentId: 'b-m99-q02' } },
      { at: 8.5, content: { subContentId: 'b-m99-q03' } },
    ],
  });
  expect(points).toBeUndefined();
});

test('a word bank', () => {
  const body = `  text: Lãnh hải rộng {a} hải lí.
  bank: true
  extras: ['24', '200']
  blanks:
    - { id: a, accept: ['12'], feedback: Luật ghi rõ mười hai hải lí. }`;
  expect(built('fill-blanks', body).params).toMatchObject({ bank: true, extras: ['24', '200'] });
});

test('a word bank speaks the language of its reader; a bare word is the same in both', () => {
  const body = `  text: { vi: 'Vạch bên trong là {a}.', en: 'The inner line is the {a}.' }
  bank: true
  extras: [{ vi: bờ biển, en: coast }, '24']
  blanks:
    - { id: a, accept: [đường cơ sở], accept_en: [baseline], feedback: Lãnh hải tính từ đây. }`;
  const bankIn = (lang: 'vi' | 'en') => inLanguage(withQuestion('fill-blanks', body), lang);
  expect(bankIn('vi')).toMatchObject({ extras: ['bờ biển', '24'], blanks: [{ accept: ['đường cơ sở', 'baseline'] }] });
  expect(bankIn('en')).toMatchObject({ extras: ['coast', '24'], blanks: [{ accept: ['baseline', 'đường cơ sở'] }] });
});

test('flashcards: a term with its other name, a text, a drawing; no points', () => {
  const { params, points } = built('flashcards', flashcardsYaml);
  expect(params).toMatchObject({
    cards: [
      {
        id: 'duong',
        frontHtml: 'đường cơ sở',
        otherLang: 'baseline',
        backHtml: 'Đường dùng để tính bề rộng lãnh hải.',
      },
      { id: 'rong', frontHtml: 'Lãnh hải rộng bao nhiêu?', backHtml: '12 hải lí.' },
      { id: 'hinh', pictureHtml: expect.stringMatching(/^<svg .*role="img"/), alt: 'Mặt cắt từ bờ ra khơi' },
    ],
  });
  expect(params).not.toHaveProperty('behaviour');
  expect(points).toBeUndefined();
});

test('a text of the pupil’s own: its length, its rubric, the guide line by line; worth the best levels', () => {
  const { params, points } = built('written-answer', writtenAnswerYaml);
  expect(params).toMatchObject({
    words: { min: 40, max: 80 },
    rubric: [
      { id: 'noi-dung', html: 'Nội dung', levels: [{ id: 'tot', points: 4 }, { points: 2 }, { points: 0 }] },
      { id: 'dien-dat', levels: [{ html: 'Câu <strong>rõ ràng</strong>.', points: 1 }, { points: 0 }] },
    ],
    guideHtml: 'Lãnh hải rộng 12 hải lí.<br>Vùng tiếp giáp cũng rộng 12 hải lí.',
    behaviour: { retry: true, showSolution: true },
  });
  expect(points).toBe(5);
});

test('places on a map: drawn without their names, numbers and description', () => {
  const { params, points } = built('map-hotspots', mapHotspotsYaml);
  expect(params).toMatchObject({
    mode: 'find',
    picture: { alt: 'Tỉnh Lâm Đồng', width: 720 },
    spots: [
      { id: 'da-lat', html: 'Đà Lạt', asked: true, shape: 'circle', feedbackHtml: 'Trên cao nguyên.' },
      { id: 'phu-quy', html: 'Phú Quý', where: 'ngoài khơi phía đông nam' },
      { id: 'cu-binh-thuan', asked: false, element: 'b-m99-1-cu-binh-thuan' },
    ],
    extras: [],
  });
  expect(points).toBe(2);
  const svg = JSON.stringify(Reflect.get(Reflect.get(params, 'picture'), 'svgHtml'));
  expect(svg).toContain('b-m99-1-cu-binh-thuan');
  expect(svg).toContain('Hoàng Sa');
  for (const said of ['Đà Lạt', 'Phú Quý', 'Thác', '<desc']) expect([said, svg.includes(said)]).toEqual([said, false]);
  const [daLat] = Reflect.get(params, 'spots') as { x: number; y: number }[];
  expect(daLat?.x).toBeCloseTo(61.5, 0);
});

test('places on a picture: circles are round, rectangles have their middle', () => {
  const { params, points } = built('picture-hotspots', pictureHotspotsYaml);
  expect(params).toMatchObject({
    picture: { alt: 'Mặt cắt từ đất ra biển.', svgHtml: expect.stringContaining('Mặt cắt từ đất ra biển.') },
    spots: [
      { id: 'bo', shape: 'circle', x: 10, y: 40, width: 12 },
      { id: 'khoi', shape: 'rect', x: 80, y: 40, width: 20, height: 40 },
    ],
    extras: [{ id: 'song', html: 'Cửa sông' }],
  });
  expect(points).toBe(2);
  const { picture, spots } = params as { picture: { width: number; height: number }; spots: { height: number }[] };
  expect(((spots[0]?.height ?? 0) * picture.height) / picture.width).toBeCloseTo(12, 1);
});

test('drawings of questions share no id, not even with the same question in the other language', () => {
  const book = (lang: 'vi' | 'en') =>
    new PictureBook({ media: new Map(), maps: mapBook({ mau: SAMPLE_MAP }), lang }, 'b-m99');
  const [vi, en] = [book('vi'), book('en')];
  const prefixes = [vi, vi, en, en].map((pictures) => pictures.questionMap('mau', []).prefix);
  expect(prefixes).toEqual(['b-m99-1', 'b-m99-2', 'b-m99-1-en', 'b-m99-2-en']);
});

test('the drawing of an answer shares no id with the same answer in the other language', () => {
  const titles = (['vi', 'en'] as const).map((lang) => {
    const params = inLanguage(withSounds(), lang);
    return /<title id="([^"]+)"/.exec(JSON.stringify(params).replaceAll('\\"', '"'))?.[1];
  });
  expect(titles).toEqual(['b-m99-1-title', 'b-m99-1-en-title']);
});

/** The parameters of the last question of an edited sample in one language; the lesson around it may be half translated. */
function inLanguage(edits: Edits, lang: 'vi' | 'en') {
  const content = sampleContent(edits);
  const [source] = content.lessons;
  const question = source?.questions.at(-1)?.question;
  if (!source || !question) throw new Error('no question');
  const pictures = new PictureBook({ media: source.media, maps: content.maps, lang }, 'b-m99');
  const hold = (id: string): never => {
    throw new Error(`nothing holds ${id}`);
  };
  return questionParams(question, { lang, pictures, media: source.media, hold }, undefined);
}
