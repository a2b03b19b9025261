import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TrueFalseSetParams } from '../h5p/params.js';
import { encodeVerdicts } from './response.js';
import { maxScore, scoreInteraction } from './score-interaction.js';

const LIBRARY = 'Langbiang.TrueFalseSet';

function truths(...correct: boolean[]): TrueFalseSetParams {
  const statements = correct.map((value, index) => ({ id: `s${index}`, html: '', correct: value, feedbackHtml: '' }));
  return { questionHtml: '', statements, behaviour: { retry: true, showSolution: true } };
}

test.each([
  ['s0[.]true[,]s1[.]false[,]s2[.]false', 3],
  ['s1[.]false[,]s0[.]true', 2],
  ['s0[.]false[,]s0[.]true', 0],
  ['s0[.]yes[,]s1', 0],
  ['', 0],
])('response %j gives %d of 3', (response, raw) => {
  expect(scoreInteraction(LIBRARY, truths(true, false, false), response)).toEqual({ raw, max: 3 });
});

test('all right is the most there is; anything else never gives less than 0 or more, and never throws', () => {
  const values = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(values, fc.string(), (correct, garbage) => {
      const params = truths(...correct);
      const right = encodeVerdicts(new Map(correct.map((value, index) => [`s${index}`, value])));
      const max = maxScore(LIBRARY, params) ?? 0;
      expect(scoreInteraction(LIBRARY, params, right)).toEqual({ raw: max, max });
      for (const response of [garbage, `${right}[,]${garbage}`, right.replaceAll('true', garbage)]) {
        const raw = scoreInteraction(LIBRARY, params, response)?.raw ?? -1;
        expect(raw).toBeGreaterThanOrEqual(0);
        expect(raw).toBeLessThanOrEqual(max);
      }
    }),
  );
});

test.each([null, undefined, 'x', {}, { statements: {} }, { statements: [null] }])(
  'parameters %j are not scored',
  (params) => {
    expect(scoreInteraction(LIBRARY, params, 's0[.]true')).toBeUndefined();
  },
);
