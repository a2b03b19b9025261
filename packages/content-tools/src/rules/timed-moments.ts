import { seconds, type TimedMedia } from '@langbiang/core';
import { type Finding, found } from '../finding.js';
import type { PlacedQuestion } from '../read/lesson-source.js';
import { questionRule } from './rule.js';

/** Questions come in the order of the recording, and before it ends. */
export const timedMoments = questionRule('timed-moments', 'error', ({ question, at }) =>
  question.type === 'timed-media' ? misplaced(question, at) : [],
);

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
