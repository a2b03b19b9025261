import type { Lesson } from '@langbiang/core';
import pc from 'picocolors';
import { type SubjectLessons, subjectLessons, type TopicCoverage, topicCoverage } from '../figures/topic-coverage.js';
import { readContent } from '../read/content-source.js';
import type { CommonOptions } from './common.js';

const words = {
  vi: { topics: 'chủ đề', outcomes: 'yêu cầu cần đạt', none: 'chưa có bài', subjects: 'Bài theo môn', grade: 'lớp' },
  en: { topics: 'topics', outcomes: 'outcomes', none: 'no lesson', subjects: 'Lessons by subject', grade: 'grade' },
} as const;

const MARK = { full: '●', partial: '◐', support: '○' } as const;

type Options = CommonOptions & { readonly json: boolean; readonly gaps: boolean };

/** Outcomes × lessons over the framework's default denominator. Exit code 1 while a topic has no lesson. */
export function coverageCommand({ content, lang, json, gaps }: Options): number {
  const source = readContent(content);
  const { framework } = source.knowledge;
  if (!framework) throw new Error('framework/gdpt2018.yaml: pnpm content lint');
  const lessons = source.lessons.flatMap(({ lesson }): Lesson[] => (lesson ? [lesson] : []));
  const topics = topicCoverage(framework, lessons);
  const subjects = subjectLessons(framework, lessons);
  const open = topics.filter(({ isCovered }) => !isCovered);
  if (json) console.log(JSON.stringify({ topics: topics.map(asData), subjects }, null, 2));
  else print(gaps ? open : topics, { all: topics, subjects, lang });
  return open.length > 0 ? 1 : 0;
}

const asData = ({ topic: { id, grade, subject }, outcomes, isCovered }: TopicCoverage) => {
  return { id, grade, subject, isCovered, outcomes };
};

type Whole = { all: readonly TopicCoverage[]; subjects: readonly SubjectLessons[]; lang: CommonOptions['lang'] };

function print(shown: readonly TopicCoverage[], { all, subjects, lang }: Whole): void {
  const said = words[lang];
  for (const { topic, outcomes, isCovered } of shown) {
    const name = lang === 'vi' ? topic.name_vi : topic.name_en;
    console.log(`${isCovered ? pc.green('✓') : pc.red('✗')} ${pc.bold(topic.id)}  ${name}`);
    for (const { id, servings } of outcomes) {
      const by = servings.map(({ lesson, strength }) => `${MARK[strength]} ${lesson}`).join('  ');
      console.log(`    ${id}  ${by || pc.dim(said.none)}`);
    }
  }
  console.log(`\n${said.subjects}`);
  for (const { subject, lessons } of subjects) console.log(`  ${subject.padEnd(12)} ${lessons.length}`);
  const covered = all.filter(({ isCovered }) => isCovered).length;
  const outcomes = all.flatMap((topic) => topic.outcomes);
  const served = outcomes.filter(({ servings }) => servings.length > 0).length;
  console.log(`\n${covered}/${all.length} ${said.topics} · ${served}/${outcomes.length} ${said.outcomes}`);
}
