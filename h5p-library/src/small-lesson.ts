import type { LessonParams, SubContent } from '@langbiang/core';

const sub = (library: string, subContentId: string, params: unknown): SubContent => ({
  library: `Langbiang.${library} 1.0`,
  subContentId,
  metadata: { title: `Câu ${subContentId.at(-1)}`, license: 'U', contentType: library },
  params,
});
const behaviour = { retry: true, showSolution: true };

/** Sub-content ids of the three questions, in order. */
export const ids = {
  choice: '00000000-0000-5000-8000-000000000001',
  blanks: '00000000-0000-5000-8000-000000000002',
  verdicts: '00000000-0000-5000-8000-000000000003',
} as const;

/** A whole lesson in small, for tests: two pages, three question types, sources, glossary, two objectives. 6 points. */
export const smallLesson: LessonParams = {
  lessonId: 'B-T1',
  lang: 'vi',
  strand: 'B',
  review: 'draft',
  title: 'Lãnh hải của Việt Nam',
  summaryHtml: '<p>Em nói đúng bề rộng lãnh hải.</p>',
  minutes: 10,
  objectives: [
    { id: 'm1', text: 'Nói được bề rộng lãnh hải.' },
    { id: 'm2', text: 'Phân biệt nội thuỷ và lãnh hải.' },
  ],
  pages: [
    {
      id: 'rong',
      title: 'Lãnh hải rộng bao nhiêu?',
      bodyHtml:
        '<p>Lãnh hải rộng 12 hải lí tính từ <strong>đường cơ sở</strong>.<a class="lb-cite" href="#source-1" data-fact="B-033">1</a></p>' +
        '<table><thead><tr><th>Vùng</th><th>Bề rộng</th></tr></thead><tbody><tr><td>Lãnh hải</td><td>12 hải lí</td></tr></tbody></table>',
      interactions: [
        {
          objective: 'm1',
          content: sub('MultipleChoice', ids.choice, {
            questionHtml: 'Lãnh hải rộng bao nhiêu?',
            multiple: false,
            shuffle: false,
            behaviour,
            options: [
              { id: 'a', html: '12 hải lí', correct: true, feedbackHtml: 'Đúng. Đo từ đường cơ sở.' },
              { id: 'b', html: '24 hải lí', correct: false, feedbackHtml: '24 là mép ngoài của vùng tiếp giáp.' },
              { id: 'c', html: '200 hải lí', correct: false, feedbackHtml: 'Đó là vùng đặc quyền kinh tế.' },
            ],
          }),
        },
        {
          objective: 'm1',
          content: sub('FillBlanks', ids.blanks, {
            questionHtml: 'Điền vào chỗ trống.',
            textHtml: '<p>Lãnh hải rộng {a} hải lí tính từ {b}.</p>',
            diacritics: 'optional',
            behaviour,
            blanks: [
              { id: 'a', accept: ['12', 'mười hai'], feedbackHtml: 'Luật Biển Việt Nam quy định 12 hải lí.' },
              { id: 'b', accept: ['đường cơ sở'], tip: 'Ba tiếng', feedbackHtml: 'Đó là vạch số 0.' },
            ],
          }),
        },
      ],
    },
    {
      id: 'thuoc',
      title: 'Thuộc về ai?',
      bodyHtml: '<p>Nội thuỷ và lãnh hải thuộc lãnh thổ nước ta.<a href="#source-2">2</a></p>',
      interactions: [
        {
          objective: 'm2',
          content: sub('TrueFalseSet', ids.verdicts, {
            questionHtml: 'Mỗi câu sau đúng hay sai?',
            behaviour,
            statements: [
              { id: 'a', html: 'Nội thuỷ nằm phía trong đường cơ sở.', correct: true, feedbackHtml: 'Đúng.' },
              { id: 'b', html: 'Lãnh hải rộng 24 hải lí.', correct: false, feedbackHtml: 'Sai. Chỉ 12 hải lí.' },
              { id: 'c', html: 'Lãnh hải thuộc lãnh thổ nước ta.', correct: true, feedbackHtml: '' },
            ],
          }),
        },
      ],
    },
  ],
  glossary: [
    { term: 'đường cơ sở', otherLang: 'baseline', meaningHtml: '<p>Vạch số 0 để đo các vùng biển.</p>' },
    { term: 'nội thuỷ', otherLang: 'internal waters', meaningHtml: '<p>Vùng nước phía trong đường cơ sở.</p>' },
  ],
  sources: [
    {
      n: 1,
      factId: 'B-033',
      statement: 'Lãnh hải rộng 12 hải lí.',
      asOf: '2026-11-22',
      links: [{ title: 'Luật Biển Việt Nam', url: 'https://vanban.example/luat-bien' }, { title: 'Sách giáo khoa' }],
    },
    { n: 2, factId: 'B-032', statement: 'Nội thuỷ thuộc lãnh thổ.', links: [] },
  ],
};

