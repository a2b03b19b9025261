import type { HotspotsPicture } from '@langbiang/core';
import { h, rich } from '../../base/src/index.js';

/** The drawing, or the photograph out of the content's folder. */
export function pictureOf(
  { svgHtml, image, alt, width, height }: HotspotsPicture,
  contentId: string | number | undefined,
  loaded: () => void,
): Node {
  if (!image) return drawing(rich(svgHtml ?? '', contentId), alt);
  const src = contentId === undefined ? image.path : H5P.getPath(image.path, contentId);
  return h('img', { class: 'lb-photo', src, alt, width, height, decoding: 'async', onload: loaded });
}

/** The builder has named its drawings already. */
function drawing(content: DocumentFragment, alt: string): Node {
  const svg = content.querySelector('svg');
  if (svg && !svg.hasAttribute('aria-labelledby')) {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', alt);
  }
  return content;
}
