/// <reference lib="dom" />
import {
  encodeBlanks,
  encodeChoices,
  encodeVerdicts,
  type FillBlanksParams,
  type MultipleChoiceParams,
  type TrueFalseSetParams,
} from '@langbiang/core';
import { type Answer, saying, worth } from './answer.js';

export function multipleChoice({ options, multiple }: MultipleChoiceParams, right: boolean): Answer {
  const wanted = options.filter(({ correct }) => correct === right).map(({ id }) => id);
  const ids = multiple ? wanted : wanted.slice(0, 1);
  const max = multiple ? options.filter(({ correct }) => correct).length : 1;
  return {
    response: encodeChoices(ids),
    ...worth(right, max),
    async give(question, hands) {
      // In the order they are shown in: with the keyboard there is no way but forward.
      const inputs = question.locator('input');
      const shown = await inputs.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
      for (const id of shown.filter((each) => ids.includes(each))) {
        await hands.tick(question.locator(`input[value="${id}"]`));
      }
    },
  };
}

export function trueFalseSet({ statements }: TrueFalseSetParams, right: boolean): Answer {
  const given = statements.map(({ correct }) => correct === right);
  return {
    response: encodeVerdicts(new Map(statements.map(({ id }, index) => [id, given[index] ?? false]))),
    ...worth(right, statements.length),
    async give(question, hands) {
      for (const [index, verdict] of given.entries()) {
        await hands.tick(question.locator('fieldset').nth(index).locator(`input[value="${verdict}"]`));
      }
    },
  };
}

export function fillBlanks({ blanks, bank, extras = [] }: FillBlanksParams, right: boolean): Answer {
  const firsts = blanks.map(({ accept }) => accept[0] ?? '');
  // From a bank nothing but its words can be had: wrong, every blank takes the next one's.
  const words = [...firsts, ...extras];
  const texts = right
    ? firsts
    : bank
      ? firsts.map((_, at) => words[(at + 1) % words.length] ?? '')
      : firsts.map(() => 'zzz');
  return {
    response: encodeBlanks(texts),
    ...worth(right, blanks.length),
    async give(question, hands) {
      for (const [index, text] of texts.entries()) {
        if (!bank) await hands.type(question.locator('input').nth(index), text);
        else {
          await hands.press(await saying(question.locator('.lb-bank-word:enabled'), text));
          await hands.press(question.locator('.lb-blank-place').nth(index));
        }
      }
    },
  };
}
