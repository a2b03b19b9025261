import type { Place } from '../finding.js';
import type { LessonSource } from './lesson-source.js';

/** A fact a lesson relies on, and the place that says so. */
export type CitedFact = { readonly id: string; readonly place: Place };

/** In pages and the note, in the glossary, under questions. */
export function citedFacts(source: LessonSource): CitedFact[] {
  const { lesson, yaml, questions, texts } = source;
  const pages = [...texts.values()].flatMap(({ cites }) =>
    cites.map(({ token, place }) => ({ id: token.content, place })),
  );
  const glossary = (lesson?.glossary ?? []).flatMap(({ facts = [] }, entry) =>
    facts.map((id, index) => ({ id, place: yaml.at(['glossary', entry, 'facts', index]) })),
  );
  const asked = questions.flatMap(({ question, at }) =>
    question.facts.map((id, index) => ({ id, place: at(['facts', index]) })),
  );
  return [...pages, ...glossary, ...asked];
}
