import { type QuestionType, seconds, type TimedMedia } from '@langbiang/core';
import { type Finding, found } from '../finding.js';
import type { PlacedQuestion } from '../read/lesson-source.js';
import { questionRule } from './rule.js';

/** What a recording may pause for: short questions, checked at once. The same list stands in the semantics of its library. */
export const MOMENT_TYPES: readonly QuestionType[] = [
  'multiple-choice',
  'true-false-set',
  'fill-blanks',
  'matching',
  'sort-groups',
  'order-timeline',
];

/** Questions come in the order of the recording, before it ends, and are of a type it can put. */
export const timedMoments = questionRule('timed-moments', 'error', ({ question, at }, { source }) => {
  if (question.type !== 'timed-media') return [];
  const types = new Map(source.questions.map((placed) => [placed.question.id, placed.question.type]));
  const odd = question.moments.flatMap(({ question: id }, index) => {
    const type = types.get(id);
    return type === undefined || MOMENT_TYPES.includes(type)
      ? []
      : wrongType(id, type, at(['moments', index, 'question']));
  });
  return [...misplaced(question, at), ...odd];
});

function misplaced({ moments, duration }: TimedMedia, at: PlacedQuestion['at']): Finding[] {
  return moments.flatMap((moment, index) => {
    const place = at(['moments', index, 'at']);
    const before = moments[index - 1];
    if (seconds(moment.at) > seconds(duration)) return tooLate(moment.at, duration, place);
    return before && seconds(before.at) > seconds(moment.at) ? outOfOrder(moment.at, before.at, place) : [];
  });
}

type Place = Finding['place'];

const tooLate = (time: string, duration: string, place: Place) =>
  found(
    place,
    {
      vi: `Đoạn này hết ở ${duration}, câu hỏi đặt ở ${time}`,
      en: `The recording ends at ${duration}, the question comes at ${time}`,
    },
    { vi: 'Đặt câu hỏi sớm hơn, hoặc sửa `duration`.', en: 'Let the question come earlier, or mend `duration`.' },
  );

const outOfOrder = (time: string, before: string, place: Place) =>
  found(
    place,
    { vi: `${time} đứng sau ${before}`, en: `${time} stands after ${before}` },
    { vi: 'Xếp các `moments` theo thời gian.', en: 'Put the `moments` in order of time.' },
  );

const wrongType = (id: string, type: QuestionType, place: Place) =>
  found(
    place,
    { vi: `Đoạn này không dừng cho câu ${id} dạng ${type} được`, en: `A recording cannot pause for ${id}, a ${type}` },
    { vi: `Dùng một trong: ${MOMENT_TYPES.join(' · ')}.`, en: `Use one of: ${MOMENT_TYPES.join(' · ')}.` },
  );
