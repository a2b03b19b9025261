import type { Problem } from '../schema/parser.js';
import type { Framework } from './framework-types.js';

/** What a schema cannot see: ids used twice, references to nothing, a topic outside its subject's grades. */
export function frameworkProblems(framework: Framework): Problem[] {
  return [...duplicateIds(framework), ...brokenReferences(framework), ...misplacedTopics(framework)];
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);

/** Ids of the digital-competence, AI and defence items a topic may be `related` to. */
function sideFrameworkIds({ frameworks }: Framework): string[] {
  const { digital_competence: digital, ai_education: ai, defence_integration: defence } = frameworks;
  return [
    ...digital.domains.flatMap((domain) => [domain.id, ...idsOf(domain.components)]),
    ...ai.strands.flatMap((strand) => [strand.id, ...idsOf(strand.topics)]),
    ...idsOf(defence.items),
  ];
}

function duplicateIds(framework: Framework): Problem[] {
  const { sources, themes, subjects, strands, topics, progressions, organisation } = framework;
  const lists: Record<string, string[]> = {
    sources: idsOf(sources),
    themes: idsOf(themes),
    subjects: idsOf(subjects),
    strands: idsOf(strands),
    topics: idsOf(topics),
    outcomes: topics.flatMap((topic) => idsOf(topic.outcomes)),
    progressions: idsOf(progressions),
    frameworks: sideFrameworkIds(framework),
    units: idsOf(organisation.units),
  };
  return Object.entries(lists).flatMap(([list, ids]) =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ where: `${list}/${id}`, problem: 'the id is used twice' })),
  );
}

function brokenReferences(framework: Framework): Problem[] {
  const { subjects, strands, topics, progressions, organisation, themes, sources } = framework;
  const problems: Problem[] = [];
  const expect = (where: string, known: readonly string[], references: readonly string[]) => {
    for (const id of references) if (!known.includes(id)) problems.push({ where, problem: `refers to unknown ${id}` });
  };
  const subjectIds = idsOf(subjects);
  const sourceIds = idsOf(sources);
  const related = [...sideFrameworkIds(framework), ...idsOf(topics)];
  for (const subject of subjects) expect(`subjects/${subject.id}`, sourceIds, subject.source);
  for (const strand of strands) expect(`strands/${strand.id}`, subjectIds, strand.subjects);
  for (const topic of topics) {
    const where = `topics/${topic.id}`;
    expect(where, subjectIds, [topic.subject]);
    expect(where, idsOf(strands), topic.strand ? [topic.strand] : []);
    expect(where, idsOf(themes), topic.themes);
    expect(where, sourceIds, topic.amended_by ? [...topic.source, topic.amended_by] : topic.source);
    expect(where, related, topic.related ?? []);
  }
  for (const chain of progressions) expect(`progressions/${chain.id}`, idsOf(topics), chain.sequence);
  const units = idsOf(organisation.units);
  for (const unit of organisation.units) expect(`units/${unit.id}`, units, unit.parent ? [unit.parent] : []);
  for (const [block, ids] of officeSources(framework)) expect(block, sourceIds, ids);
  return problems;
}

function officeSources(framework: Framework): [string, readonly string[]][] {
  const { frameworks, organisation, calendar, report_template, integration_export, case_mapping } = framework;
  return [
    ...Object.entries(frameworks).map(([id, side]): [string, readonly string[]] => [`frameworks/${id}`, side.source]),
    ['organisation', organisation.source],
    ['calendar/national', calendar.national.source],
    ['calendar/province_lam_dong', calendar.province_lam_dong.source],
    ['report_template', report_template.source],
    ['integration_export', integration_export.source],
    ['case_mapping', case_mapping.source],
  ];
}

function misplacedTopics({ subjects, topics }: Framework): Problem[] {
  const bySubject = new Map(subjects.map((subject) => [subject.id, subject]));
  return topics.flatMap((topic) => {
    const where = `topics/${topic.id}`;
    const subject = bySubject.get(topic.subject);
    const problems: Problem[] = [];
    if (subject && !subject.grades.includes(topic.grade))
      problems.push({ where, problem: `grade ${topic.grade} has no ${subject.id}` });
    if (subject && subject.level !== topic.level)
      problems.push({ where, problem: `level ${topic.level}, but ${subject.id} is ${subject.level}` });
    for (const { id } of topic.outcomes)
      if (!id.startsWith(`${topic.id}.`)) problems.push({ where, problem: `outcome ${id} belongs to another topic` });
    return problems;
  });
}
