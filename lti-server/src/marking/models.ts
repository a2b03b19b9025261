import { countWords, criterionMax, type Lang, type RubricLevels, unescapeText } from '@langbiang/core';
import { localTime } from '../web/local-time.js';
import type { Translate } from '../web/texts.js';
import { isWaiting, keyOf, type Work, type WorkKey } from './marking-service.js';

/** Words and names of one reader. `nameOf` gives the name of a learner (pseudonym), or the code that stands for it. */
export type Reader = { lang: Lang; t: Translate; shortId: string; nameOf: (userId: string) => string };

export const workPath = ({ recordId, attemptId, subContentId }: WorkKey): string =>
  `/marking/${[recordId, attemptId, subContentId].map(encodeURIComponent).join('/')}`;

/** Waiting: whoever has waited longest comes first. Marked: the newest mark first. Absent: those of the class without a text, by name. */
export function listModel(works: readonly Work[], learners: readonly string[], reader: Reader) {
  const time = ({ given }: Work) => Date.parse(given.mark?.at ?? given.at);
  const waiting = works.filter(isWaiting).sort((a, b) => time(a) - time(b));
  const marked = works.filter((work) => !isWaiting(work)).sort((a, b) => time(b) - time(a));
  const writers = new Set(works.map(({ record }) => record.userId));
  const absent = learners.filter((userId) => !writers.has(userId)).map(reader.nameOf);
  return {
    absent: absent.sort((a, b) => a.localeCompare(b, 'vi')),
    waiting: waiting.map((work) => entry(work, reader)),
    marked: marked.map((work) => entry(work, reader)),
    isEmpty: works.length === 0,
  };
}

function entry(work: Work, { t, lang, shortId, nameOf }: Reader) {
  const { given, question } = work;
  return {
    url: `${workPath(keyOf(work))}?s=${shortId}`,
    name: nameOf(work.record.userId),
    question: t('marking.question', { number: question.number }),
    prompt: plainText(String(Reflect.get(Object(question.params), 'questionHtml') ?? '')),
    handedIn: t('marking.handedIn', { time: localTime(lang, given.at) }),
    words: t('marking.words', { count: countWords(given.response) }),
    score: given.mark && t('marking.score', given.score),
    delivery: given.mark && t(`marking.grade.${deliveryOf(work)}`),
  };
}

/** What became of the grade of the attempt: it goes out when all of it is marked. */
function deliveryOf({ record, attempt }: Work): string {
  if (Object.values(attempt.responses).some(({ mark }) => mark === null)) return 'other';
  return record.grade?.status ?? 'none';
}

/** What the form is filled with: the marks that are stored, or what the teacher sent and could not save. */
export type Filled = { levels: RubricLevels; comment: string };

export function workModel(work: Work, reader: Reader, filled: Filled) {
  const { given, question } = work;
  const { t, lang, nameOf } = reader;
  const params = Object(question.params);
  return {
    title: t('marking.work', { name: nameOf(work.record.userId) }),
    number: t('marking.question', { number: question.number }),
    questionHtml: Reflect.get(params, 'questionHtml'),
    guideHtml: Reflect.get(params, 'guideHtml'),
    text: given.response,
    handedIn: t('marking.handedIn', { time: localTime(lang, given.at) }),
    words: t('marking.words', { count: countWords(given.response) }),
    before: given.mark && t('marking.markedBefore', { ...given.score, time: localTime(lang, given.mark.at) }),
    rev: given.mark?.rev ?? 0,
    answeredAt: given.at,
    comment: filled.comment,
    criteria: question.rubric.map(({ id, html, levels, ...rest }) => ({
      field: `level.${id}`,
      html,
      max: t('marking.points', { points: criterionMax({ id, html, levels, ...rest }) }),
      levels: levels.map((level) => ({
        id: level.id,
        html: level.html,
        points: level.points,
        label: t('marking.points', { points: level.points }),
        checked: filled.levels[id] === level.id,
      })),
    })),
  };
}

const plainText = (html: string): string =>
  unescapeText(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
