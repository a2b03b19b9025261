import { expect, test } from '@jest/globals';
import { readKnowledge } from './knowledge.js';
import { YamlFile } from './yaml-file.js';

const fact = (id: string, more = '') => `- id: ${id}
  strand: B
  section: Biển
  statement: Lãnh hải rộng 12 hải lí.
  as_of: 2026-11-22
  confidence: one_source
  scoring_allowed: false
  sources: []
${more}`;

test('facts of all files by id, each with its place', () => {
  const knowledge = readKnowledge(undefined, [
    new YamlFile('facts/a.yaml', fact('B-001')),
    new YamlFile('facts/b.yaml', `${fact('B-002')}${fact('B-003')}`),
  ]);
  expect([...knowledge.facts.keys()]).toEqual(['B-001', 'B-002', 'B-003']);
  expect(knowledge.facts.get('B-003')?.place).toEqual({ file: 'facts/b.yaml', line: 9, column: 7 });
});

test('a broken fact is told and the others stay', () => {
  const knowledge = readKnowledge(undefined, [new YamlFile('facts/b.yaml', `${fact('B-1')}${fact('B-002')}`)]);
  expect([...knowledge.facts.keys()]).toEqual(['B-002']);
  expect(knowledge.findings.map(({ place, message }) => `${place.line} ${message.en}`)).toEqual([
    '1 `id`: "B-1" does not have the right form',
  ]);
});

test('a framework that has not its shape is told', () => {
  const knowledge = readKnowledge(new YamlFile('framework/gdpt2018.yaml', 'levels: []\n'), []);
  expect(knowledge.findings.length).toBeGreaterThan(5);
  expect(knowledge.outcomes.size).toBe(0);
});
