import { expect, test } from '@jest/globals';
import { findings } from '../testing/fixture.js';
import { sectionCites } from './section-cites.js';

test('figures and no citation', () => {
  expect(findings(sectionCites, { '01-lanh-hai.md': (text) => text.replaceAll('[^B-033]', '') })).toEqual([
    '01-lanh-hai.md:1 The page gives figures and cites no fact',
  ]);
});
