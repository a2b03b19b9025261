import { found } from '../finding.js';
import { familyOf } from '../media-types.js';
import { type MediaKind, questionMedia } from '../read/question-media.js';
import { questionRule } from './rule.js';

/** At 400 kbit/s a second brings 50 KB: a sound in an answer comes in six seconds, a recording while it is listened to. */
const MAX_BYTES: Readonly<Partial<Record<MediaKind, number>>> = { sound: 300_000, recording: 3_000_000 };
const MAX_VIDEO_BYTES = 20_000_000;

export const mediaSize = questionRule('media-size', 'error', ({ question, at }, { source }) =>
  questionMedia(question).flatMap(({ file, kind, path }) => {
    const bytes = source.media.get(file)?.bytes.length ?? 0;
    const most = familyOf(file) === 'video' ? MAX_VIDEO_BYTES : (MAX_BYTES[kind] ?? Number.POSITIVE_INFINITY);
    if (bytes <= most) return [];
    const [has, may] = [megabytes(bytes), megabytes(most)];
    return found(
      at(path),
      { vi: `${file} nặng ${has} MB`, en: `${file} has ${has} MB` },
      {
        vi: `Cắt ngắn hoặc nén lại, nhiều nhất ${may} MB (tiếng nói: MP3 một kênh 48 kbit/s).`,
        en: `Cut or compress it to ${may} MB at most (speech: MP3, mono, 48 kbit/s).`,
      },
    );
  }),
);

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
