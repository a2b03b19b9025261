import { expect, test } from '@jest/globals';
import { sampleLibraries } from '../testing/sample-libraries.js';
import { l10nOf, libraryFiles, playedWith, toStaff } from './libraries.js';

const libraries = sampleLibraries();

test('what a lesson plays with: dependencies first, each once, no question type it does not have', () => {
  const names = playedWith(libraries, 'Langbiang.Lesson', ['Langbiang.MultipleChoice']).map(({ name }) => name);
  expect(names).toEqual(['Langbiang.Base', 'Langbiang.MultipleChoice', 'Langbiang.Lesson']);
});

test('a library says its words in Vietnamese, and in its own where there is no translation', () => {
  const lesson = libraries.read('Langbiang.Lesson');
  expect(l10nOf(lesson, 'vi')).toEqual({ check: 'Kiểm tra' });
  expect(l10nOf(lesson, 'en')).toEqual({ check: 'Check' });
});

test('its files stand in a folder with name and version', () => {
  expect(libraryFiles(libraries.read('Langbiang.Base')).map(([file]) => file)).toEqual([
    'Langbiang.Base-1.0/language/vi.json',
    'Langbiang.Base-1.0/library.json',
    'Langbiang.Base-1.0/main.js',
    'Langbiang.Base-1.0/semantics.json',
  ]);
});

test('words for pupils, said to teachers: «em» as a word of its own and nothing within a word', () => {
  expect(toStaff({ a: 'Em làm đúng. Đọc lại giúp em nhé.', b: 'Xem lại, thêm một lần' })).toEqual({
    a: 'Thầy/cô làm đúng. Đọc lại giúp thầy/cô nhé.',
    b: 'Xem lại, thêm một lần',
  });
});
