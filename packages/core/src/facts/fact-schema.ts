import { closed, isoDate, levelId, listOf, text } from '../schema/parts.js';

/** `editors_only`: a copy, a blog or an odd host, for whoever checks the fact; lessons show its title without the link. */
const source = closed(
  { title: text },
  { url: { type: 'string', pattern: '^https?://' }, editors_only: { const: true } },
);

/**
 * One fact, paraphrased. `as_of`: the day it was last checked; `recheck_by`: the day it must be checked again, for what
 * moves. `confidence` counts sources, `source_tier` ranks the best one: N state or international body, P press or law
 * database, T any other page. `levels` absent: not limited.
 */
export const factSchema = closed(
  {
    id: { type: 'string', pattern: '^[ABCD]-\\d{3}$' },
    strand: { enum: ['A', 'B', 'C', 'D'] },
    section: text,
    statement: text,
    as_of: isoDate,
    confidence: { enum: ['two_or_more_sources', 'partly_two_sources', 'one_source', 'general_knowledge'] },
    scoring_allowed: { type: 'boolean' },
    sources: { type: 'array', items: source },
  },
  {
    figure: text,
    levels: { type: 'array', items: levelId, minItems: 1, uniqueItems: true },
    recheck_by: isoDate,
    source_tier: { enum: ['N', 'P', 'T'] },
    unofficial_only: { const: true },
    scoring_note: text,
    note: text,
  },
);

/** One file of `content/facts`. */
export const factsSchema = listOf(factSchema);
