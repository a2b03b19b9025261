import { type LocalText, textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { questionMedia } from '../read/question-media.js';
import { questionRule } from './rule.js';

/** As for pictures in a page: a word is a label, not a description. */
const DESCRIBES = 3;

/** Every picture and sound of an answer also stands there in words, for those who do not see or hear it. */
export const mediaWords = questionRule('media-words', 'error', ({ question, at }) =>
  questionMedia(question).flatMap(({ kind, file, path, said }) => {
    if (kind === 'picture' && words(said) < DESCRIBES)
      return found(
        at(path),
        { vi: `Hình ${file} chưa có lời mô tả`, en: `The picture ${file} has no description` },
        { vi: 'Thêm `alt: …` nói hình cho thấy gì.', en: 'Add `alt: …` that says what the picture shows.' },
      );
    if (kind === 'sound' && words(said) === 0)
      return found(
        at(path),
        { vi: `Âm thanh ${file} chưa có lời ghi lại`, en: `The sound ${file} has no transcript` },
        { vi: 'Thêm `transcript: …` ghi điều nghe được.', en: 'Add `transcript: …` that says what is heard.' },
      );
    return [];
  }),
);

const words = (text: LocalText | undefined): number =>
  text === undefined ? 0 : textIn(text, 'vi').trim().split(/\s+/).filter(Boolean).length;
