import { availableParallelism } from 'node:os';
import { err, type ItemCard, ok, type Result } from '@langbiang/core';
import type { Problem } from '../finding.js';
import { lint } from '../lint.js';
import { type ContentSource, readContent } from '../read/content-source.js';
import { inParallel } from './in-parallel.js';
import { buildItem, type Item } from './item.js';
import { forgetBuild, lastBuild, rememberBuild, sourcesHash } from './last-build.js';
import { librariesOfNow } from './libraries.js';
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
 * Nothing is even read twice when all is as the last build found and left it. Throws when a folder cannot be read or
 * written, or the H5P libraries are not built.
 */
export async function buildContent(options: BuildOptions): Promise<Result<BuildReport, readonly Problem[]>> {
  const output = new Output(options.outDir);
  const from = sourcesHash(options.contentDir, options.today);
  const last = lastBuild(output, from);
  if (last) return ok({ ...last, packed: [], unchanged: last.cards.map(({ id }) => id) });
  const content = readContent(options.contentDir);
  const warnings = lint(content, { today: options.today });
  const errors = warnings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return err(errors);
  forgetBuild(output);
  const written = await writeAll(content, output, options.onItem);
  rememberBuild(output, from, { ...written, warnings });
  return ok({ ...written, warnings });
}

type Written = Omit<BuildReport, 'warnings'>;

async function writeAll(content: ContentSource, output: Output, onItem: BuildOptions['onItem']): Promise<Written> {
  const all = items(content);
  let done = 0;
  // Packing happens in zlib's own threads; meanwhile the next lesson is made here.
  const written = await inParallel(all, availableParallelism() + 1, async (make) => {
    const item = make();
    const isNew = await writeItem(item, output);
    done += 1;
    onItem?.(done, all.length, item.built.id);
    return { card: item.built.card, isNew };
  });
  const cards = written.map(({ card }) => card).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  output.finish(['items', 'h5p', 'media', 'keys']);
  // Last: whoever finds the catalogue finds everything it names.
  output.write('catalogue.json', json(cards));
  const idsOf = (wanted: boolean) => written.filter(({ isNew }) => isNew === wanted).map(({ card }) => card.id);
  return { cards, packed: idsOf(true), unchanged: idsOf(false) };
}

/** Lessons and quizzes, each made when its turn comes. */
function items(content: ContentSource): (() => Item)[] {
  const { knowledge, lessons, quizzes, maps } = content;
  const libraries = librariesOfNow();
  return [
    ...lessons.map((source) => () => {
      if (!source.lesson) throw new Error(`${source.folder} was not read`);
      return buildItem(source.lesson, { source, knowledge, maps, libraries });
    }),
    ...quizzes.map(({ yaml, quiz }) => () => {
      if (!quiz) throw new Error(`${yaml.file} was not read`);
      return buildQuizItem(quiz, { content, libraries });
    }),
  ];
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
