import { expect, test } from '@jest/globals';
import { readLessonSource } from '../read/lesson-source.js';
import { FOLDER, sampleContent, sampleFiles, swap } from '../testing/fixture.js';
import { pixel } from '../testing/pixel.js';
import { sampleLibraries } from '../testing/sample-libraries.js';
import { buildItem } from './item.js';
import { packageFiles } from './package-files.js';

const libraries = sampleLibraries();

/** The sample with a photograph on its second page. */
function item() {
  const page = swap('## Ra xa hơn', '![Một điểm ảnh màu xanh nước biển.](media/anh.png)\n\n## Ra xa hơn');
  const files = new Map([...sampleFiles({ '02-tiep-giap.md': page }), ['media/anh.png', pixel] as const]);
  const source = readLessonSource(FOLDER, files);
  if (!source.lesson) throw new Error('the sample is broken');
  return buildItem(source.lesson, { ...sampleContent(), source, libraries });
}

const built = item();
const files = packageFiles(built);
const json = (file: string) => JSON.parse(files.get(file)?.toString('utf8') ?? '');

test('a package has its description, its content and the libraries it plays with', () => {
  expect(json('h5p.json')).toMatchObject({
    title: 'Bài mẫu về lãnh hải',
    language: 'vi',
    mainLibrary: 'Langbiang.Lesson',
    preloadedDependencies: ['Base', 'FillBlanks', 'MultipleChoice', 'TrueFalseSet', 'Lesson'].map((name) => {
      return { machineName: `Langbiang.${name}`, majorVersion: 1, minorVersion: 0 };
    }),
  });
  expect(json('content/content.json')).toEqual(JSON.parse(JSON.stringify(built.params)));
  expect(files.has('Langbiang.FillBlanks-1.0/library.json')).toBe(true);
});

test('a photograph is a file, named by its content, and an image field', () => {
  const name = Object.values(built.built.media)[0];
  expect(files.get(`content/images/${name}`)).toEqual(pixel);
  expect(built.params.images).toEqual([{ path: `images/${name}`, mime: 'image/png', width: 1, height: 1 }]);
  expect(built.params.pages[1]?.bodyHtml).toContain(
    `<img src="images/${name}" alt="Một điểm ảnh màu xanh nước biển." width="1" height="1">`,
  );
});

test('no file a host would refuse the package for', () => {
  // https://github.com/h5p/h5p-php-library: defaultContentWhitelist, and js, css for libraries.
  const kinds = new Set([...files.keys()].map((file) => /\.([a-z0-9]+)$/.exec(file)?.[1] ?? 'none'));
  expect(['json', 'js', 'css', 'png', 'jpg', 'jpeg', 'woff2']).toEqual(expect.arrayContaining([...kinds]));
});

test('files are in the order of their names', () => {
  expect([...files.keys()]).toEqual([...files.keys()].sort());
});
