import { expect, test } from '@jest/globals';
import { findingsIn, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { mapHotspotsYaml, pictureHotspotsYaml } from '../testing/more-questions.js';
import { hotspotsMode } from './hotspots-mode.js';

const find = (from = 'mode', to = 'mode') =>
  findingsIn(hotspotsMode, sampleContent(withQuestion('map-hotspots', swap(from, to)(mapHotspotsYaml))));
const label = (from = 'mode', to = 'mode') =>
  findingsIn(hotspotsMode, sampleContent(withQuestion('picture-hotspots', swap(from, to)(pictureHotspotsYaml))));

test('good questions', () => {
  expect([...find(), ...label()]).toEqual([]);
});

test('marks nobody asks for where marks are named, names of no mark where places are found', () => {
  expect(find('mode: find', 'mode: label')).toEqual(['questions.yaml:48 label has no use for others']);
  expect(label('mode: label', 'mode: find')).toEqual(['questions.yaml:49 find has no use for extras']);
});

test('two places and nothing else to choose', () => {
  expect(
    find(
      `  others:
    - { id: cu-binh-thuan }`,
      '',
    ),
  ).toEqual(['questions.yaml:45 With two to choose from, a guess is as good']);
});
