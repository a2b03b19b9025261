import { type Finding, found, type Place } from '../finding.js';
import { endingOf } from '../media-types.js';
import { type MediaKind, type QuestionMedia, questionMedia } from '../read/question-media.js';
import { questionRule } from './rule.js';

/** What every phone plays and every H5P host takes: no Ogg (older iPhones), no WebP, no SVG where a file is packed. */
const ENDINGS: Readonly<Record<MediaKind, readonly string[]>> = {
  picture: ['svg', 'png', 'jpg', 'jpeg'],
  photograph: ['png', 'jpg', 'jpeg'],
  sound: ['mp3', 'm4a', 'wav'],
  recording: ['mp3', 'm4a', 'wav', 'mp4', 'webm'],
  captions: ['vtt'],
};

export const mediaFile = questionRule('media-file', 'error', ({ question, at }, { source }) =>
  questionMedia(question).flatMap((named) => {
    const place = at(named.path);
    if (!source.media.has(named.file)) return missing(named.file, source.folder, place);
    return ENDINGS[named.kind].includes(endingOf(named.file)) ? [] : wrongKind(named, place);
  }),
);

const missing = (file: string, folder: string, place: Place): Finding =>
  found(
    place,
    { vi: `Không có tệp ${file}`, en: `There is no file ${file}` },
    {
      vi: `Đặt tệp vào ${folder}/media/ và viết media/tên-tệp.`,
      en: `Put the file into ${folder}/media/ and write media/name.`,
    },
  );

const wrongKind = ({ file, kind }: QuestionMedia, place: Place): Finding =>
  found(
    place,
    { vi: `${file} không phải dạng dùng được ở đây`, en: `${file} is of a kind that cannot be used here` },
    { vi: `Dùng: ${ENDINGS[kind].join(', ')}.`, en: `Use: ${ENDINGS[kind].join(', ')}.` },
  );
