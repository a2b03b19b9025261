import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Subject } from '@langbiang/core';
import { type BankShare, bankShares, missingSets, SET_QUESTIONS_MIN } from '../figures/quiz-sets.js';
import { type ContentSource, readContent } from '../read/content-source.js';
import { type CommonOptions, shownRoot } from './common.js';

const words = {
  vi: {
    columns: ['môn', 'lớp', 'câu', 'bộ câu hỏi'],
    missing: 'chưa có bộ (--write để tạo)',
    few: `chưa đủ ${SET_QUESTIONS_MIN} câu`,
    wrote: (file: string) => `Đã tạo ${file}. Hãy sửa tên và lời giới thiệu cho gần gũi.`,
  },
  en: {
    columns: ['subject', 'grade', 'questions', 'quiz set'],
    missing: 'no set yet (--write makes it)',
    few: `fewer than ${SET_QUESTIONS_MIN} questions`,
    wrote: (file: string) => `Made ${file}. Give it a warmer title and summary.`,
  },
} as const;

/**
 * What the bank has for each subject and grade, and the quiz set made of it. With `write` the sets that can be filled and are
 * missing are begun; what stands is never touched. Exit code 1 while one is missing.
 */
export function quizSetsCommand({ content, lang, write }: CommonOptions & { write: boolean }): number {
  const source = readContent(content);
  const said = words[lang];
  const missing = missingSets(source);
  for (const row of [said.columns, ...bankShares(source).map((share) => rowOf(share, said))])
    console.log([16, 8, 12].reduce((line, width, index) => line + String(row[index]).padEnd(width), '') + row[3]);
  if (!write) return missing.length > 0 ? 1 : 0;
  for (const share of missing) {
    const subject = source.knowledge.subjects.get(share.subject);
    if (!subject) throw new Error(`no subject ${share.subject}`);
    const id = `on-tap-${subject.id.toLowerCase()}-${share.grade}`;
    mkdirSync(path.join(content, 'quizzes'), { recursive: true });
    writeFileSync(path.join(content, 'quizzes', `${id}.yaml`), begun(id, share, { subject, source }), { flag: 'wx' });
    console.log(said.wrote(`${shownRoot(content)}quizzes/${id}.yaml`));
  }
  return 0;
}

function rowOf({ subject, grade, questions, set }: BankShare, said: (typeof words)[CommonOptions['lang']]) {
  return [subject, grade, questions.length, set ?? (questions.length < SET_QUESTIONS_MIN ? said.few : said.missing)];
}

type About = { readonly subject: Subject; readonly source: ContentSource };

function begun(id: string, { grade, questions }: BankShare, { subject, source }: About): string {
  const topics = topicsOf(questions, source);
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return `id: ${id}
kind: quiz
title: {vi: ${quoted(`Ôn tập ${subject.name_vi} ${grade}`)}, en: ${quoted(`${subject.name_en} ${grade}: review`)}}
summary:
  vi: ${quoted(`Em ôn lại: ${topics.map(({ name_vi }) => name_vi).join('; ')}.`)}
  en: ${quoted(`Look back at: ${topics.map(({ name_en }) => name_en).join('; ')}.`)}
from: {subject: ${subject.id}, grade: ${grade}}
strand: ${mostFrequent(questions.map(({ strand }) => strand))}
duration: 20
review: draft
draw: 10
pass: 60
attempts: 3
`;
}

/** What the questions are about, in the framework's words. */
function topicsOf(questions: BankShare['questions'], { knowledge, lessons }: ContentSource) {
  const ids = new Set(questions.map(({ id }) => id));
  const asked = lessons.flatMap((source) => source.questions.filter(({ question }) => ids.has(question.id)));
  const outcomes = new Set(asked.map(({ question }) => question.outcome));
  return (knowledge.framework?.topics ?? []).filter((topic) => topic.outcomes.some(({ id }) => outcomes.has(id)));
}

/** The first of them, when several are. */
function mostFrequent<T>(things: readonly T[]): T | undefined {
  const count = (thing: T) => things.filter((other) => other === thing).length;
  return [...things].sort((a, b) => count(b) - count(a))[0];
}
