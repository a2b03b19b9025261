/// <reference lib="dom" />
import {
  isQuizSet,
  type MultipleChoiceParams,
  type QuizSetParams,
  type SortGroupsParams,
  type SubContent,
} from '@langbiang/core';
import type { Frame, Locator } from 'playwright-core';
import { words } from './answers/answer.js';
import { answerTo } from './answers/index.js';
import type { Hands } from './hands.js';

/** Which questions, counted from 1 as they are met, are answered as wrong as can be. */
export type Wrong = readonly number[] | 'all';

export const quizIn = ({ library, params }: SubContent): QuizSetParams | undefined =>
  isQuizSet(library, params) ? params : undefined;

/**
 * Answers the quiz on the page with the answers of its pool and hands it in. A server gives the page ids of its own, so
 * what is ticked is found by its words.
 */
export async function answerQuiz(frame: Frame, quiz: QuizSetParams, hands: Hands, wrong: Wrong = []): Promise<void> {
  const root = frame.locator('.lb-quiz');
  await startQuiz(frame, hands);
  const count = await root.locator('.lb-quiz-number').count();
  for (let number = 1; number <= count; number += 1) {
    await answerOpen(frame, quiz, hands, wrong !== 'all' && !wrong.includes(number));
    await hands.press(root.locator('.lb-quiz-steps .lb-primary'));
  }
  await hands.press(root.getByRole('button', { name: 'Nộp luôn' }));
  await root.and(frame.locator('[data-at="end"]')).waitFor();
}

export async function startQuiz(frame: Frame, hands: Hands): Promise<void> {
  await hands.press(frame.locator('.lb-quiz').getByRole('button', { name: 'Bắt đầu làm bài' }));
  await frame.locator('.lb-quiz[data-at="run"]').waitFor();
}

/** Answers the question that is open, and checks it where the quiz judges at once. */
export async function answerOpen(frame: Frame, quiz: QuizSetParams, hands: Hands, right: boolean): Promise<void> {
  const slot = frame.locator('.lb-quiz-slots > div:not([hidden])');
  const id = await slot.getAttribute('data-question');
  const content = quiz.questions.find((placed) => placed.content.subContentId === id)?.content;
  if (!content) throw new Error(`The pool has no question ${id}`);
  const question = slot.locator('.lb-question');
  const params = await withShownIds(content.params, question);
  await answerTo(content.library, params, right).give(question, hands);
  if (quiz.feedback !== 'now') return;
  await hands.press(question.getByRole('button', { name: 'Kiểm tra' }));
  await slot.locator('.lb-question[data-phase="answered"]').waitFor();
}

/** The parameters with the ids the page has where ids are ticked: those of options and of groups. */
async function withShownIds(params: unknown, question: Locator): Promise<unknown> {
  const { options, groups, items } = params as Partial<MultipleChoiceParams & SortGroupsParams>;
  if (options) {
    const idOf = await shownIds(question.locator('.lb-choice'));
    return { ...(params as object), options: options.map((option) => ({ ...option, id: idOf(option.html) })) };
  }
  if (!groups || !items) return params;
  const idOf = await shownIds(question.locator('fieldset').first().locator('label'));
  const groupOf = new Map(groups.map(({ id, html }) => [id, idOf(html)]));
  return {
    ...(params as object),
    groups: groups.map(({ id, html }) => ({ html, id: groupOf.get(id) ?? '' })),
    items: items.map((item) => ({ ...item, groupId: groupOf.get(item.groupId) ?? '' })),
  };
}

async function shownIds(labels: Locator): Promise<(html: string) => string> {
  const shown = await labels.evaluateAll((all) =>
    all.map((label): [string, string] => [label.textContent ?? '', label.querySelector('input')?.value ?? '']),
  );
  const ids = new Map(shown.map(([text, id]) => [words(text), id]));
  return (html) => ids.get(words(html)) ?? '';
}
