import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { unknownSubject } from './unknown-subject.js';

test('a subject the framework does not have', () => {
  expect(findings(unknownSubject, { 'lesson.yaml': swap('[LSDL-THCS]', '[LSDL-THCS, SINH-8]') })).toEqual([
    'lesson.yaml:7 The framework has no subject SINH-8',
  ]);
});
