import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type CatalogueCard, err, isUpload, type LessonParams, ok, type Result } from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import { ZipFile } from 'yazl';
import { type H5pLibrary, type LibraryMap, librariesOf, readLibraries } from '../assets/h5p-library.js';
import type { PackageHome } from './package-home.js';
import { neededLibraries } from './package-libraries.js';

export type ExportDeps = {
  home: PackageHome;
  /** Output of `content build`: it has packed the lessons already. */
  contentDir: string;
  /** Folder of our own built libraries. */
  ours: string;
};

/** An `.h5p` with everything an H5P host needs to play it. */
export type ExportedPackage = { name: string; stream: Readable };

/** An item as a package, with its libraries. Error: `PACKAGE_LIBRARY_MISSING`. */
export function exportPackage(item: ContentItem, deps: ExportDeps): Result<ExportedPackage> {
  const name = `${item.id}.h5p`;
  const card = item.meta as CatalogueCard;
  if (!isUpload(card)) {
    const file = path.join(deps.contentDir, 'h5p', name);
    if (!existsSync(file)) return err({ code: 'START_CONTENT', params: { file, reason: 'ENOENT' } });
    return ok({ name, stream: createReadStream(file) });
  }
  const known: LibraryMap = new Map([...readLibraries(deps.home.libraries), ...readLibraries(deps.ours)]);
  const closure = neededLibraries(known, librariesOf(item.library, item.params));
  if (!closure.ok) return closure;
  const files = path.join(deps.home.contents, item.id, item.version);
  return ok({
    name,
    stream: pack({ title: card.title.vi, library: item.library, params: item.params }, closure.value, { files }),
  });
}

/** The contract of official question types is kept by this library; the hosts that have official containers have it. */
const H5P_QUESTION = { machineName: 'H5P.Question', majorVersion: 1, minorVersion: 5 };

/**
 * All our libraries in one package, around a page that says so: hosts such as Moodle let only administrators bring new libraries, and
 * teachers' packages then need none of their own. `declaresQuestion`: each content type names H5P.Question among its
 * dependencies, for official containers; a host without it refuses such a pack.
 */
export function libraryPack({
  ours,
  declaresQuestion = false,
}: Pick<ExportDeps, 'ours'> & { declaresQuestion?: boolean }): ExportedPackage {
  const libraries = readLibraries(ours);
  const main = [...libraries.keys()].find((name) => name.startsWith('Langbiang.Lesson ')) ?? '';
  const closure = neededLibraries(libraries, libraries.keys());
  if (!closure.ok) throw new Error(`Our own libraries are not complete: ${JSON.stringify(closure.error)}`);
  const content = { title: packLesson.title, library: main, params: packLesson };
  const manifest = declaresQuestion ? withQuestion : undefined;
  return { name: 'langbiang-thu-vien.h5p', stream: pack(content, closure.value, { manifest }) };
}

/** Of content types only: Base, which is none, is what they are made of. */
function withQuestion(manifest: { runnable?: number; preloadedDependencies?: unknown[] }): unknown {
  if (!manifest.runnable) return manifest;
  return { ...manifest, preloadedDependencies: [...(manifest.preloadedDependencies ?? []), H5P_QUESTION] };
}

const packLesson: LessonParams = {
  lessonId: 'langbiang-thu-vien',
  lang: 'vi',
  strand: 'D',
  review: 'draft',
  title: 'Bộ thư viện Langbiang',
  summaryHtml:
    '<p>Gói này cài các loại bài của Langbiang vào một hệ thống H5P. / This package installs the Langbiang content types.</p>',
  minutes: 1,
  objectives: [],
  pages: [
    {
      id: 'p1',
      title: 'Đã cài xong',
      bodyHtml:
        '<p>Các loại bài đã sẵn sàng. Thầy/cô có thể xoá nội dung này; thư viện vẫn còn.</p><p>The content types are in place. This content may be deleted; the libraries stay.</p>',
      interactions: [],
    },
  ],
  glossary: [],
  sources: [],
};

type Content = { title: string; library: string; params: unknown };

type PackOptions = {
  /** Folder of the content's own files. */
  files?: string;
  /** Changes the `library.json` of every library on its way out. */
  manifest?: ((manifest: object) => unknown) | undefined;
};

/** Already packed: deflating them again costs time and saves nothing. */
const PACKED = /\.(png|jpe?g|gif|webp|webm|mp4|ogg|mp3|m4a|woff2?)$/i;

function pack(
  { title, library, params }: Content,
  closure: readonly H5pLibrary[],
  { files, manifest }: PackOptions,
): Readable {
  const zip = new ZipFile();
  const put = (name: string, value: unknown) => zip.addBuffer(Buffer.from(JSON.stringify(value)), name);
  put('h5p.json', {
    title,
    language: 'vi',
    mainLibrary: library.split(' ')[0],
    embedTypes: ['div', 'iframe'],
    license: 'U',
    preloadedDependencies: closure.map(({ name }) => dependency(name)),
  });
  put('content/content.json', params);
  if (files) addFolder(zip, files, 'content');
  // Hosts find a library by "Name-major.minor"; on our disk the patch stands behind.
  for (const { name, folder } of closure) {
    const as = name.replace(' ', '-');
    addFolder(zip, folder, as, manifest ? ['library.json'] : []);
    if (manifest)
      put(`${as}/library.json`, manifest(JSON.parse(readFileSync(path.join(folder, 'library.json'), 'utf8'))));
  }
  zip.end();
  return zip.outputStream as Readable;
}

function dependency(name: string) {
  const [machineName, version = ''] = name.split(' ');
  const [majorVersion, minorVersion] = version.split('.').map(Number);
  return { machineName, majorVersion, minorVersion };
}

function addFolder(zip: ZipFile, folder: string, as: string, without: readonly string[] = []): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const whole = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, whole).split(path.sep).join('/');
    if (without.includes(name)) continue;
    zip.addFile(whole, `${as}/${name}`, { compress: !PACKED.test(name) });
  }
}
