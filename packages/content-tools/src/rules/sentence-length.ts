import { type Lesson, textIn } from '@langbiang/core';
import { type Finding, found, type Place } from '../finding.js';
import { questionTexts } from '../read/texts.js';
import { lessonRule } from './rule.js';

/** The longest sentence a pupil of the level reads with ease, in syllables («tiếng»); docs/author has the reasons. */
const SYLLABLES_MAX: Record<Lesson['level'], number> = { TH: 28, THCS: 40, THPT: 55, staff: 55 };

/** In what we say to pupils: pages, questions, answers, feedback. */
export const sentenceLength = lessonRule('sentence-length', 'warning', ({ level, sections }, { source }) => [
  ...sections.flatMap(({ text }) =>
    (source.texts.get(text)?.passages ?? []).flatMap(({ text: words, place }) => tooLong(words, place, level)),
  ),
  ...source.questions.flatMap(({ question, at }) =>
    questionTexts(question).flatMap(({ text, path }) =>
      // A passage to be read may be somebody else's words: they stand as they are.
      path[0] === 'passage' ? [] : tooLong(textIn(text, 'vi'), at(path), level),
    ),
  ),
]);

function tooLong(words: string, place: Place, level: Lesson['level']): Finding[] {
  const longest = Math.max(0, ...sentences(words).map(syllables));
  if (longest <= SYLLABLES_MAX[level]) return [];
  return [
    found(
      place,
      {
        vi: `Câu dài ${longest} tiếng (cấp ${level}: nhiều nhất ${SYLLABLES_MAX[level]})`,
        en: `A sentence of ${longest} syllables (${level}: at most ${SYLLABLES_MAX[level]})`,
      },
      { vi: 'Tách thành hai câu.', en: 'Make two of it.' },
    ),
  ];
}

const sentences = (text: string) => text.split(/(?<=[.!?…;:])\s+|\n\n/u);
const syllables = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;
