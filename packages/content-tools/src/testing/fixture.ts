import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../finding.js';
import { readGeo } from '../maps/geo-data.js';
import { MapBook } from '../maps/map-book.js';
import type { ContentSource } from '../read/content-source.js';
import { type Knowledge, readKnowledge } from '../read/knowledge.js';
import { readLessonSource } from '../read/lesson-source.js';
import { YamlFile } from '../read/yaml-file.js';
import type { Rule } from '../rules/rule.js';

export const fixtureDir = fileURLToPath(new URL('../../test-fixtures/content', import.meta.url));
/** The outlines of the repository: maps are tested on what they are made from. */
export const geoDir = fileURLToPath(new URL('../../../../content/geo', import.meta.url));
export const FOLDER = 'lessons/B-M99-bai-mau';

/** File of the sample lesson → its new text; `undefined` deletes it. `facts/b.yaml` changes the facts. */
export type Edits = Readonly<Record<string, (text: string) => string | undefined>>;

/** Replaces one text by another, and fails when it is not there: an edit that changes nothing proves nothing. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
  return text.replace(from, to);
};

export const write = (text: string) => () => text;
export const remove = () => undefined;

/** The sample content with some edits, read but not judged. The framework is three topics, made here. */
export function sampleContent(edits: Edits = {}): ContentSource {
  const facts = new YamlFile('facts/b.yaml', edited(readText('facts/b.yaml'), edits['facts/b.yaml']) ?? '');
  return {
    knowledge: { ...readKnowledge(undefined, [facts]), ...sampleFramework },
    dataFiles: [facts],
    lessons: [readLessonSource(FOLDER, sampleFiles(edits))],
    quizzes: [],
    maps: new MapBook([], () => readGeo(geoDir)),
    words: new Set(['unesco']),
  };
}

/** What a rule finds in the edited sample, each as `file:line message`. */
export function findings(rule: Rule, edits: Edits, today = '2026-11-24'): string[] {
  return findingsIn(rule, sampleContent(edits), today);
}

export function findingsIn(rule: Rule, content: ContentSource, today = '2026-11-24'): string[] {
  return [...rule.check(content, { today })].map(shown);
}

function shown({ place, message }: Finding): string {
  return `${place.file.replace(`${FOLDER}/`, '')}:${place.line} ${message.en}`;
}

/** Files of the sample lesson after the edits, by path in its folder. */
export function sampleFiles(edits: Edits = {}): Map<string, Buffer> {
  const folder = path.join(fixtureDir, FOLDER);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  const all = [...new Set([...names, ...Object.keys(edits).filter((name) => !name.startsWith('facts/'))])];
  const files = all.flatMap((name) => {
    const text = edited(names.includes(name) ? readText(`${FOLDER}/${name}`) : '', edits[name]);
    return text === undefined ? [] : [[name, Buffer.from(text)] as const];
  });
  return new Map(files);
}

const edited = (text: string, edit: Edits[string] | undefined) => (edit ? edit(text) : text);

const readText = (file: string) => readFileSync(path.join(fixtureDir, file), 'utf8');

const outcome = (id: string, subject: string, grade: number) =>
  [id, { outcome: { id, cognitive: 'nhan_biet', text_vi: 'Nêu được.' }, subject, grade }] as const;

const subject = (id: string, level: 'THCS' | 'THPT', grades: number[]) =>
  [
    id,
    {
      ...{ id, level, grades, name_vi: id, name_en: id, periods_per_year: {}, group: 'g', source: ['s'] },
      ...({ kind: 'compulsory', evidence: 'recall', confidence: 'high' } as const),
    },
  ] as const;

const sampleFramework: Pick<Knowledge, 'outcomes' | 'subjects' | 'levelGrades'> = {
  outcomes: new Map([
    outcome('LSDL08.DL-BIEN-DAO.O1', 'LSDL-THCS', 8),
    outcome('LSDL08.DL-BIEN-DAO.O2', 'LSDL-THCS', 8),
    outcome('DL12.BIEN.O1', 'DL-THPT', 12),
  ]),
  subjects: new Map([subject('LSDL-THCS', 'THCS', [6, 7, 8, 9]), subject('DL-THPT', 'THPT', [10, 11, 12])]),
  levelGrades: new Map([
    ['THCS', [6, 7, 8, 9]],
    ['THPT', [10, 11, 12]],
  ]),
};

/** The sample with one more question on its second page; `body` is the YAML under `type`, indented by two. */
export function withQuestion(type: string, body: string): Edits {
  const head = ['- id: b-m99-q04', `  type: ${type}`, '  objective: m2', '  outcome: LSDL08.DL-BIEN-DAO.O2'];
  const rest = ['  cognitive: thong_hieu', '  facts: [B-033, B-034]', '  question: Em làm thế nào?'];
  return {
    'lesson.yaml': swap('[b-m99-q03]', '[b-m99-q03, b-m99-q04]'),
    'questions.yaml': (text) => `${text}${[...head, ...rest].join('\n')}\n${body}\n`,
  };
}
