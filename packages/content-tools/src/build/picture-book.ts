import type { BuiltMap, HotspotsPicture, Lang } from '@langbiang/core';
import { imageSize } from 'image-size';
import type { MapBook } from '../maps/map-book.js';
import { mapRef } from '../maps/map-ref.js';
import { markdown } from '../markdown/parser.js';
import { endingOf, familyOf, MIME } from '../media-types.js';
import type { MediaFile } from '../read/lesson-source.js';
import { inlineSvg } from '../svg/inline-svg.js';
import { hash16 } from './hash.js';

type MediaRef = { path: string; mime: string };
type Image = MediaRef & { width: number; height: number };

/** Where the pictures of a lesson come from. */
type PictureSources = { readonly media: ReadonlyMap<string, MediaFile>; readonly maps: MapBook; readonly lang: Lang };

/** The pictures and recordings of one lesson: drawings and maps go into the page, the others become files named by their content. */
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
    const { path, width, height } = this.photograph(src);
    return `<img src="${path}" alt="${markdown.utils.escapeHtml(alt)}" width="${width}" height="${height}">`;
  }

  /** A map to be asked about: `asked` have no name on it. `prefix` begins the ids of its elements. Throws as `html` does. */
  questionMap(id: string, asked: readonly string[]): { map: BuiltMap; svgHtml: string; prefix: string } {
    const { maps, lang } = this.#sources;
    const map = maps.drawUnnamed(id, lang, asked);
    const svg = map?.svg.replace(/<desc>[^<]*<\/desc>/, '');
    const prefix = this.#questionPrefix();
    const svgHtml = this.#drawing(svg, `map:${id}`, map?.title ?? '', prefix);
    if (!map) throw new Error(`no map ${id}`);
    return { map, svgHtml, prefix };
  }

  /** A picture to be asked about: a drawing goes into the parameters, a photograph becomes a file. Throws as `html` does. */
  questionPicture(src: string, alt: string): HotspotsPicture {
    const file = this.#sources.media.get(src);
    if (!file) throw new Error(`no picture ${src}`);
    if (!src.endsWith('.svg')) {
      const image = this.photograph(src);
      return { image, alt, width: image.width, height: image.height };
    }
    const { width, height } = imageSize(file.bytes);
    const svgHtml = this.#drawing(file.bytes.toString('utf8'), src, alt, this.#questionPrefix());
    return { svgHtml, alt, width, height };
  }

  #nextPrefix(): string {
    return `${this.#prefix}-${this.#drawings + 1}`;
  }

  /** A page shares its drawings between the languages, a question has its own in each. */
  #questionPrefix(): string {
    const { lang } = this.#sources;
    return lang === 'vi' ? this.#nextPrefix() : `${this.#nextPrefix()}-${lang}`;
  }

  #drawing(svg: string | undefined, src: string, name: string, prefix = this.#nextPrefix()): string {
    if (svg === undefined) throw new Error(`no picture ${src}`);
    this.#drawings += 1;
    return inlineSvg(svg, { prefix, name });
  }

  photograph(src: string): Image {
    const { ref, bytes } = this.#file(src, 'images');
    const known = this.images.find(({ path }) => path === ref.path);
    if (known) return known;
    const { width, height } = imageSize(bytes);
    const image = { ...ref, width, height };
    this.images.push(image);
    return image;
  }

  /** `file` as it stands in an H5P audio or video field; `bytes`: its size. */
  recording(src: string): { file: MediaRef; bytes: number } {
    const { ref, bytes } = this.#file(src, familyOf(src) === 'video' ? 'videos' : 'audios');
    return { file: ref, bytes: bytes.length };
  }

  #file(src: string, folder: string): { ref: MediaRef; bytes: Buffer } {
    const file = this.#sources.media.get(src);
    if (!file) throw new Error(`no file ${src}`);
    const { bytes } = file;
    const ending = endingOf(src);
    const name = `${hash16(bytes)}.${ending}`;
    const ref = { path: `${folder}/${name}`, mime: MIME[ending] ?? 'application/octet-stream' };
    this.media[ref.path] = name;
    this.files.set(name, bytes);
    return { ref, bytes };
  }
}
