import { expect, test } from '@jest/globals';
import { defaultDenominator } from './denominator.js';
import type { Topic } from './framework-types.js';

const topic = (id: string, change: Partial<Topic> = {}): Topic => ({
  id,
  grade: 8,
  level: 'THCS',
  subject: 'LSDL-THCS',
  name_vi: 'Chủ đề',
  name_en: 'Topic',
  themes: ['SOV'],
  relevance: 'direct',
  kind: 'core',
  outcomes: [
    { id: `${id}.O1`, cognitive: 'nhan_biet', text_vi: 'Nêu được.' },
    { id: `${id}.O2`, cognitive: 'van_dung', text_vi: 'Làm được.' },
  ],
  source: ['tt32-2018'],
  confidence: { topic: 'high', outcomes: 'medium' },
  review_status: 'pending',
  ...change,
});

test('direct topics count with all their outcomes, in the framework’s order', () => {
  const topics = [topic('A.1'), topic('A.2', { kind: 'competency_cluster' })];
  const { topics: counted, outcomes } = defaultDenominator({ topics });
  expect(counted.map(({ id }) => id)).toEqual(['A.1', 'A.2']);
  expect(outcomes.map(({ id }) => id)).toEqual(['A.1.O1', 'A.1.O2', 'A.2.O1', 'A.2.O2']);
});

test.each<[string, Partial<Topic>]>([
  ['a supporting topic', { relevance: 'supporting' }],
  ['an elective module', { kind: 'elective_module' }],
  ['a placeholder', { placeholder: true }],
  ['a topic in doubt', { confidence: { topic: 'low', outcomes: 'high' } }],
])('%s does not count', (_name, change) => {
  const { topics } = defaultDenominator({ topics: [topic('A.1'), topic('A.2', change)] });
  expect(topics.map(({ id }) => id)).toEqual(['A.1']);
});

test('doubt about the wording of the outcomes alone does not take a topic out', () => {
  const doubtful = topic('A.1', { confidence: { topic: 'medium', outcomes: 'low' } });
  expect(defaultDenominator({ topics: [doubtful] }).topics).toHaveLength(1);
});
