import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gongs } from '@langbiang/h5p-library/sample-sounds';
import { contentWith, LESSON, swap } from './broken-content.js';

const recording = `- id: b-m99-q04
  type: timed-media
  objective: m2
  outcome: LSDL08.DL-BIEN-DAO.O2
  cognitive: nhan_biet
  facts: [B-033]
  question: Em nghe rồi trả lời.
  file: media/chieng.wav
  duration: '0:02'
  captions: media/chieng.vtt
  moments:
    - { at: '0:01', question: b-m99-q03 }
`;

/** A content folder with the sample lesson, on whose second page a recording holds the question of that page. */
export function contentWithRecording(): string {
  const content = contentWith({
    'lesson.yaml': swap('[b-m99-q03]', '[b-m99-q04]'),
    'questions.yaml': (text) => text + recording,
    'media/chieng.vtt': () => 'WEBVTT\n\n00:00.000 --> 00:02.000\n[một tiếng chiêng]\n',
  });
  writeFileSync(path.join(content, LESSON, 'media/chieng.wav'), gongs([{ at: 0, pitch: 147 }], 2));
  return content;
}
