import { type Edits, swap, withQuestion, write } from './fixture.js';

export const CAPTIONS = `WEBVTT

00:01.000 --> 00:04.000
[tiếng chiêng ngân dài]

00:05.000 --> 00:08.500
Lãnh hải rộng 12 hải lí.
`;

const recordingYaml = `  file: media/song.wav
  duration: '0:09'
  captions: media/song.vtt
  moments:
    - { at: '0:04', question: b-m99-q02 }
    - { at: '0:08.5', question: b-m99-q03 }`;

/** The sample with a recording on its second page that holds the second and the third question. */
export function withRecording(change: (yaml: string) => string = (yaml) => yaml): Edits {
  const pages = (text: string) =>
    swap('[b-m99-q03]', '[b-m99-q04]')(swap('[b-m99-q01, b-m99-q02]', '[b-m99-q01]')(text));
  return {
    ...withQuestion('timed-media', change(recordingYaml)),
    'lesson.yaml': pages,
    'media/song.wav': write('RIFF'),
    'media/song.vtt': write(CAPTIONS),
  };
}

const soundsYaml = `  answers:
    - { id: a, picture: media/lanh-hai.svg, alt: Mặt cắt từ bờ ra khơi, correct: true, feedback: Nét vẽ đi từ bờ ra ngoài biển. }
    - { id: b, text: Tiếng sóng, audio: media/song.wav, transcript: Sóng vỗ bờ, feedback: 'Tiếng ấy nghe được, không nhìn được.' }
    - { id: c, text: Không biết, feedback: Em xem lại hình ở trang trước nhé. }`;

/** The sample with a choice between a drawing, a sound and a text. */
export function withSounds(change: (yaml: string) => string = (yaml) => yaml): Edits {
  return { ...withQuestion('multiple-choice', change(soundsYaml)), 'media/song.wav': write('RIFF') };
}
