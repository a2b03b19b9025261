import type { LocalText, Question } from '@langbiang/core';
import { englishFile } from './english-file.js';
import type { YamlPath } from './yaml-file.js';

export type MediaKind = 'picture' | 'photograph' | 'sound' | 'recording' | 'captions';

/** A file a question names. `said`: what stands for it in words; absent where its captions do. */
export type QuestionMedia = {
  readonly file: string;
  readonly kind: MediaKind;
  readonly path: YamlPath;
  readonly said?: LocalText;
};

/** The files of a question, in the order in which they are written. */
export function questionMedia(question: Question): QuestionMedia[] {
  if (question.type === 'multiple-choice') return question.answers.flatMap(ofAnswer);
  if (question.type === 'flashcards') return question.cards.flatMap((card, index) => pictureOf(card, ['cards', index]));
  if (question.type === 'picture-hotspots')
    return [{ file: question.picture, kind: 'picture', path: ['picture'], said: question.alt }];
  if (question.type !== 'timed-media') return [];
  const { file, captions, poster } = question;
  return [
    { file, kind: 'recording', path: ['file'] },
    { file: captions, kind: 'captions', path: ['captions'] },
    ...(poster === undefined ? [] : [{ file: poster, kind: 'photograph' as const, path: ['poster'] }]),
  ];
}

type Answer = Extract<Question, { type: 'multiple-choice' }>['answers'][number];

function ofAnswer({ picture, alt, audio, transcript }: Answer, index: number): QuestionMedia[] {
  const named = (file: string | undefined, kind: MediaKind, key: string, said: LocalText | undefined) =>
    file === undefined ? [] : [{ file, kind, path: ['answers', index, key], ...(said !== undefined && { said }) }];
  return [...named(picture, 'picture', 'picture', alt), ...named(audio, 'sound', 'audio', transcript)];
}

type Card = Extract<Question, { type: 'flashcards' }>['cards'][number];

function pictureOf({ picture, alt }: Card, path: YamlPath): QuestionMedia[] {
  if (picture === undefined) return [];
  return [{ file: picture, kind: 'picture', path: [...path, 'picture'], ...(alt !== undefined && { said: alt }) }];
}

/** The same as names in the lesson's folder, the English captions with the others. */
export const mediaNames = (question: Question): string[] =>
  questionMedia(question).flatMap(({ file, kind }) => (kind === 'captions' ? [file, englishFile(file)] : [file]));
