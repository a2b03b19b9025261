import { expect, test } from '@jest/globals';
import { findings, findingsIn, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { mapHotspotsYaml } from '../testing/more-questions.js';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { mapUnknown } from './map-unknown.js';
import { pictureFile } from './picture-file.js';

const edits = { '01-lanh-hai.md': swap('media/lanh-hai.svg', 'map:mau') };

test('a map that is there', () => {
  const content = { ...sampleContent(edits), maps: mapBook({ mau: SAMPLE_MAP }) };
  expect(findingsIn(mapUnknown, content)).toEqual([]);
});

test('a map that is not', () => {
  expect(findings(mapUnknown, edits)).toEqual(['01-lanh-hai.md:3 There is no map mau']);
});

test('a map is no file of the lesson', () => {
  expect(findings(pictureFile, edits)).toEqual([]);
});

test('a question asks about a map that is not', () => {
  const asked = withQuestion('map-hotspots', mapHotspotsYaml);
  expect(findings(mapUnknown, asked)).toEqual(['questions.yaml:42 There is no map mau']);
});
