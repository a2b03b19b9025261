import { expect, test } from '@jest/globals';
import { findings, remove } from '../testing/fixture.js';
import { sectionFile } from './section-file.js';

test('a page without its file', () => {
  expect(findings(sectionFile, { '02-tiep-giap.md': remove })).toEqual([
    'lesson.yaml:23 There is no file 02-tiep-giap.md',
  ]);
});

test('a note without its file', () => {
  expect(findings(sectionFile, { 'ghi-chu.md': remove })).toEqual(['lesson.yaml:29 There is no file ghi-chu.md']);
});
