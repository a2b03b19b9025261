import { type ContentStats, contentStats } from '../figures/content-stats.js';
import { readContent } from '../read/content-source.js';
import type { CommonOptions } from './common.js';

const words = {
  vi: {
    lessons: 'Bài học',
    strand: 'theo mạch',
    level: 'theo cấp',
    review: 'theo thẩm định',
    bilingual: 'Song ngữ trọn bài',
    questions: 'Câu hỏi',
    type: 'theo dạng',
    cognitive: 'theo mức',
    pictures: 'Hình',
    facts: 'Dữ kiện dùng',
    columns: ['bài', 'phút', 'trang', 'hình', 'câu', 'dạng', 'tình huống', 'yêu cầu'],
  },
  en: {
    lessons: 'Lessons',
    strand: 'by strand',
    level: 'by level',
    review: 'by review',
    bilingual: 'Wholly bilingual',
    questions: 'Questions',
    type: 'by type',
    cognitive: 'by level of thinking',
    pictures: 'Pictures',
    facts: 'Facts used',
    columns: ['lesson', 'min', 'pages', 'pictures', 'questions', 'types', 'scenarios', 'outcomes'],
  },
} as const;

/** What there is, counted: lessons, questions, pictures, facts. */
export function statsCommand({ content, lang, json }: CommonOptions & { json: boolean }): number {
  const stats = contentStats(readContent(content));
  if (json) console.log(JSON.stringify(stats, null, 2));
  else print(stats, words[lang]);
  return 0;
}

function print(stats: ContentStats, said: (typeof words)[CommonOptions['lang']]): void {
  const rows = stats.perLesson.map((one) => [
    one.id,
    one.minutes,
    one.pages,
    one.pictures,
    one.questions,
    one.types,
    one.scenarios,
    one.outcomes,
  ]);
  for (const row of [said.columns, ...rows])
    console.log(
      row
        .map((cell) => String(cell).padEnd(10))
        .join('')
        .trimEnd(),
    );
  console.log();
  const lines: [string, number | string][] = [
    [said.lessons, stats.lessons],
    [`  ${said.strand}`, counts(stats.byStrand)],
    [`  ${said.level}`, counts(stats.byLevel)],
    [`  ${said.review}`, counts(stats.byReview)],
    [said.bilingual, stats.bilingual],
    [said.questions, stats.questions],
    [`  ${said.type}`, counts(stats.byType)],
    [`  ${said.cognitive}`, counts(stats.byCognitive)],
    [said.pictures, stats.pictures],
    [said.facts, `${stats.facts.used}/${stats.facts.all}`],
  ];
  for (const [name, value] of lines) console.log(`${name.padEnd(24)} ${value}`);
}

const counts = (by: Readonly<Record<string, number>>) =>
  Object.entries(by)
    .map(([name, number]) => `${name} ${number}`)
    .join(' · ');
