import { expect, test } from '@jest/globals';
import { sampleLibrariesDir } from '../testing/sample-libraries.js';
import { Libraries } from './libraries.js';

const libraries = new Libraries(sampleLibrariesDir());

test('dependencies come first, each library once', () => {
  const names = libraries
    .closure(['Langbiang.MultipleChoice', 'Langbiang.Lesson'])
    .map(({ machineName }) => machineName);
  expect(names).toEqual(['Langbiang.Base', 'Langbiang.MultipleChoice', 'Langbiang.Lesson']);
});

test('a library says its words in Vietnamese, and in English where there is no translation', () => {
  expect(libraries.l10n('Langbiang.Lesson', 'vi')).toEqual({ check: 'Kiểm tra' });
  expect(libraries.l10n('Langbiang.Lesson', 'en')).toEqual({ check: 'Check' });
});

test('a library that is not built is named', () => {
  expect(() => libraries.named('Langbiang.DragText')).toThrow('Langbiang.DragText');
});
