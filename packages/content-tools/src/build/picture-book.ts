import { imageSize } from 'image-size';
import { markdown } from '../markdown/parser.js';
import type { MediaFile } from '../read/lesson-source.js';
import { inlineSvg } from '../svg/inline-svg.js';
import { hash16 } from './hash.js';

type Image = { path: string; mime: string; width: number; height: number };

const MIME: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

/** The pictures of one lesson: drawings go into the page, photographs become files named by their content. */
export class PictureBook {
  readonly images: Image[] = [];
  /** Path in the package → file name in the media folder. */
  readonly media: Record<string, string> = {};
  readonly files = new Map<string, Buffer>();
  readonly #media: ReadonlyMap<string, MediaFile>;
  readonly #prefix: string;
  #drawings = 0;

  constructor(media: ReadonlyMap<string, MediaFile>, prefix: string) {
    this.#media = media;
    this.#prefix = prefix;
  }

  /** HTML of a picture. Throws when the file is not there: lint has refused it before. */
  html(src: string, alt: string): string {
    const file = this.#media.get(src);
    if (!file) throw new Error(`no picture ${src}`);
    if (src.endsWith('.svg')) return this.#drawing(file, alt);
    const { path, width, height } = this.#photograph(src, file);
    return `<img src="${path}" alt="${markdown.utils.escapeHtml(alt)}" width="${width}" height="${height}">`;
  }

  #drawing(file: MediaFile, name: string): string {
    this.#drawings += 1;
    return inlineSvg(file.bytes.toString('utf8'), { prefix: `${this.#prefix}-${this.#drawings}`, name });
  }

  #photograph(src: string, file: MediaFile): Image {
    const ext = src.slice(src.lastIndexOf('.') + 1).toLowerCase();
    const name = `${hash16(file.bytes)}.${ext}`;
    const known = this.images.find((image) => image.path === `images/${name}`);
    if (known) return known;
    const { width, height } = imageSize(file.bytes);
    const image = { path: `images/${name}`, mime: MIME[ext] ?? 'application/octet-stream', width, height };
    this.images.push(image);
    this.media[image.path] = name;
    this.files.set(name, file.bytes);
    return image;
  }
}
