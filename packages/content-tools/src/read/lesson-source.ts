import {
  type Lesson,
  lessonSchema,
  type Question,
  questionSchemas,
  type WrittenLesson,
  wholeLesson,
} from '@langbiang/core';
import type { Finding, Place } from '../finding.js';
import { MarkdownFile } from '../markdown/markdown-file.js';
import { checkShape } from './schema-check.js';
import { YamlFile, type YamlPath } from './yaml-file.js';

/** A question and where it stands; `at` takes a path inside of the question. */
export type PlacedQuestion = { readonly question: Question; at(path: YamlPath): Place };

export type MediaFile = { readonly file: string; readonly bytes: Buffer };

/** A lesson folder as it is on the disk, broken parts included. Paths as keys are relative to the folder. */
export type LessonSource = {
  /** Relative to the content folder: `lessons/B-M4-nam-vung-bien`. */
  readonly folder: string;
  readonly yaml: YamlFile;
  /** `undefined` when lesson.yaml is broken. */
  readonly lesson?: Lesson;
  readonly questionFile?: YamlFile;
  /** Those that have the right shape, in file order. */
  readonly questions: readonly PlacedQuestion[];
  /** Ids of all questions, broken ones too: what names them is not to blame. */
  readonly questionIds: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, MarkdownFile>;
  readonly media: ReadonlyMap<string, MediaFile>;
  /** Where lesson.yaml and questions.yaml do not have the shape they must have. */
  readonly findings: readonly Finding[];
};

/** `files`: path relative to the folder → bytes. */
export function readLessonSource(folder: string, files: ReadonlyMap<string, Buffer>): LessonSource {
  const yaml = new YamlFile(`${folder}/lesson.yaml`, files.get('lesson.yaml')?.toString('utf8') ?? '');
  // An empty or missing file is told by its own rule, in fewer words than a schema has.
  const lesson =
    yaml.value === undefined || yaml.value === null
      ? undefined
      : checkShape<WrittenLesson>(yaml, [], yaml.value, lessonSchema);
  const questionText = files.get('questions.yaml')?.toString('utf8');
  const questionFile = questionText === undefined ? undefined : new YamlFile(`${folder}/questions.yaml`, questionText);
  const questions = questionFile ? readQuestions(questionFile) : { placed: [], ids: [], findings: [] };
  return {
    folder,
    yaml,
    lesson: lesson?.value && wholeLesson(lesson.value),
    questionFile,
    questions: questions.placed,
    questionIds: new Set(questions.ids),
    texts: pick(files, '.md', (file, bytes) => new MarkdownFile(`${folder}/${file}`, textOf(bytes))),
    media: pick(files, 'media/', (file, bytes) => ({ file: `${folder}/${file}`, bytes })),
    findings: [...(lesson?.findings ?? []), ...questions.findings],
  };
}

/** Editors on Windows begin a file with a byte order mark; CommonMark would take it for text. */
const textOf = (bytes: Buffer) => bytes.toString('utf8').replace(/^\uFEFF/, '');

function readQuestions(file: YamlFile) {
  const placed: PlacedQuestion[] = [];
  const findings: Finding[] = [];
  const items: unknown[] = Array.isArray(file.value) ? file.value : [];
  if (file.value !== undefined && !Array.isArray(file.value)) findings.push(notAList(file));
  for (const [index, item] of items.entries()) {
    const checked = checkQuestion(file, index, item);
    findings.push(...checked.findings);
    const question = checked.value;
    if (question) placed.push({ question, at: (path) => file.at([index, ...path]) });
  }
  return { placed: placed.map((one) => withCommon(one, placed)), ids: items.flatMap(idOf), findings };
}

/** A quiz checks what its questions check: what every other question says of itself, it has from the first of them. */
function withCommon(placed: PlacedQuestion, all: readonly PlacedQuestion[]): PlacedQuestion {
  const { question } = placed;
  if (question.type !== 'quiz-set') return placed;
  const first = all.find((other) => other.question.type !== 'quiz-set' && question.pool.includes(other.question.id));
  const { objective, outcome, cognitive } = first?.question ?? { objective: '', outcome: '', cognitive: 'nhan_biet' };
  return { ...placed, question: { ...question, objective, outcome, cognitive, facts: [] } };
}

function checkQuestion(file: YamlFile, index: number, item: unknown) {
  const type = isRecord(item) ? item['type'] : undefined;
  const schema = Object.entries(questionSchemas).find(([name]) => name === type)?.[1] ?? anyType;
  return checkShape<Question>(file, [index], item, schema);
}

/** For a question whose type is missing or unknown: says so, and nothing else. */
const anyType = {
  type: 'object',
  required: ['type'],
  properties: { type: { enum: Object.keys(questionSchemas) } },
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const idOf = (item: unknown): string[] => (isRecord(item) && typeof item['id'] === 'string' ? [item['id']] : []);

const notAList = (file: YamlFile): Finding => ({
  place: file.at([]),
  message: { vi: 'questions.yaml phải là một danh sách câu hỏi', en: 'questions.yaml must be a list of questions' },
  remedy: { vi: 'Bắt đầu mỗi câu bằng `- id: …`.', en: 'Begin each question with `- id: …`.' },
});

function pick<T>(files: ReadonlyMap<string, Buffer>, part: string, make: (file: string, bytes: Buffer) => T) {
  const wanted = [...files].filter(([file]) => (part.startsWith('.') ? file.endsWith(part) : file.startsWith(part)));
  return new Map(wanted.map(([file, bytes]) => [file, make(file, bytes)]));
}
