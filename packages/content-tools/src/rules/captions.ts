import { seconds } from '@langbiang/core';
import { type Finding, found } from '../finding.js';
import { englishFile } from '../read/english-file.js';
import type { MediaFile } from '../read/lesson-source.js';
import { readVtt } from '../read/web-vtt.js';
import { questionRule } from './rule.js';

/** Captions can be read, and end with the recording: they are all that a pupil has who does not hear it. */
export const captions = questionRule('captions', 'error', ({ question }, { source }) => {
  if (question.type !== 'timed-media') return [];
  const files = [question.captions, englishFile(question.captions)].flatMap((name) => source.media.get(name) ?? []);
  return files.flatMap((file) => faultsIn(file, question.duration));
});

function faultsIn({ file, bytes }: MediaFile, duration: string): Finding[] {
  const { cues, faults } = readVtt(bytes.toString('utf8'));
  const remedy = {
    vi: 'Viết như: 00:02.000 --> 00:05.500, dòng dưới là lời; mỗi lời cách nhau một dòng trống.',
    en: 'Write as: 00:02.000 --> 00:05.500, the words on the next line, an empty line between captions.',
  };
  const broken = faults.map(({ line, said }) => found({ file, line, column: 1 }, said, remedy));
  const end = cues.at(-1)?.end ?? 0;
  if (end <= seconds(duration)) return broken;
  const message = { vi: `Lời cuối kết thúc sau ${duration}`, en: `The last caption ends after ${duration}` };
  return [
    ...broken,
    found({ file, line: 1, column: 1 }, message, {
      vi: 'Sửa thời gian, hoặc sửa `duration` của đoạn.',
      en: 'Mend the times, or the `duration` of the recording.',
    }),
  ];
}
