import { err, type ItemCard, ok, type Result } from '@langbiang/core';
import type { Problem } from '../finding.js';
import { lint } from '../lint.js';
import { type ContentSource, readContent } from '../read/content-source.js';
import { buildItem, type Item } from './item.js';
import { builtLibraries } from './libraries.js';
import { Output } from './output.js';
import { packageFiles } from './package-files.js';
import { packageKey } from './package-key.js';
import { buildQuizItem } from './quiz-item.js';
import { zip } from './zip.js';

export type BuildOptions = {
  readonly contentDir: string;
  readonly outDir: string;
  /** ISO date, for rules about facts that must be checked again. */
  readonly today: string;
  readonly onItem?: (done: number, total: number, id: string) => void;
};

export type BuildReport = {
  readonly cards: readonly ItemCard[];
  /** Ids of the lessons that were packed, and of those that had not changed. */
  readonly packed: readonly string[];
  readonly unchanged: readonly string[];
  readonly warnings: readonly Problem[];
};

/**
 * Writes what content/README.md says into `outDir`. Nothing is written while there are errors: they are the error value.
 * Throws when a folder cannot be read or written, or the H5P libraries are not built.
 */
export async function buildContent(options: BuildOptions): Promise<Result<BuildReport, readonly Problem[]>> {
  const content = readContent(options.contentDir);
  const problems = lint(content, { today: options.today });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return err(errors);
  return ok({ ...(await writeAll(content, options)), warnings: problems });
}

async function writeAll(content: ContentSource, options: BuildOptions): Promise<Omit<BuildReport, 'warnings'>> {
  const { knowledge, lessons, quizzes, maps } = content;
  const output = new Output(options.outDir);
  const [cards, packed, unchanged]: [ItemCard[], string[], string[]] = [[], [], []];
  const write = async (item: Item): Promise<void> => {
    const { id, card } = item.built;
    const isNew = await writeItem(item, output);
    (isNew ? packed : unchanged).push(id);
    cards.push(card);
    options.onItem?.(cards.length, lessons.length + quizzes.length, id);
  };
  for (const source of lessons) {
    const { lesson } = source;
    if (!lesson) throw new Error(`${source.folder} was not read`);
    await write(buildItem(lesson, { source, knowledge, maps, libraries: builtLibraries }));
  }
  for (const { yaml, quiz } of quizzes) {
    if (!quiz) throw new Error(`${yaml.file} was not read`);
    await write(buildQuizItem(quiz, { content, libraries: builtLibraries }));
  }
  cards.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  output.finish(['items', 'h5p', 'media', 'keys']);
  // Last: whoever finds the catalogue finds everything it names.
  output.write('catalogue.json', json(cards));
  return { cards, packed, unchanged };
}

/** False when the package of an earlier build is still right. */
async function writeItem(item: Item, output: Output): Promise<boolean> {
  const { id } = item.built;
  for (const [name, bytes] of item.files) output.write(`media/${name}`, bytes);
  output.write(`items/${id}.json`, json(item.built));
  const key = packageKey(item);
  const file = `h5p/${id}.h5p`;
  const isKept = output.read(`keys/${id}.txt`)?.toString('utf8') === key && output.keep(file);
  if (!isKept) output.write(file, await zip(packageFiles(item)));
  output.write(`keys/${id}.txt`, key);
  return !isKept;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
