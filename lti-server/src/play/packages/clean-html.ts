import sanitizeHtml from 'sanitize-html';
import type { Field } from './semantics.js';

const ALWAYS = ['div', 'span', 'p', 'br'];

/** What comes with an element that is named (`H5PContentValidator::validateText` of the PHP core). */
const ALONG: readonly [having: readonly string[], come: readonly string[]][] = [
  [['table'], ['tr', 'td', 'th', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'figure', 'figcaption']],
  [['b'], ['strong']],
  [['i'], ['em']],
  [['ul', 'ol'], ['li']],
  [['del', 'strike'], ['s']],
];

/** Never, whatever a library's semantics say: they run code, load it, or post forms. */
const NEVER = new Set(
  [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'applet',
    'link',
    'meta',
    'base',
    'form',
    'input',
    'button',
    'template',
  ].concat([
    'textarea',
    'select',
    'option',
    'noscript',
    'foreignobject',
    'animate',
    'set',
    'animatetransform',
    'animatemotion',
    'math',
    'xmp',
  ]),
);

const ANY_ELEMENT = ['class', 'id', 'dir', 'lang', 'title', 'role', 'style', 'aria-*', 'data-fact', 'tabindex'];

/** Attributes our drawings use; the browser's own spelling of them is restored when HTML is parsed. */
const DRAWING = [
  'viewbox d x y width height rx ry cx cy r points transform fill fill-opacity fill-rule stroke stroke-width stroke-dasharray',
  'stroke-linecap stroke-linejoin stroke-opacity opacity font-family font-size font-weight text-anchor letter-spacing',
  'dominant-baseline clip-path clip-rule mask marker-end marker-start preserveaspectratio patternunits patterntransform',
  'orient refx refy markerwidth markerheight vector-effect paint-order focusable',
].flatMap((words) => words.split(' '));
const DRAWN =
  'svg g path text tspan use symbol clippath mask pattern marker rect circle ellipse line polyline polygon'.split(' ');

const attributes: sanitizeHtml.IOptions['allowedAttributes'] = {
  '*': ANY_ELEMENT,
  a: ['href', 'target', 'rel', ...ANY_ELEMENT],
  img: ['src', 'alt', 'width', 'height', ...ANY_ELEMENT],
  td: ['colspan', 'rowspan', 'headers', ...ANY_ELEMENT],
  th: ['colspan', 'rowspan', 'headers', 'scope', ...ANY_ELEMENT],
  col: ['span', ...ANY_ELEMENT],
  colgroup: ['span', ...ANY_ELEMENT],
  ol: ['start', 'type', 'reversed', ...ANY_ELEMENT],
  ...Object.fromEntries(DRAWN.map((element) => [element, [...DRAWING, ...ANY_ELEMENT]])),
};

const SIZE = /^[0-9.]+(em|rem|px|%)?$/;
const COLOUR = /^(#[a-f0-9]{3}([a-f0-9]{3})?|rgba?\([0-9., ]+\)|hsla?\([0-9.,% ]+\))$/i;
const BORDER =
  /^[0-9.]+(em|px|%)? *(none|solid|dotted|dashed|double|groove|ridge|inset|outset) *(#[a-f0-9]{3,6}|rgba?\([0-9., ]+\)|hsla?\([0-9.,% ]+\))$/i;

const FONT_STYLES: Readonly<Record<string, [style: string, form: RegExp]>> = {
  size: ['font-size', SIZE],
  family: ['font-family', /^[-a-z0-9,' ]+$/i],
  color: ['color', COLOUR],
  background: ['background-color', COLOUR],
  spacing: ['letter-spacing', SIZE],
  height: ['line-height', SIZE],
};

const TABLE_STYLES = {
  border: [BORDER],
  'border-style': [/^[a-z]+$/],
  'border-width': [SIZE],
  'border-color': [COLOUR],
  'border-collapse': [/^collapse$/],
  'vertical-align': [/^(middle|top|bottom)$/],
  padding: [SIZE],
  width: [SIZE],
  height: [SIZE],
  float: [/^(right|left|none)$/],
  'background-color': [COLOUR],
};

function styles({ font = {}, tags = [] }: Field): Record<string, RegExp[]> {
  const chosen = Object.entries(FONT_STYLES).filter(([key]) => font[key]);
  return {
    'text-align': [/^(center|left|right|justify)$/],
    ...(tags.includes('table') && TABLE_STYLES),
    ...Object.fromEntries(chosen.map(([, [style, form]]) => [style, [form]])),
  };
}

/** Rich text with nothing in it but what the field's semantics allow, and nothing that could run. */
export function cleanHtml(html: string, field: Field): string {
  const named = [...ALWAYS, ...(field.tags ?? []).map((tag) => tag.toLowerCase())];
  const along = ALONG.flatMap(([having, come]) => (having.some((tag) => named.includes(tag)) ? come : []));
  return sanitizeHtml(html, {
    allowedTags: [...new Set([...named, ...along])].filter((tag) => !NEVER.has(tag)),
    allowedAttributes: attributes,
    allowedStyles: { '*': styles(field) },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    // Pictures of the package itself: pupils' browsers are not to call at other sites.
    allowedSchemesByTag: { img: [] },
    allowProtocolRelative: false,
    nestingLimit: 100,
    transformTags: { a: blankSafely },
  });
}

/** A page opened from here learns nothing of us. */
const blankSafely: sanitizeHtml.Transformer = (tagName, attribs) => ({
  tagName,
  attribs: attribs['target'] ? { ...attribs, target: '_blank', rel: 'noopener noreferrer' } : attribs,
});

const AMPERSAND = /&(?!(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);)/gi;
const SIGNS: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };

/** Plain text as official libraries expect it: they put it into the page as HTML. What is escaped already stays. */
export const escapeText = (text: string): string =>
  text.replace(AMPERSAND, '&amp;').replace(/[<>"']/g, (sign) => SIGNS[sign] ?? sign);
