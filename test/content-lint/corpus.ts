import { type Edits, swap } from './broken-content.js';

/** A small edit of the good sample lesson, and what the author must be told about it. */
export type Broken = {
  readonly name: string;
  readonly edits: Edits;
  readonly file: string;
  readonly line: number;
  readonly rule: string;
};

const LESSON = 'lesson.yaml';
const QUESTIONS = 'questions.yaml';
const PAGE = '01-lanh-hai.md';
const DRAWING = 'media/lanh-hai.svg';
const FACTS = 'facts/b.yaml';

const inFile =
  (file: string) =>
  (name: string, rule: string, line: number, edit: (text: string) => string | undefined): Broken => ({
    ...{ name, rule, line, file },
    edits: { [file]: edit },
  });

const [lesson, questions, page, drawing, facts] = [
  inFile(LESSON),
  inFile(QUESTIONS),
  inFile(PAGE),
  inFile(DRAWING),
  inFile(FACTS),
];

export const corpus: readonly Broken[] = [
  lesson('broken YAML: a key twice', 'yaml-syntax', 9, swap('review: draft', 'level: TH')),
  lesson(
    'broken YAML: a tab as indent',
    'yaml-syntax',
    11,
    swap('  - { id: LSDL08.DL-BIEN-DAO.O1,', '\t- { id: LSDL08.DL-BIEN-DAO.O1,'),
  ),
  lesson('an empty lesson.yaml', 'lesson-file', 1, () => ''),
  lesson('a key left out', 'shape', 1, swap('duration: 15\n', '')),
  lesson('a key misspelt', 'shape', 9, swap('review:', 'reveiw:')),
  lesson('a lesson id of another pattern', 'shape', 1, swap('id: B-M99', 'id: BM-99')),
  lesson('a lesson id changed', 'folder-name', 1, swap('id: B-M99', 'id: B-M98')),
  lesson('a strand that is not the one of the id', 'strand-of-id', 4, swap('strand: B', 'strand: C')),
  lesson('an unknown subject', 'unknown-subject', 7, swap('LSDL-THCS', 'DIA-LY-8')),
  lesson('an unknown outcome', 'unknown-outcome', 11, swap('LSDL08.DL-BIEN-DAO.O1', 'LSDL08.DL-BIEN-DAO.O9')),
  lesson('a grade of another level', 'grade-of-level', 6, swap('[8]', '[8, 10]')),
  lesson('a subject not taught in the grade', 'grade-of-level', 7, swap('LSDL-THCS', 'LSDL-TH')),
  lesson('a page without its file', 'section-file', 19, swap('01-lanh-hai.md', '01-lanh-hai-moi.md')),
  lesson('a section id used twice', 'duplicate-id', 21, swap('id: tiep-giap', 'id: lanh-hai')),
  lesson(
    'a page names a question that is not there',
    'question-use',
    24,
    swap('[b-m99-q03]', '[b-m99-q03, b-m99-q30]'),
  ),
  lesson('a question on two pages', 'question-use', 24, swap('[b-m99-q03]', '[b-m99-q03, b-m99-q01]')),
  lesson('an unknown fact in the glossary', 'unknown-fact', 28, swap('facts: [B-033]', 'facts: [B-933]')),
  lesson(
    'objectives translated by half',
    'half-english',
    15,
    swap('text: Nói được lãnh hải rộng bao nhiêu.', 'text: { vi: Nói được., en: Say it. }'),
  ),
  questions('a question on no page', 'question-use', 23, swap('id: b-m99-q03', 'id: b-m99-q04')),
  questions('a question id used twice', 'duplicate-id', 12, swap('id: b-m99-q02', 'id: b-m99-q01')),
  questions('the question of another lesson', 'question-of-lesson', 1, swap('id: b-m99-q01', 'id: b-m4-q01')),
  questions('an unknown question type', 'shape', 2, swap('type: multiple-choice', 'type: keo-tha')),
  questions('an unknown objective', 'unknown-objective', 3, swap('objective: m1', 'objective: m9')),
  questions('an unknown fact under a question', 'unknown-fact', 6, swap('facts: [B-033]', 'facts: [B-330]')),
  questions('a question resting on a weak fact only', 'scoring-fact', 6, swap('facts: [B-033]', 'facts: [B-037]')),
  questions(
    'two right answers in a single choice',
    'right-answers',
    10,
    swap('24 hải lí,', '24 hải lí, correct: true,'),
  ),
  questions('no right answer in a single choice', 'right-answers', 9, swap('12 hải lí, correct: true', '12 hải lí')),
  questions('several may be right, and all are', 'right-answers', 11, (text) =>
    swap(
      'type: multiple-choice',
      'type: multiple-choice\n  multiple: true',
    )(text).replace(/(24|200) hải lí,/g, '$1 hải lí, correct: true,'),
  ),
  questions('two options that say the same', 'duplicate-option', 11, swap('text: 200 hải lí', 'text: 12 Hải lí')),
  questions(
    'an answer without feedback',
    'missing-feedback',
    10,
    swap(', feedback: 24 là mép ngoài vùng tiếp giáp.', ''),
  ),
  questions('every statement false', 'true-false-mixed', 20, swap('cơ sở., correct: true', 'cơ sở., correct: false')),
  questions('a placeholder without its blank', 'blank-placeholders', 30, swap('tính từ {b}', 'tính từ {c}')),
  questions('a blank that accepts nothing', 'empty-accept', 34, swap('[đường cơ sở]', '[]')),
  questions('a text YAML cuts at its comma', 'shape', 10, swap('feedback: 24 là', 'feedback: Ra xa, là')),
  page('an unknown fact in a page', 'unknown-fact', 1, swap('[^B-033]', '[^B-333]')),
  page('figures without any source', 'section-cites', 1, (text) => text.replaceAll('[^B-033]', '')),
  page('HTML in a page', 'markdown-html', 1, swap('**Lãnh hải**', '<b>Lãnh hải</b>')),
  page('a picture that is not there', 'picture-file', 3, swap('lanh-hai.svg', 'lanh-hai.png')),
  page('a picture without description', 'picture-alt', 3, (text) => text.replace(/!\[[^\]]*\]/, '![]')),
  page(
    'a district that no longer exists',
    'abolished-unit',
    1,
    swap('**Lãnh hải**', 'Huyện Phú Quý có biển. **Lãnh hải**'),
  ),
  page('letters that are not composed', 'text-nfc', 1, (text) =>
    text.replace('Mép ngoài', 'Mép ngoài'.normalize('NFD')),
  ),
  drawing('a script in a drawing', 'svg-safe', 3, swap('<rect', '<script>alert(1)</script>\n  <rect')),
  drawing(
    'a drawing that fetches from outside',
    'svg-safe',
    3,
    swap('<rect', '<use href="https://example.org/a.svg#b"/>\n  <rect'),
  ),
  drawing(
    'a drawing that is too heavy',
    'picture-size',
    1,
    swap('<title>', `<desc>${'x'.repeat(60_000)}</desc><title>`),
  ),
  facts('a fact with a day that does not exist', 'fact-date', 2, swap('as_of: 2026-11-22', 'as_of: 2026-11-31')),
  facts('a fact id used twice', 'duplicate-id', 26, swap('id: B-034', 'id: B-033')),
];
