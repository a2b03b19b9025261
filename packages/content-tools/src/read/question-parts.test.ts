import { expect, test } from '@jest/globals';
import { sampleContent, withQuestion } from '../testing/fixture.js';
import {
  mapHotspotsYaml,
  matchingYaml,
  pictureHotspotsYaml,
  scenarioYaml,
  sortGroupsYaml,
  writtenAnswerYaml,
} from '../testing/more-questions.js';
import { questionParts } from './question-parts.js';

function parts(type: string, yaml: string) {
  const placed = sampleContent(withQuestion(type, yaml)).lessons[0]?.questions.at(-1);
  if (!placed) throw new Error('no question');
  return questionParts(placed.question).map((part) => ({ ...part, line: placed.at(part.path).line }));
}

test('each part stands where it is written', () => {
  expect(parts('matching', matchingYaml).map(({ list, id, line }) => `${list} ${id} ${line}`)).toEqual([
    'pairs lanh-hai 43',
    'pairs tiep-giap 44',
    'pairs dac-quyen 45',
    'pairs x 47',
  ]);
});

test('right-hand texts and extras are rivals, left-hand texts are among themselves', () => {
  const rivals = parts('matching', matchingYaml).map(({ texts }) => texts.map((text) => text.rivals));
  expect(rivals).toEqual([['left', 'right'], ['left', 'right'], ['left', 'right'], ['right']]);
});

test('groups and scenes are not answered, items and choices are', () => {
  const answered = (list: { isAnswered: boolean; id: string }[]) =>
    list.filter((part) => part.isAnswered).map(({ id }) => id);
  expect(answered(parts('sort-groups', sortGroupsYaml))).toEqual(['noi-thuy', 'lanh-hai', 'dac-quyen', 'them']);
  expect(answered(parts('scenario', scenarioYaml))).toEqual(['a', 'b']);
});

test('a poor choice says what is not so', () => {
  const [, best, poor] = parts('scenario', scenarioYaml);
  expect([best?.texts[0]?.isFalse, poor?.texts[0]?.isFalse]).toEqual([false, true]);
});

test('criteria and their levels have ids of their own lists, and none is answered', () => {
  const all = parts('written-answer', writtenAnswerYaml);
  expect(all.map(({ list, id, line }) => `${list} ${id} ${line}`)).toEqual([
    'rubric noi-dung 44',
    'rubric.0.levels tot 47',
    'rubric.0.levels kha 48',
    'rubric.0.levels chua 49',
    'rubric dien-dat 50',
    'rubric.1.levels ro 53',
    'rubric.1.levels roi 54',
  ]);
  expect(all.some(({ isAnswered }) => isAnswered)).toBe(false);
});

test('places, others and names of no place share one list of ids; what is not asked for needs no feedback', () => {
  const shown = (type: string, yaml: string) =>
    parts(type, yaml).map(({ list, id, isAnswered, texts }) => [list, id, isAnswered, texts.map(({ key }) => key)]);
  expect(shown('map-hotspots', mapHotspotsYaml)).toEqual([
    ['places', 'da-lat', true, []],
    ['places', 'phu-quy', true, ['where']],
    ['places', 'cu-binh-thuan', false, []],
  ]);
  expect(shown('picture-hotspots', pictureHotspotsYaml)).toEqual([
    ['places', 'bo', true, ['name']],
    ['places', 'khoi', true, ['name']],
    ['places', 'song', true, ['name']],
  ]);
});
