import { expect, test } from '@jest/globals';
import { findings, withQuestion } from '../testing/fixture.js';
import { sortGroupsYaml } from '../testing/more-questions.js';
import { sortGroups } from './sort-groups.js';

const check = (from: string, to: string) =>
  findings(sortGroups, withQuestion('sort-groups', sortGroupsYaml.replaceAll(from, to)));

test('a good question', () => {
  expect(check('', '')).toEqual([]);
});

test('an item of a group that is not there', () => {
  expect(check('Nội thuỷ, group: lanh-tho', 'Nội thuỷ, group: dat-lien')).toEqual([
    'questions.yaml:46 There is no group dat-lien for noi-thuy',
  ]);
});

test('a group without items', () => {
  expect(check('group: quyen', 'group: lanh-tho')).toEqual(['questions.yaml:44 The group quyen has no item']);
});
