import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { defaultDenominator, type Framework, parseFramework } from '@langbiang/core';
import { parse } from 'yaml';

const file = new URL('../../content/framework/gdpt2018.yaml', import.meta.url);
const read = (): Framework => parse(readFileSync(file, 'utf8'));

test('the framework in content/ is sound', () => {
  expect(parseFramework(read())).toMatchObject({ ok: true });
});

test('it holds the whole framework', () => {
  const { topics, subjects, sources, progressions } = read();
  expect(topics).toHaveLength(194);
  expect(topics.flatMap((topic) => topic.outcomes)).toHaveLength(406);
  expect(subjects).toHaveLength(23);
  expect(sources).toHaveLength(34);
  expect(progressions).toHaveLength(5);
});

test('the default denominator is 109 topics and 244 outcomes', () => {
  const { topics, outcomes } = defaultDenominator(read());
  expect([topics.length, outcomes.length]).toEqual([109, 244]);
});

const damage: [string, (framework: Framework) => void, string][] = [
  ['a topic of an unknown subject', (f) => set(f.topics[0], { subject: 'TOAN' }), 'unknown TOAN'],
  ['a topic with an unknown theme', (f) => set(f.topics[0], { themes: ['X'] }), 'unknown X'],
  ['a topic from an unknown source', (f) => set(f.topics[0], { source: ['blog'] }), 'unknown blog'],
  ['a topic of an unknown strand', (f) => set(f.topics[0], { strand: 'S/1' }), 'unknown S/1'],
  ['a topic related to nothing', (f) => set(f.topics[0], { related: ['NLS.9.9'] }), 'unknown NLS.9.9'],
  ['a topic in a grade its subject has not', (f) => set(f.topics[0], { grade: 12 }), 'grade 12'],
  ['a topic at the wrong level', (f) => set(f.topics[0], { level: 'THPT' }), 'level THPT'],
  ['two topics with one id', (f) => set(f.topics[1], { id: f.topics[0]?.id }), 'used twice'],
  [
    'two outcomes with one id',
    (f) => set(f.topics[0]?.outcomes[1], { id: f.topics[0]?.outcomes[0]?.id }),
    'used twice',
  ],
  ['a progression through a missing topic', (f) => set(f.progressions[0], { sequence: ['X.1'] }), 'unknown X.1'],
  ['a unit under an unknown unit', (f) => set(f.organisation.units[1], { parent: 'HUYEN' }), 'unknown HUYEN'],
  ['a misspelt key', (f) => set(f.topics[0], { relevence: 'direct' }), 'relevence'],
  ['a topic without outcomes', (f) => set(f.topics[0], { outcomes: [] }), 'fewer than 1'],
];

test.each(damage)('%s is refused and named', (_name, hurt, words) => {
  const framework = read();
  hurt(framework);
  const result = parseFramework(framework);
  if (result.ok) throw new Error('was accepted');
  expect(result.error.code).toBe('framework-invalid');
  expect(result.error.params?.['problem']).toContain(words);
});

function set(target: object | undefined, change: object): void {
  if (!target) throw new Error('nothing to change');
  Object.assign(target, change);
}
