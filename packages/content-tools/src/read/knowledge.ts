import { type Fact, type Framework, factSchema, frameworkSchema, type Outcome, type Subject } from '@langbiang/core';
import type { Finding, Place } from '../finding.js';
import { checkShape } from './schema-check.js';
import type { YamlFile } from './yaml-file.js';

export type PlacedFact = { readonly fact: Fact; readonly place: Place };

/** What lessons may refer to: the curriculum and the fact base. */
export type Knowledge = {
  /** `undefined` when the framework's file does not have its shape. */
  readonly framework?: Framework;
  readonly facts: ReadonlyMap<string, PlacedFact>;
  /** In file order, ids that are used twice included. */
  readonly allFacts: readonly PlacedFact[];
  readonly outcomes: ReadonlyMap<
    string,
    { readonly outcome: Outcome; readonly subject: string; readonly grade: number }
  >;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly levelGrades: ReadonlyMap<string, readonly number[]>;
  /** Where these files do not have the shape they must have. */
  readonly findings: readonly Finding[];
};

export function readKnowledge(framework: YamlFile | undefined, factFiles: readonly YamlFile[]): Knowledge {
  const shaped = framework?.value === undefined ? undefined : checkFramework(framework);
  const facts = factFiles.map(readFacts);
  const allFacts = facts.flatMap((file) => file.facts);
  return {
    facts: new Map(allFacts.map((placed) => [placed.fact.id, placed])),
    allFacts,
    ...(shaped?.value && { framework: shaped.value }),
    ...readFramework(shaped?.value),
    findings: [...(shaped?.findings ?? []), ...facts.flatMap((file) => file.findings)],
  };
}

const checkFramework = (file: YamlFile) => checkShape<Framework>(file, [], file.value, frameworkSchema);

function readFramework(framework: Framework | undefined) {
  const topics = framework?.topics ?? [];
  const outcomes = topics.flatMap(({ subject, grade, outcomes }) =>
    outcomes.map((outcome) => [outcome.id, { outcome, subject, grade }] as const),
  );
  return {
    outcomes: new Map(outcomes),
    subjects: new Map(framework?.subjects.map((subject) => [subject.id, subject])),
    levelGrades: new Map<string, readonly number[]>(framework?.levels.map(({ id, grades }) => [id, grades])),
  };
}

function readFacts(file: YamlFile): { facts: PlacedFact[]; findings: Finding[] } {
  const facts: PlacedFact[] = [];
  const findings: Finding[] = [];
  const items = Array.isArray(file.value) ? file.value : [];
  for (const [index, item] of items.entries()) {
    const checked = checkShape<Fact>(file, [index], item, factSchema);
    findings.push(...checked.findings);
    if (checked.value) facts.push({ fact: checked.value, place: file.at([index, 'id']) });
  }
  return { facts, findings };
}
