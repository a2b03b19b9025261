/**
 * The only elements the builder writes into parameters named `…Html`. An H5P host strips every element that the
 * `tags` of a text field in semantics.json do not name, so semantics and builder must agree on these lists.
 */
export const inlineTags = ['strong', 'em', 'br', 'sub', 'sup', 'code'] as const;

/**
 * Drawings of ours, inlined in a page. Only attributes whose names are letters and hyphens (no `x1`, no `xlink:href`)
 * and no `style`: H5P's PHP core, in Moodle, drops the rest on import.
 */
export const svgTags = [
  ...[
    'svg',
    'title',
    'desc',
    'defs',
    'g',
    'path',
    'text',
    'tspan',
    'use',
    'symbol',
    'clippath',
    'mask',
    'pattern',
    'marker',
  ],
  ...['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
] as const;

export const bodyTags = [
  ...inlineTags,
  ...['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'pre', 'a', 'img', 'figure', 'figcaption'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...svgTags,
] as const;
