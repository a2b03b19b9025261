import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { folderName } from './folder-name.js';

test('an id that was changed', () => {
  expect(findings(folderName, { 'lesson.yaml': swap('id: B-M99', 'id: B-M98') })).toEqual([
    'lesson.yaml:1 Lesson B-M98 stands in the folder B-M99-bai-mau',
  ]);
});

test('an id that only begins like the folder', () => {
  expect(findings(folderName, { 'lesson.yaml': swap('id: B-M99', 'id: B-M9') })).toEqual([
    'lesson.yaml:1 Lesson B-M9 stands in the folder B-M99-bai-mau',
  ]);
});
