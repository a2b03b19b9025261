import type { Rubric, RubricSource, WrittenAnswer, WrittenAnswerParams } from '@langbiang/core';
import type { Html } from './question-html.js';

/** A rubric as the content types and the marking read it. */
function rubric(source: RubricSource, html: Html): Rubric {
  return source.map(({ id, text, levels }) => ({
    id,
    html: html(text),
    levels: levels.map((level) => ({ id: level.id, html: html(level.text), points: level.points })),
  }));
}

export function writtenAnswer(question: WrittenAnswer, html: Html): WrittenAnswerParams {
  const { words, guide } = question;
  return {
    questionHtml: html(question.question),
    words: { min: words?.min ?? 0, max: words?.max ?? 0 },
    rubric: rubric(question.rubric, html),
    ...(guide !== undefined && { guideHtml: html(guide).replaceAll('\n', '<br>') }),
    behaviour: { retry: true, showSolution: guide !== undefined },
  };
}
