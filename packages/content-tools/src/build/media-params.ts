import {
  type LocalText,
  type MultipleChoice,
  type MultipleChoiceParams,
  type OptionMedia,
  seconds,
  type TimedMedia,
  type TimedMediaParams,
  textIn,
} from '@langbiang/core';
import { localFile } from '../read/english-file.js';
import { readVtt } from '../read/web-vtt.js';
import { behaviour, type Html, type QuestionBuild } from './question-html.js';

type Answer = MultipleChoice['answers'][number];

export function multipleChoice(question: MultipleChoice, html: Html, build: QuestionBuild): MultipleChoiceParams {
  return {
    questionHtml: html(question.question),
    multiple: question.multiple ?? false,
    options: question.answers.map((answer) => {
      const { id, text, correct = false, feedback } = answer;
      return { id, html: html(text), correct, feedbackHtml: html(feedback), ...optionMedia(answer, build) };
    }),
    shuffle: question.shuffle ?? true,
    behaviour,
  };
}

function optionMedia({ picture, alt, audio, transcript }: Answer, build: QuestionBuild): OptionMedia {
  return {
    ...pictureFields({ picture, alt }, build),
    ...(audio !== undefined && { audio: [build.pictures.recording(audio).file] }),
    ...(transcript !== undefined && { transcript: textIn(transcript, build.lang) }),
  };
}

type Picture = { picture: string | undefined; alt: LocalText | undefined };

/** A drawing goes into the parameters whole, a photograph as a file. */
export function pictureFields({ picture, alt }: Picture, { lang, pictures }: QuestionBuild) {
  if (picture === undefined) return {};
  const { svgHtml, image, alt: words } = pictures.questionPicture(picture, alt === undefined ? '' : textIn(alt, lang));
  return { ...(svgHtml !== undefined ? { pictureHtml: svgHtml } : {}), ...(image && { picture: image }), alt: words };
}

export function timedMedia(question: TimedMedia, html: Html, build: QuestionBuild): TimedMediaParams {
  const { pictures, media, lang } = build;
  const { file, bytes } = pictures.recording(question.file);
  const captions = media.get(localFile(question.captions, lang))?.bytes.toString('utf8');
  if (captions === undefined) throw new Error(`no captions ${question.captions}`);
  return {
    questionHtml: html(question.question),
    ...(file.mime.startsWith('video/') ? { video: [file] } : { audio: [file] }),
    bytes,
    duration: seconds(question.duration),
    ...(question.poster !== undefined && { poster: pictures.photograph(question.poster) }),
    captions: [...readVtt(captions).cues],
    moments: question.moments.map(({ at, question: id }) => ({ at: seconds(at), ...build.hold(id) })),
  };
}
