import type { FlashcardsParams } from '@langbiang/core';
import { type Answer, worth } from './answer.js';

/** Practice gives no points either way. Wrong: every card comes round once more before it is remembered. */
export function flashcards({ cards }: FlashcardsParams, right: boolean): Answer {
  const rounds = right ? ['Em nhớ rồi'] : ['Chưa nhớ', 'Em nhớ rồi'];
  return {
    response: '',
    ...worth(right, 0),
    checksItself: true,
    async give(question, hands) {
      const forgotten = new Set<string>();
      for (let turns = 0; turns < rounds.length * cards.length; turns += 1) {
        const front = (await question.locator('.lb-card-front').textContent()) ?? '';
        await hands.press(question.getByRole('button', { name: 'Lật thẻ' }));
        const isBack = forgotten.has(front) || right;
        await hands.press(question.getByRole('button', { name: isBack ? 'Em nhớ rồi' : 'Chưa nhớ' }));
        forgotten.add(front);
      }
    },
  };
}
