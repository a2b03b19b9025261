import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packLesson } from '@langbiang/content-tools';
import type { BuiltItem, LessonParams, PlacedContent } from '@langbiang/core';
import { root } from '../child.js';

/** Folder of the lesson as our server reads it, and its package as any H5P host takes it. */
export type BenchLesson = { id: string; contentDir: string; packageFile: string; remove(): void };

const ID = 'B-M98';

/** What the lesson asks, two of some kinds: eight interactions of six types. */
const WANTED: Readonly<Record<string, number>> = {
  'Langbiang.MultipleChoice': 2,
  'Langbiang.TrueFalseSet': 2,
  'Langbiang.FillBlanks': 1,
  'Langbiang.Matching': 1,
  'Langbiang.SortGroups': 1,
  'Langbiang.OrderTimeline': 1,
};

const read = (id: string): BuiltItem & { params: LessonParams } =>
  JSON.parse(readFileSync(path.join(root, `.build/content/items/${id}.json`), 'utf8'));

/**
 * The lesson the budgets speak of: text, two pictures and eight interactions of six types, out of real lessons. B-M4 gives
 * the text, the pictures and what it has of questions, B-M5 the rest.
 */
export async function benchLesson(): Promise<BenchLesson> {
  const [first, second] = [read('B-M4'), read('B-M5')];
  const interactions = pick([...first.params.pages, ...second.params.pages].flatMap((page) => page.interactions));
  const { translation: _, ...params } = first.params;
  const half = interactions.length / 2;
  const pages = params.pages
    .slice(0, 2)
    .map((page, index) => ({ ...page, interactions: interactions.slice(index * half, (index + 1) * half) }));
  const lesson: LessonParams = { ...params, lessonId: ID, pages };
  check(lesson);
  const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-bench-'));
  mkdirSync(path.join(folder, 'items'));
  const card = { ...first.card, id: ID };
  const item: BuiltItem = { ...first, id: ID, version: 'bench', card, params: lesson, media: {} };
  writeFileSync(path.join(folder, 'items', `${ID}.json`), JSON.stringify(item));
  writeFileSync(path.join(folder, 'catalogue.json'), JSON.stringify([card]));
  const packageFile = path.join(folder, `${ID}.h5p`);
  writeFileSync(packageFile, await packLesson(lesson));
  return { id: ID, contentDir: folder, packageFile, remove: () => rmSync(folder, { recursive: true }) };
}

function pick(all: readonly PlacedContent[]): PlacedContent[] {
  const left = { ...WANTED };
  return all.filter(({ content }) => {
    const [name = ''] = content.library.split(' ');
    const wanted = (left[name] ?? 0) > 0;
    if (wanted) left[name] = (left[name] ?? 0) - 1;
    return wanted;
  });
}

/** A benchmark of another lesson would be a benchmark of nothing. */
function check({ pages }: LessonParams): void {
  const questions = pages.flatMap(({ interactions }) => interactions);
  const types = new Set(questions.map(({ content }) => content.library));
  const pictures = pages.map(({ bodyHtml }) => bodyHtml.match(/<figure>/g)?.length ?? 0).reduce((a, b) => a + b, 0);
  if (questions.length !== 8 || types.size !== 6 || pictures !== 2)
    throw new Error(`${questions.length} interactions of ${types.size} types and ${pictures} pictures`);
}
