import { expect, test } from '@jest/globals';
import { findingsIn, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { mapHotspotsYaml, pictureHotspotsYaml } from '../testing/more-questions.js';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { hotspotsTold } from './hotspots-told.js';

const maps = mapBook({ mau: SAMPLE_MAP });
const onMap = (from = 'mode', to = 'mode') =>
  findingsIn(hotspotsTold, { ...sampleContent(withQuestion('map-hotspots', swap(from, to)(mapHotspotsYaml))), maps });
const onPicture = (from = 'mode', to = 'mode') =>
  findingsIn(hotspotsTold, sampleContent(withQuestion('picture-hotspots', swap(from, to)(pictureHotspotsYaml))));

test('good questions', () => {
  expect(onMap()).toEqual([]);
  expect(onPicture()).toEqual([]);
});

test('a place described by the name the map has for it, or for another that is asked for', () => {
  expect(onMap('ngoài khơi phía đông nam', 'đảo phú quý')).toEqual([
    'questions.yaml:46 The description names «Phú Quý», which is asked for',
  ]);
  expect(onMap('ngoài khơi phía đông nam', 'xa Đà Lạt')).toHaveLength(1);
});

test('a picture described by what is asked', () => {
  expect(onPicture('alt: Mặt cắt từ đất ra biển.', 'alt: Bờ biển và ngoài khơi.')).toEqual([
    'questions.yaml:43 The description names «Bờ biển», which is asked for',
  ]);
});
