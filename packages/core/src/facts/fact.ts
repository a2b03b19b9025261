import type { FromSchema } from 'json-schema-to-ts';
import { ok, type Result } from '../result.js';
import { type Problem, refuse, schemaParser } from '../schema/parser.js';
import { type factSchema, factsSchema } from './fact-schema.js';

export type Fact = FromSchema<typeof factSchema>;
export type FactSource = Fact['sources'][number];

const parse = schemaParser<Fact[]>(factsSchema, 'facts-invalid');

/** The facts of a read YAML file, or of several put together. Error `facts-invalid` (see schema/parser). */
export function parseFacts(input: unknown): Result<Fact[]> {
  const shaped = parse(input);
  if (!shaped.ok) return shaped;
  const problems = factProblems(shaped.value);
  return problems.length === 0 ? ok([...shaped.value]) : refuse('facts-invalid', problems);
}

/** The fact must not be used without a new check on `today` (ISO date). */
export function isOverdue(fact: Fact, today: string): boolean {
  return fact.recheck_by !== undefined && fact.recheck_by < today;
}

function factProblems(facts: readonly Fact[]): Problem[] {
  const seen = new Set<string>();
  return facts.flatMap((fact) => {
    const problems = [...ownProblems(fact), ...(seen.has(fact.id) ? ['the id is used twice'] : [])];
    seen.add(fact.id);
    return problems.map((problem) => ({ where: fact.id, problem }));
  });
}

/** A right answer needs two sources, one of them official or press: a fact cannot claim more than its sources carry. */
function ownProblems(fact: Fact): string[] {
  const problems: string[] = [];
  if (!fact.id.startsWith(fact.strand)) problems.push(`strand ${fact.strand} does not fit the id`);
  if (fact.recheck_by !== undefined && fact.recheck_by <= fact.as_of) problems.push('recheck_by is not after as_of');
  if (!fact.scoring_allowed) return problems;
  if (fact.sources.length < 2) problems.push('scoring needs two sources');
  if (fact.unofficial_only) problems.push('scoring needs an official or press source');
  if (fact.confidence === 'one_source' || fact.confidence === 'general_knowledge')
    problems.push(`scoring does not go with confidence ${fact.confidence}`);
  if (fact.confidence === 'partly_two_sources' && fact.scoring_note === undefined)
    problems.push('scoring_note must say which part has two sources');
  return problems;
}
