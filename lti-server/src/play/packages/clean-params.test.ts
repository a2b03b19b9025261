import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { type ContentTypes, cleanParams } from './clean-params.js';
import { whereOf } from './definitions.js';
import { paramsSchema } from './params-schema.js';
import type { Field } from './semantics.js';

const UUID = '5b1f9f04-0b21-4b3c-9a0e-0d7a4b9a1c11';

const quiz: Field[] = [
  { name: 'intro', type: 'text', tags: ['p'] },
  { name: 'button', type: 'text', default: 'Kiểm tra' },
  { name: 'pass', type: 'number', min: 0, max: 100, default: 50 },
  {
    name: 'mode',
    type: 'select',
    options: [
      { value: 'one', label: '1' },
      { type: 'optgroup', options: [{ value: 'all' }] },
    ],
  },
  { name: 'picture', type: 'image', optional: true },
  { name: 'sound', type: 'audio', optional: true },
  { name: 'behaviour', type: 'group', fields: [{ name: 'retry', type: 'boolean', default: true }] },
  {
    name: 'texts',
    type: 'group',
    fields: [
      { name: 'next', type: 'text', default: 'Tiếp' },
      { name: 'back', type: 'text', default: 'Lùi' },
    ],
  },
  {
    name: 'answers',
    type: 'list',
    field: { name: 'answer', type: 'group', fields: [{ name: 'html', type: 'text', tags: ['em'] }] },
  },
  {
    name: 'questions',
    type: 'list',
    field: { name: 'question', type: 'library', options: ['H5P.MultiChoice 1.16', 'H5P.Quiz 1.0'] },
  },
  { name: 'plugin', type: 'H5PEditor.Thing' },
];
const plain: Field[] = [{ name: 'title', type: 'text' }];
const ours: Field[] = [
  ...plain,
  {
    name: 'l10n',
    type: 'group',
    common: true,
    fields: [
      { name: 'check', type: 'text', default: 'Check' },
      { name: 'retry', type: 'text', default: 'Retry' },
    ],
  },
];

const semantics = new Map<string, readonly Field[]>([
  ['H5P.Quiz 1.0', quiz],
  ['H5P.MultiChoice 1.14', plain],
  ['Langbiang.MultipleChoice 1.0', ours],
  ['Langbiang.Base 1.0', []],
]);
const ajv = new Ajv({ strict: false });
const compiled = new Map([...semantics].map(([library, fields]) => [library, ajv.compile(paramsSchema(fields))]));
const types: ContentTypes = {
  semantics: (library) => semantics.get(library),
  misfit(library, params) {
    const validate = compiled.get(library);
    return validate?.(params) ? null : whereOf(validate?.errors);
  },
};

const clean = (params: unknown, files: string[] = []) =>
  cleanParams({ library: 'H5P.Quiz 1.0', params }, types, new Set(files));
