import type { QuizSet, QuizSetParams } from '@langbiang/core';
import type { Html, QuestionBuild } from './question-html.js';

export function quizSet(question: QuizSet, html: Html, { hold }: QuestionBuild): QuizSetParams {
  const { pool, draw, order = 'random', feedback = 'end', pass, minutes } = question;
  return {
    questionHtml: html(question.question),
    questions: pool.map(hold),
    draw,
    order,
    feedback,
    ...(minutes !== undefined && { timeLimitSeconds: Math.round(minutes * 60) }),
    ...(pass !== undefined && { passPercent: pass }),
  };
}
