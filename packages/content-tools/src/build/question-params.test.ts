import { expect, test } from '@jest/globals';
import { maxScore } from '@langbiang/core';
import { lint } from '../lint.js';
import { sampleContent, withQuestion } from '../testing/fixture.js';
import { matchingYaml, orderTimelineYaml, scenarioYaml, sortGroupsYaml } from '../testing/more-questions.js';
import { QUESTION_LIBRARIES } from './ids.js';
import { questionParams } from './question-params.js';

/** The parameters of a question the linter has nothing against, and the points they are worth. */
function built(type: string, yaml: string) {
  const content = sampleContent(withQuestion(type, yaml));
  expect(lint(content, { today: '2026-11-24' })).toEqual([]);
  const question = content.lessons[0]?.questions.at(-1)?.question;
  if (question?.type !== type) throw new Error(`no ${type}`);
  const params = questionParams(question, 'vi', { check: 'Kiểm tra' });
  return { params, points: maxScore(QUESTION_LIBRARIES[question.type], params) };
}

test('matching: pairs and what belongs to nobody', () => {
  const { params, points } = built('matching', matchingYaml);
  expect(params).toMatchObject({
    questionHtml: 'Em làm thế nào?',
    pairs: [
      { id: 'lanh-hai', leftHtml: 'Lãnh hải', rightHtml: '12 hải lí', feedbackHtml: 'Đúng thế.' },
      { id: 'tiep-giap' },
      { id: 'dac-quyen' },
    ],
    extras: [{ id: 'x', html: '350 hải lí' }],
    l10n: { check: 'Kiểm tra' },
  });
  expect(points).toBe(3);
});

test('sorting: each item with its group', () => {
  const { params, points } = built('sort-groups', sortGroupsYaml);
  expect(params).toMatchObject({
    groups: [{ id: 'lanh-tho', html: 'Thuộc lãnh thổ' }, { id: 'quyen' }],
    items: [
      { id: 'noi-thuy', groupId: 'lanh-tho' },
      { groupId: 'lanh-tho' },
      { groupId: 'quyen' },
      { groupId: 'quyen' },
    ],
  });
  expect(points).toBe(4);
});

test('ordering: events in the right order, with their dates', () => {
  const { params, points } = built('order-timeline', orderTimelineYaml);
  expect(params).toMatchObject({
    events: [
      { id: 'mot', date: '1982' },
      { id: 'hai', date: '2012' },
      { id: 'ba', date: '2025' },
    ],
  });
  expect(points).toBe(2);
});

test('scenario: a scene without choices ends the story', () => {
  const { params, points } = built('scenario', scenarioYaml);
  expect(params).toMatchObject({
    scenes: [
      {
        id: 'mo-dau',
        choices: [
          { id: 'a', quality: 'best', next: 'ket' },
          { id: 'b', quality: 'poor', next: 'ket' },
        ],
      },
      { id: 'ket', html: 'Hai bạn cùng đo lại trên bản đồ.', choices: [] },
    ],
  });
  expect(points).toBe(2);
});
