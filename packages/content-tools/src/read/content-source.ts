import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGeo } from '../maps/geo-data.js';
import { MapBook } from '../maps/map-book.js';
import { type Knowledge, readKnowledge } from './knowledge.js';
import { type LessonSource, readLessonSource } from './lesson-source.js';
import { type QuizSource, readQuizSource } from './quiz-source.js';
import { YamlFile } from './yaml-file.js';

/** The whole content folder, read and not yet judged. */
export type ContentSource = {
  readonly knowledge: Knowledge;
  /** The framework, the fact base, the maps and the quizzes. */
  readonly dataFiles: readonly YamlFile[];
  /** Sorted by folder name. */
  readonly lessons: readonly LessonSource[];
  /** Sorted by file name. */
  readonly quizzes: readonly QuizSource[];
  readonly maps: MapBook;
  /** Words of `words.txt`, in lower case: names and foreign words that are spelt right although they are not Vietnamese. */
  readonly words: ReadonlySet<string>;
};

const FRAMEWORK = 'framework/gdpt2018.yaml';

/**
 * Throws when there is no content folder at this path; broken files inside of it are for the lint rules. `part`: `knowledge`
 * leaves out lessons and quizzes, which is most of the reading.
 */
export function readContent(contentDir: string, part: 'all' | 'knowledge' = 'all'): ContentSource {
  if (!existsSync(path.join(contentDir, FRAMEWORK)))
    throw new Error(`${contentDir}: không có ${FRAMEWORK} · not a content folder, it has no ${FRAMEWORK}`);
  const framework = readYaml(contentDir, FRAMEWORK);
  const facts = readYamls(contentDir, 'facts');
  const maps = readYamls(contentDir, 'maps');
  const quizzes = part === 'all' ? readYamls(contentDir, 'quizzes') : [];
  const folders = part === 'all' ? namesIn(path.join(contentDir, 'lessons'), 'folders') : [];
  const lessons = folders.map((name) => `lessons/${name}`);
  const bank = {
    knowledge: readKnowledge(framework, facts),
    lessons: lessons.map((folder) => readLesson(folder, readFiles(path.join(contentDir, folder)))),
  };
  return {
    ...bank,
    dataFiles: [framework, ...facts, ...maps, ...quizzes],
    quizzes: quizzes.map((yaml) => readQuizSource(yaml, bank)),
    maps: new MapBook(maps, () => readGeo(path.join(contentDir, 'geo'))),
    words: readWords(path.join(contentDir, 'words.txt')),
  };
}

function readWords(file: string): Set<string> {
  if (!existsSync(file)) return new Set();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return new Set(lines.flatMap((line) => line.trim().toLowerCase().split(/\s+/)).filter((word) => word !== ''));
}

function readYamls(contentDir: string, folder: string): YamlFile[] {
  const names = namesIn(path.join(contentDir, folder)).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => readYaml(contentDir, `${folder}/${name}`));
}

/** As last read, by path in the content folder: a preview reads all again after each change, and most is as it was. */
const yamlFiles = new Map<string, YamlFile>();
const lessonFolders = new Map<string, { readonly files: Files; readonly source: LessonSource }>();

type Files = ReadonlyMap<string, Buffer>;

function readYaml(contentDir: string, file: string): YamlFile {
  const text = readFileSync(path.join(contentDir, file), 'utf8');
  const known = yamlFiles.get(file);
  if (known?.text === text) return known;
  const yaml = new YamlFile(file, text);
  yamlFiles.set(file, yaml);
  return yaml;
}

function readLesson(folder: string, files: Files): LessonSource {
  const known = lessonFolders.get(folder);
  if (known && isSame(known.files, files)) return known.source;
  const source = readLessonSource(folder, files);
  lessonFolders.set(folder, { files, source });
  return source;
}

const isSame = (a: Files, b: Files) =>
  a.size === b.size && [...a].every(([name, bytes]) => b.get(name)?.equals(bytes) === true);

/** All files below a folder, dot files left out, as `path/with/slashes` → bytes, sorted. */
function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)] as const);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesIn(folder: string, kind: 'files' | 'folders' = 'files'): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const wanted = entries.filter((entry) => (kind === 'folders' ? entry.isDirectory() : entry.isFile()));
  return wanted.map((entry) => entry.name).sort();
}
