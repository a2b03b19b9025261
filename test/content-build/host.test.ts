import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyTags, type LessonParams, lessonInteractions, type TimedMediaParams } from '@langbiang/core';
import { readLibrary } from '@langbiang/h5p-library';
import { fs as fsEditor, H5PConfig, type H5PEditor, type IUser } from '@lumieducation/h5p-server';
import { contentWith, LESSON, removeContents, root, swap } from '../content-lint/broken-content.js';
import { contentWithRecording } from '../content-lint/recording-content.js';

/** A PNG of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const user: IUser = { id: 'test', name: 'Test', email: 'test@example.org', type: 'local' };

const dir = mkdtempSync(path.join(tmpdir(), 'host-'));
let editor: H5PEditor;

beforeAll(() => {
  const config = new H5PConfig(undefined, { coreApiVersion: { major: 1, minor: 28 }, h5pVersion: '1.28.0' });
  const inDir = (name: string) => path.join(dir, name);
  editor = fsEditor(config, inDir('libraries'), inDir('temporary'), inDir('content'));
});

afterAll(() => {
  removeContents();
  rmSync(dir, { recursive: true });
});

function build(content: string): string {
  const out = mkdtempSync(path.join(dir, 'built-'));
  const cli = path.join(root, 'packages/content-tools/dist/cli.js');
  execFileSync(process.execPath, [cli, 'build', '--content', content, '--out', out]);
  return path.join(out, 'h5p');
}

/** The sample lesson with a photograph, packed. */
function sampleWithPhotograph(): string {
  const content = contentWith({
    '02-tiep-giap.md': swap('## Ra xa hơn', '![Một điểm ảnh màu xanh nước biển.](media/anh.png)\n\n## Ra xa hơn'),
  });
  writeFileSync(path.join(content, LESSON, 'media/anh.png'), Buffer.from(PIXEL, 'base64'));
  return path.join(build(content), 'B-M99.h5p');
}

test('an H5P host takes the package and keeps every word and the photograph', async () => {
  const taken = await editor.packageImporter.addPackageLibrariesAndContent(sampleWithPhotograph(), user);
  expect(taken.installedLibraries.map(({ newVersion }) => newVersion?.machineName).sort()).toEqual([
    'Langbiang.Base',
    'Langbiang.FillBlanks',
    'Langbiang.Lesson',
    'Langbiang.MultipleChoice',
    'Langbiang.TrueFalseSet',
  ]);
  const stored = await editor.getContent(taken.id, user);
  const params: LessonParams = stored.params.params;
  expect(params.pages.map(({ bodyHtml }) => bodyHtml)).toEqual(
    taken.parameters.pages.map((page: { bodyHtml: string }) => page.bodyHtml),
  );
  const [image] = params.images ?? [];
  expect(await editor.contentStorage.listFiles(taken.id, user)).toEqual([image?.path]);
}, 60_000);

test('it keeps a recording with the questions and the words inside of it', async () => {
  const packed = path.join(build(contentWithRecording()), 'B-M99.h5p');
  const { id } = await editor.packageImporter.addPackageLibrariesAndContent(packed, user);
  const params: LessonParams = (await editor.getContent(id, user)).params.params;
  const held = params.pages[1]?.interactions[0]?.content;
  const recording = held?.params as TimedMediaParams;
  const files = await editor.contentStorage.listFiles(id, user);
  expect(files).toEqual([recording.audio?.[0]?.path]);
  expect(files).toEqual([expect.stringMatching(/^audios\/[0-9a-f]{16}\.wav$/)]);
  expect(recording).toMatchObject({ duration: 2, captions: [{ start: 0, end: 2, text: '[một tiếng chiêng]' }] });
  expect(lessonInteractions(params).map(({ library, max }) => [library, max])).toEqual([
    ['Langbiang.MultipleChoice 1.0', 1],
    ['Langbiang.TrueFalseSet 1.0', 3],
    ['Langbiang.FillBlanks 1.0', 2],
  ]);
}, 60_000);

test('it takes every lesson of content/: no file its whitelist does not have', async () => {
  const packages = build(path.join(root, 'content'));
  const names = readdirSync(packages);
  expect(names.length).toBeGreaterThanOrEqual(3);
  for (const name of names) {
    const { id, metadata } = await editor.packageImporter.addPackageLibrariesAndContent(
      path.join(packages, name),
      user,
    );
    expect(metadata).toMatchObject({ mainLibrary: 'Langbiang.Lesson', language: 'vi' });
    const { params } = (await editor.getContent(id, user)).params;
    expect(params.lessonId).toBe(path.basename(name, '.h5p'));
    if (params.lessonId === 'B-M4') expect(params.translation.pages).toHaveLength(params.pages.length);
  }
}, 120_000);

test('the semantics of a page let through every element the builder writes', () => {
  const fields = readLibrary('Langbiang.Lesson').semantics;
  const tags = /"name":"bodyHtml".*?"tags":(\[[^\]]*\])/.exec(JSON.stringify(fields))?.[1];
  expect(JSON.parse(tags ?? '[]')).toEqual(expect.arrayContaining([...bodyTags]));
});
