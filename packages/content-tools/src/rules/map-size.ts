import { compressedBytes, MAX_MAP_BYTES } from '../maps/map-size.js';
import { drawingRule } from './map-rule.js';

/** A map is inside of the page: it must come quickly over a slow line. */
export const mapSize = drawingRule('map-size', function* ({ built }) {
  const bytes = compressedBytes(built);
  if (bytes <= MAX_MAP_BYTES) return;
  const kilobytes = (bytes / 1000).toFixed(1);
  yield {
    message: { vi: `Bản đồ nặng ${kilobytes} KB khi nén`, en: `The map has ${kilobytes} KB compressed` },
    remedy: {
      vi: `Thu hẹp khung, bớt lớp hoặc khung nhỏ: giới hạn là ${MAX_MAP_BYTES / 1000} KB.`,
      en: `Narrow the frame, drop layers or insets: the limit is ${MAX_MAP_BYTES / 1000} KB.`,
    },
  };
});
