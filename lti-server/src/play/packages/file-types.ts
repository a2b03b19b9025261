import { err, ok, type Result } from '@langbiang/core';
import { shown } from './entry-check.js';

/** What content may bring, with the type it is served as. Nothing that a browser runs: no SVG, XML, HTML, PDF. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  webm: 'video/webm',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
};

/** What a library may bring besides. It is served on the packages' own origin only. */
export const LIBRARY_TYPES: Readonly<Record<string, string>> = {
  ...CONTENT_TYPES,
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  eot: 'application/vnd.ms-fontobject',
  map: 'application/json',
  md: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

export const extensionOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** Error: `PACKAGE_FILE_TYPE` with the first file whose type is not among `types`. */
export function checkTypes(files: readonly string[], types: Readonly<Record<string, string>>): Result<null> {
  const other = files.find((file) => !Object.hasOwn(types, extensionOf(file)));
  return other === undefined ? ok(null) : err({ code: 'PACKAGE_FILE_TYPE', params: { path: shown(other) } });
}

const MARKUP = /^\s*<(!doctype|\?xml|html|svg|script|head|body|iframe|!--)/i;

/** Whether a file that calls itself picture, sound or film begins like a web page: made for browsers that guess. */
export const isMarkup = (file: string, head: Buffer): boolean =>
  MARKUP.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')) && extensionOf(file) !== 'json';