function cleaned(params: unknown, files: string[] = []) {
  const result = clean(params, files);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const DEFAULTS = {
  intro: '',
  button: 'Kiểm tra',
  pass: 50,
  mode: 'one',
  behaviour: true,
  texts: { next: 'Tiếp', back: 'Lùi' },
  answers: [],
  questions: [],
};

describe('parameters', () => {
  test.each([[{}], [[]], [{ behaviour: [], texts: null, questions: null, picture: [] }]])(
    'what is missing is filled in from the semantics: %j',
    (given) => {
      expect(cleaned(given).params).toEqual(DEFAULTS);
    },
  );

  test('unknown keys go, also inherited and special ones, at every depth', () => {
    const given = JSON.parse(
      '{"evil": 1, "__proto__": {"intro": "x"}, "texts": {"next": "N", "constructor": {}, "evil": "<script>"}, "plugin": {"a": 1}}',
    );
    expect(cleaned(given).params).toEqual({ ...DEFAULTS, texts: { next: 'N', back: 'Lùi' } });
    expect(({} as Record<string, unknown>)['intro']).toBeUndefined();
  });

  test('text that sits directly in a list, and in a group of one field stored flat or whole, is sanitised', () => {
    const { params } = cleaned({
      answers: ['<em>a</em><img src=x onerror=alert(1)>', { html: '<em onclick="x">b</em>' }],
    });
    expect(params['answers']).toEqual(['<em>a</em>', { html: '<em>b</em>' }]);
  });

  test('plain text of a stranger’s library is escaped, of ours it is not: ours puts it into the page as text', () => {
    const { params } = cleaned({
      button: '<b>&',
      questions: [
        {
          library: 'H5P.MultiChoice 1.14',
          params: { title: '<i>&' },
          subContentId: UUID,
          metadata: { title: '<', evil: 1 },
        },
        { library: 'Langbiang.MultipleChoice 1.0', params: { title: '3 < 5 & 5 > 3' }, subContentId: 'no id' },
      ],
    });
    expect(params).toMatchObject({
      button: '&lt;b&gt;&amp;',
      questions: [
        { params: { title: '&lt;i&gt;&amp;' }, subContentId: UUID, metadata: { title: '&lt;', license: 'U' } },
        { library: 'Langbiang.MultipleChoice 1.0', params: { title: '3 < 5 & 5 > 3' } },
      ],
    });
    expect(JSON.stringify(params)).not.toMatch(/evil|no id/);
  });

  test('words of our own types are not filled with the English ones of their semantics', () => {
    const question = (l10n: object) => ({ library: 'Langbiang.MultipleChoice 1.0', params: { title: 'x', ...l10n } });
    const { params } = cleaned({ questions: [question({}), question({ l10n: { check: 'Xem' } })] });
    expect(params['questions']).toMatchObject([
      { params: { title: 'x' } },
      { params: { title: 'x', l10n: { check: 'Xem' } } },
    ]);
    expect(JSON.stringify(params)).not.toMatch(/Check|Retry/);
  });

  test('numbers are kept within their bounds, choices among their options', () => {
    expect(cleaned({ pass: '250', mode: 'all' }).params).toMatchObject({ pass: 100, mode: 'all' });
    expect(cleaned({ pass: -3, mode: '<script>' }).params).toMatchObject({ pass: 0, mode: 'one' });
  });

  test('files are the package’s own or of the web; the names of those used are told', () => {
    const { params, files } = cleaned(
      {
        picture: { path: 'images/ả.png'.normalize('NFD'), mime: 'image/png', width: '12', evil: 1 },
        sound: [{ path: '../../secret.mp3' }, { path: 'https://x.example/a.mp3' }, { path: 'javascript:alert(1)' }],
      },
      ['images/ả.png', 'images/unused.png'],
    );
    expect(params['picture']).toEqual({
      path: 'images/ả.png',
      mime: 'image/png',
      width: 12,
      copyright: { license: 'U' },
    });
    expect(params['sound']).toEqual([{ path: 'https://x.example/a.mp3', copyright: { license: 'U' } }]);
    expect([...files]).toEqual(['images/ả.png']);
  });
});

describe('libraries inside', () => {
  const holding = (library: string) => clean({ questions: [{ library, params: {} }] });

  test('may be of another version than the container’s editor would choose', () => {
    expect(holding('H5P.MultiChoice 1.14')).toMatchObject({ ok: true });
  });

  test('may be a question type of ours wherever questions may stand', () => {
    expect(holding('Langbiang.MultipleChoice 1.0')).toMatchObject({ ok: true });
  });

  test('must be among those the field names', () => {
    const where = '/questions/0';
    for (const library of ['H5P.Evil 1.0', 'Langbiang.Base 1.0']) {
      expect(holding(library)).toEqual({
        ok: false,
        error: { code: 'PACKAGE_LIBRARY_NOT_ALLOWED', params: { library, where } },
      });
    }
  });

  test('must be known', () => {
    expect(holding('H5P.MultiChoice 1.99')).toMatchObject({ ok: false, error: { code: 'PACKAGE_LIBRARY_MISSING' } });
  });

  test('are checked by their own semantics, and the error says where', () => {
    const inner = { library: 'H5P.Quiz 1.0', params: { answers: 'x' } };
    expect(clean({ questions: [inner] })).toEqual({
      ok: false,
      error: { code: 'PACKAGE_PARAMS_INVALID', params: { where: '/questions/0/params/answers (must be array,null)' } },
    });
  });
});

test('whatever comes in, what comes out holds nothing that runs, and cleaning it again changes nothing', () => {
  const nasty = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '<p onclick=x>',
      '"><img src=x onerror=y>',
      '&lt;',
      '<a href=javascript:x>',
    ),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, nasty, fc.integer(), fc.constant(null), tie('list'), tie('object')),
    list: fc.array(tie('any'), { maxLength: 4 }),
    object: fc.dictionary(
      fc.constantFrom('intro', 'button', 'texts', 'answers', 'html', 'pass', 'mode', 'next', 'x'),
      tie('any'),
    ),
  })).any;
  const keys = ['intro', 'button', 'pass', 'mode', 'behaviour', 'texts', 'answers'];
  const params = fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
  fc.assert(
    fc.property(params, (given) => {
      const first = clean(given);
      if (!first.ok) return first.error.code === 'PACKAGE_PARAMS_INVALID';
      const text = JSON.stringify(first.value.params);
      const again = clean(first.value.params);
      return (
        !/<[^>]*(script|img|onclick|javascript)/.test(text) && again.ok && JSON.stringify(again.value.params) === text
      );
    }),
    { numRuns: 300 },
  );
});
