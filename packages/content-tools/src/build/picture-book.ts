import type { Lang } from '@langbiang/core';
import { imageSize } from 'image-size';
import type { MapBook } from '../maps/map-book.js';
import { mapRef } from '../maps/map-ref.js';
import { markdown } from '../markdown/parser.js';
import type { MediaFile } from '../read/lesson-source.js';
import { inlineSvg } from '../svg/inline-svg.js';
import { hash16 } from './hash.js';

type Image = { path: string; mime: string; width: number; height: number };

const MIME: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

/** Where the pictures of a lesson come from. */
type PictureSources = { readonly media: ReadonlyMap<string, MediaFile>; readonly maps: MapBook; readonly lang: Lang };

/** The pictures of one lesson: drawings and maps go into the page, photographs become files named by their content. */
export class PictureBook {
  readonly images: Image[] = [];
  /** Path in the package → file name in the media folder. */
  readonly media: Record<string, string> = {};
  readonly files = new Map<string, Buffer>();
  readonly #sources: PictureSources;
  readonly #prefix: string;
  #drawings = 0;

  constructor(sources: PictureSources, prefix: string) {
    this.#sources = sources;
    this.#prefix = prefix;
  }

  /** HTML of a picture. Throws when the file or the map is not there: lint has refused it before. */
  html(src: string, alt: string): string {
    const { media, maps, lang } = this.#sources;
    const map = mapRef(src);
    if (map !== undefined) return this.#drawing(maps.draw(map, lang)?.svg, src, alt);
    const file = media.get(src);
    if (src.endsWith('.svg')) return this.#drawing(file?.bytes.toString('utf8'), src, alt);
    if (!file) throw new Error(`no picture ${src}`);
    const { path, width, height } = this.#photograph(src, file);
    return `<img src="${path}" alt="${markdown.utils.escapeHtml(alt)}" width="${width}" height="${height}">`;
  }

  #drawing(svg: string | undefined, src: string, name: string): string {
    if (svg === undefined) throw new Error(`no picture ${src}`);
    this.#drawings += 1;
    return inlineSvg(svg, { prefix: `${this.#prefix}-${this.#drawings}`, name });
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
