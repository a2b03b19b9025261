import { found, type Said } from '../finding.js';
import { endingOf, familyOf } from '../media-types.js';
import type { MediaFile } from '../read/lesson-source.js';
import { pictureDimensions } from '../read/picture-dimensions.js';
import { folderRule } from './rule.js';

/** A lesson must open on a phone at 400 kbit/s: 250 KB are five seconds. Drawings are inside of the page, so they are smaller. */
const MAX_BYTES = 250_000;
const MAX_DRAWING_BYTES = 60_000;
const MAX_SIDE = 1600;

export const pictureSize = folderRule('picture-size', 'error', ({ media }) =>
  [...media.values()].flatMap((picture) => {
    const fault = sizeFault(picture);
    if (!fault) return [];
    return found({ file: picture.file, line: 1, column: 1 }, fault, {
      vi: `Thu nhỏ: cạnh dài ≤ ${MAX_SIDE} px, ảnh ≤ ${MAX_BYTES / 1000} KB, hình vẽ SVG ≤ ${MAX_DRAWING_BYTES / 1000} KB.`,
      en: `Make it smaller: longer side ≤ ${MAX_SIDE} px, photographs ≤ ${MAX_BYTES / 1000} KB, SVG ≤ ${MAX_DRAWING_BYTES / 1000} KB.`,
    });
  }),
);

function sizeFault({ file, bytes }: MediaFile): Said | undefined {
  // Recordings and captions have a rule of their own.
  if (['audio', 'video'].includes(familyOf(file) ?? '') || endingOf(file) === 'vtt') return undefined;
  const isDrawing = file.endsWith('.svg');
  const kilobytes = Math.round(bytes.length / 1000);
  if (bytes.length > (isDrawing ? MAX_DRAWING_BYTES : MAX_BYTES))
    return { vi: `Hình nặng ${kilobytes} KB`, en: `The picture has ${kilobytes} KB` };
  if (isDrawing || !/\.(png|jpe?g)$/i.test(file)) return undefined;
  const dimensions = pictureDimensions(bytes);
  if (!dimensions) return { vi: 'Tệp không phải ảnh', en: 'The file is no picture' };
  const side = Math.max(dimensions.width, dimensions.height);
  return side > MAX_SIDE ? { vi: `Cạnh dài ${side} px`, en: `The longer side has ${side} px` } : undefined;
}
