import type { FlashcardsParams } from '@langbiang/core';
import { type Answer, worth } from './answer.js';

/** «Em nhớ rồi», or «Thầy/cô nhớ rồi» in a lesson for staff. */
const REMEMBERED = /^(Em|Thầy\/cô) nhớ rồi$/;

/** Practice gives no points either way. Wrong: every card comes round once more before it is remembered. */
export function flashcards({ cards }: FlashcardsParams, right: boolean): Answer {
  const rounds = right ? 1 : 2;
  return {
    response: '',
    ...worth(right, 0),
    checksItself: true,
    async give(question, hands) {
      const forgotten = new Set<string>();
      for (let turns = 0; turns < rounds * cards.length; turns += 1) {
        const front = (await question.locator('.lb-card-front').textContent()) ?? '';
        await hands.press(question.getByRole('button', { name: 'Lật thẻ' }));
        const isBack = forgotten.has(front) || right;
        await hands.press(question.getByRole('button', { name: isBack ? REMEMBERED : 'Chưa nhớ' }));
        forgotten.add(front);
      }
    },
  };
}