const inEnglish: Record<string, object> = {
  [ids.choice]: {
    questionHtml: 'How wide is the territorial sea?',
    multiple: false,
    shuffle: false,
    behaviour,
    options: [
      { id: 'a', html: '12 nautical miles', correct: true, feedbackHtml: 'Right. Measured from the baseline.' },
      {
        id: 'b',
        html: '24 nautical miles',
        correct: false,
        feedbackHtml: '24 is the outer limit of the contiguous zone.',
      },
      { id: 'c', html: '200 nautical miles', correct: false, feedbackHtml: 'That is the exclusive economic zone.' },
    ],
  },
  [ids.blanks]: {
    questionHtml: 'Fill in the blanks.',
    textHtml: '<p>The territorial sea is {a} nautical miles wide, measured from the {b}.</p>',
    diacritics: 'optional',
    behaviour,
    blanks: [
      { id: 'a', accept: ['12', 'mười hai'], feedbackHtml: 'The Law of the Sea of Viet Nam says 12 nautical miles.' },
      { id: 'b', accept: ['baseline', 'đường cơ sở'], tip: 'One word', feedbackHtml: 'That is the zero line.' },
    ],
  },
  [ids.verdicts]: {
    questionHtml: 'Is each statement true or false?',
    behaviour,
    statements: [
      { id: 'a', html: 'Internal waters lie inside the baseline.', correct: true, feedbackHtml: 'True.' },
      {
        id: 'b',
        html: 'The territorial sea is 24 nautical miles wide.',
        correct: false,
        feedbackHtml: 'False. Only 12.',
      },
      { id: 'c', html: 'The territorial sea belongs to our territory.', correct: true, feedbackHtml: '' },
    ],
  },
};

/** The same lesson in two languages, with a drawing that both share. */
export const bilingualLesson: LessonParams = {
  ...smallLesson,
  pages: smallLesson.pages.map((page, index) =>
    index > 0
      ? page
      : {
          ...page,
          bodyHtml: `${page.bodyHtml}<figure><svg viewBox="0 0 24 4" role="img" aria-labelledby="s-title"><title id="s-title">Một vạch dài 24</title><path d="M0 0h24v4H0z" fill="#153e75"/></svg><figcaption>Rộng 12, cách 24</figcaption></figure>`,
        },
  ),
  translation: {
    lang: 'en',
    title: 'The territorial sea of Viet Nam',
    summaryHtml: '<p>Say how wide the territorial sea is.</p>',
    objectives: [
      { id: 'm1', text: 'Say how wide the territorial sea is.' },
      { id: 'm2', text: 'Tell internal waters from the territorial sea.' },
    ],
    pages: [
      {
        id: 'rong',
        title: 'How wide is the territorial sea?',
        bodyHtml:
          '<p>The territorial sea is 12 nautical miles wide, measured from the <strong>baseline</strong>.<a class="lb-cite" href="#source-1" data-fact="B-033">1</a></p>' +
          '<figure><svg role="img"><title>A bar 24 long</title></svg><figcaption>12 wide, 24 away</figcaption></figure>',
        contents: [],
      },
      {
        id: 'thuoc',
        title: 'Whose is it?',
        bodyHtml: '<p>Internal waters and territorial sea belong to our territory.<a href="#source-2">2</a></p>',
        contents: [],
      },
    ].map((page, index) => ({
      ...page,
      contents: (smallLesson.pages[index]?.interactions ?? []).map(({ content }) => ({
        ...content,
        params: inEnglish[content.subContentId],
      })),
    })),
    glossary: [
      { term: 'baseline', otherLang: 'đường cơ sở', meaningHtml: '<p>The zero line of the sea zones.</p>' },
      { term: 'internal waters', otherLang: 'nội thuỷ', meaningHtml: '<p>The waters inside the baseline.</p>' },
    ],
  },
};
