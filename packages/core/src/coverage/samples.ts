import type { Framework, Subject, Topic } from '../curriculum/index.js';
import type { ItemCard } from '../lesson/item-card.js';
import type { ClassEngagement } from './coverage-base.js';

/** For tests: a small framework, lessons and counters. */
export const subject = (id: string, over: Partial<Subject> = {}): Subject => ({
  id,
  level: 'THCS',
  name_vi: 'Môn',
  name_en: 'Subject',
  grades: [8, 9],
  periods_per_year: { '8': 105 },
  kind: 'compulsory',
  group: 'history_geography',
  source: ['tt32-2018'],
  evidence: 'recall',
  confidence: 'medium',
  ...over,
});

/** A topic with two outcomes, `<id>.O1` and `<id>.O2`. */
export const topic = (id: string, over: Partial<Topic> = {}): Topic => ({
  id,
  grade: 8,
  level: 'THCS',
  subject: 'LSDL',
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
  ...over,
});

export const FRAMEWORK: Pick<Framework, 'topics' | 'subjects'> = {
  subjects: [
    subject('LSDL'),
    subject('GDCD', { group: 'civics' }),
    subject('DL', { level: 'THPT', grades: [12], kind: 'elective' }),
  ],
  topics: [
    topic('C9', { grade: 9, subject: 'GDCD', themes: ['DIG'] }),
    topic('H8'),
    topic('H8B', { themes: ['CUL-L', 'SOV', 'CUL-N'] }),
    topic('C8', { subject: 'GDCD', themes: ['FA'] }),
    topic('D12', { grade: 12, level: 'THPT', subject: 'DL' }),
    topic('X8', { relevance: 'supporting' }),
  ],
};

export const card = (id: string, outcomes: ItemCard['outcomes'], over: Partial<ItemCard> = {}): ItemCard => ({
  id,
  title: { vi: 'Bài', en: 'Lesson' },
  summary: { vi: 'Tóm tắt' },
  strand: 'B',
  level: 'THCS',
  grades: [8],
  subjects: ['LSDL'],
  outcomes,
  minutes: 30,
  review: 'draft',
  questions: 3,
  maxScore: 5,
  ...over,
});

export const engaged = (contextId: string, itemId: string, over: Partial<ClassEngagement> = {}): ClassEngagement => ({
  tenantId: 'school-1',
  contextId,
  itemId,
  opened: 30,
  completed: 20,
  grade: 8,
  ...over,
});
