import { type Attempt, lessonInteractions, nestedContents, type SubContent } from '@langbiang/core';
import { isLesson } from './attempt-content.js';

/**
 * What the player resumes from, so that it shows an attempt as its record has it: every answer checked, no second try. What only the
 * learner's own page knew (the order of options, the language) comes from the state it kept, where there is one.
 */
export function reviewState(params: unknown, attempt: Attempt, kept: string | null): string | null {
  if (!isLesson(params)) return kept;
  const before = objectIn(kept);
  const scored = new Set(lessonInteractions(params).map(({ subContentId }) => subContentId));
  const contents = params.pages.flatMap(({ interactions }) => interactions.map(({ content }) => content));
  return JSON.stringify({
    ...before,
    at: 'page',
    pageId: params.pages[0]?.id,
    seen: params.pages.map(({ id }) => id),
    finished: true,
    answers: answersOf(contents, { attempt, scored }, before['answers']),
  });
}

type Fields = Record<string, unknown>;
type Given = { attempt: Attempt; scored: ReadonlySet<string> };

function answersOf(contents: readonly SubContent[], given: Given, before: unknown): Fields {
  const states = contents.map((content) => {
    const own = objectOf(objectOf(before)[content.subContentId]);
    return [content.subContentId, stateOf(content, given, own)] as const;
  });
  return Object.fromEntries(states.filter(([, state]) => Object.keys(state).length > 0));
}

function stateOf({ library, params, subContentId }: SubContent, given: Given, before: Fields): Fields {
  // A quiz brings its answers in its own parameters.
  if (library.startsWith('Langbiang.QuizSet ')) return before;
  const held = nestedContents(library, params).map(({ content }) => content);
  if (held.length > 0) return { position: 0, ...before, answers: answersOf(held, given, before['answers']) };
  if (!given.scored.has(subContentId)) return before;
  const { submitted: _submitted, ...rest } = before;
  const response = given.attempt.responses[subContentId]?.response;
  return {
    ...rest,
    current: response ?? '',
    ...(response !== undefined && { submitted: response }),
    phase: 'answered',
    final: true,
  };
}

const objectOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function objectIn(json: string | null): Fields {
  try {
    return objectOf(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}
