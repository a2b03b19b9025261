import { expect, test } from '@jest/globals';
import { findings, write } from '../testing/fixture.js';
import { sectionWithoutSource } from './section-without-source.js';

test('a long page that cites nothing', () => {
  expect(
    findings(sectionWithoutSource, {
      '02-tiep-giap.md': write('Em hãy kể lại cho ông bà nghe về biển quê mình. '.repeat(6)),
    }),
  ).toEqual(['02-tiep-giap.md:1 A long page that cites no fact']);
});

test('a short one only leads over', () => {
  expect(findings(sectionWithoutSource, { '02-tiep-giap.md': write('Giờ em thử sức nhé.') })).toEqual([]);
});
