/// <reference lib="dom" />
import type { Frame, Locator } from 'playwright-core';
import type { Hands } from './hands.js';
import type { LessonPlan, PlannedAnswer } from './lesson-plan.js';
import { answerQuiz } from './quiz-hands.js';

export { type Hands, keyboard, mouse } from './hands.js';

/** Answers the questions of the page that is open and checks each. */
export async function answerPage(frame: Frame, answers: readonly PlannedAnswer[], hands: Hands): Promise<void> {
  const questions = frame.locator('.lb-question');
  for (const [index, answer] of answers.entries()) {
    if (answer.quiz) {
      await answerQuiz(frame, answer.quiz.params, hands, answer.quiz.wrong);
      await frame.locator('.lb-quiz-score').waitFor();
      continue;
    }
    const question = questions.nth(index);
    await reach(question, hands);
    await answer.give(question, hands);
    if (!answer.checksItself) await hands.press(question.getByRole('button', { name: answer.checkedBy ?? 'Kiểm tra' }));
    await question.and(frame.locator('[data-phase="answered"]')).waitFor();
  }
}

/** A question inside of a recording is put when its time comes, or at once by its button in the list. */
async function reach(question: Locator, hands: Hands): Promise<void> {
  if (await question.isVisible()) return;
  const recording = question.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " lb-timed ")]');
  const index = await question.evaluate((one) =>
    [...(one.closest('.lb-timed')?.querySelectorAll('.lb-moment') ?? [])].findIndex((slot) => slot.contains(one)),
  );
  await hands.press(recording.locator('.lb-moments button').nth(index));
}

export const button = (frame: Frame, name: string | RegExp): Locator => frame.getByRole('button', { name });

/** Waits until the lesson shows this page (0-based): its list of pages says where the pupil is. */
export const onPage = (frame: Frame, index: number): Promise<void> =>
  frame.locator('.lb-pages [aria-current="step"]', { hasText: `${index + 1}. ` }).waitFor({ state: 'attached' });

/** From page `from` (0-based), which is open, to `to`, which is left open and answered. */
export async function answerPages(
  frame: Frame,
  { pages }: LessonPlan,
  { from, to, hands }: { from: number; to: number; hands: Hands },
): Promise<void> {
  for (let index = from; index <= to; index += 1) {
    if (index > from) await hands.press(button(frame, 'Tiếp theo'));
    await frame.getByRole('button', { name: `Trang ${index + 1}/` }).waitFor();
    await answerPage(frame, pages[index] ?? [], hands);
  }
}
