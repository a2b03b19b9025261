import { expect, test } from '@jest/globals';
import { findingsIn, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { mapHotspotsYaml, pictureHotspotsYaml } from '../testing/more-questions.js';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { hotspotsApart } from './hotspots-apart.js';

const maps = mapBook({ mau: SAMPLE_MAP });
const onMap = (from = 'mode', to = 'mode') =>
  findingsIn(hotspotsApart, { ...sampleContent(withQuestion('map-hotspots', swap(from, to)(mapHotspotsYaml))), maps });
const onPicture = (from = 'mode', to = 'mode') =>
  findingsIn(hotspotsApart, sampleContent(withQuestion('picture-hotspots', swap(from, to)(pictureHotspotsYaml))));

test('good questions', () => {
  expect([...onMap(), ...onPicture()]).toEqual([]);
});

test('a region whose mark lies beside that of a town', () => {
  expect(onMap('cu-binh-thuan', 'cu-lam-dong')).toEqual([
    'questions.yaml:48 cu-lam-dong is 19 px from da-lat on a phone, too near for a finger',
  ]);
});

test('two shapes on a picture', () => {
  expect(onPicture('[70, 20, 20, 40]', '[6, 38, 20, 6]')).toEqual([
    'questions.yaml:47 khoi is 20 px from bo on a phone, too near for a finger',
  ]);
});

test('a map or a picture that is not there is told by its own rule', () => {
  expect([...onMap('map: mau', 'map: khac'), ...onPicture('lanh-hai.svg', 'khac.svg')]).toEqual([]);
});
