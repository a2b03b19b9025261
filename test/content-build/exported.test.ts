import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { LessonParams } from '@langbiang/core';
import { ourLibraries } from '@langbiang/lti-server';
import { fs as fsEditor, H5PConfig, type H5PEditor, type IUser } from '@lumieducation/h5p-server';
import { boxPackage } from '../corpus/good-package.js';
import { root } from '../support/root.js';
import { admin } from '../support/server-process.js';
import { importBytes } from '../support/uploads.js';

const user: IUser = { id: 'test', name: 'Test', email: 'test@example.org', type: 'local' };
const MINUTE = 60_000;
const dir = mkdtempSync(path.join(tmpdir(), 'langbiang-exported-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Another H5P host, empty as on its first day. */
function host(name: string): H5PEditor {
  const config = new H5PConfig(undefined, { coreApiVersion: { major: 1, minor: 28 }, h5pVersion: '1.28.0' });
  const inDir = (part: string) => path.join(dir, name, part);
  return fsEditor(config, inDir('libraries'), inDir('temporary'), inDir('content'));
}

const dataDir = path.join(dir, 'data');
const file = (name: string) => path.join(dir, name);

test(
  'another host takes the library pack and has every library of ours then',
  async () => {
    await admin(dataDir, 'item', 'library-pack', file('pack.h5p'));
    const taken = await host('pack').packageImporter.addPackageLibrariesAndContent(file('pack.h5p'), user);
    const installed = taken.installedLibraries.map(({ newVersion }) => newVersion);
    expect(
      installed.map((version) => `${version?.machineName}-${version?.majorVersion}.${version?.minorVersion}`).sort(),
    ).toEqual(readdirSync(ourLibraries).sort());
  },
  MINUTE,
);

test(
  'the pack for official containers names H5P.Question with every content type, beside what each needs anyway',
  async () => {
    await admin(dataDir, 'item', 'library-pack', '--with-h5p-question', file('question.h5p'));
    const { libraryManager, packageImporter } = host('question');
    await packageImporter.addPackageLibrariesAndContent(file('question.h5p'), user);
    const installed = Object.values(await libraryManager.listInstalledLibraries()).flat();
    const needs = await Promise.all(
      installed.map(async (library) => {
        const { machineName, preloadedDependencies = [] } = await libraryManager.getLibrary(library);
        return [machineName, preloadedDependencies.map((needed) => needed.machineName)] as const;
      }),
    );
    const contentTypes = needs.filter(([machineName]) => machineName !== 'Langbiang.Base');
    expect(contentTypes).toHaveLength(readdirSync(ourLibraries).length - 1);
    for (const [, needed] of contentTypes)
      expect(needed).toEqual(expect.arrayContaining(['Langbiang.Base', 'H5P.Question']));
    expect(needs).toContainEqual(['Langbiang.Base', []]);
  },
  MINUTE,
);

test(
  'another host takes an uploaded lesson as it comes out again, word for word',
  async () => {
    const lesson = path.join(root, '.build/content/h5p/B-M4.h5p');
    const { id } = (await admin(dataDir, 'item', 'import', lesson)) as { id: string };
    await admin(dataDir, 'item', 'export', id, file('lesson.h5p'));
    const pages = async (name: string, packed: string) => {
      const editor = host(name);
      const taken = await editor.packageImporter.addPackageLibrariesAndContent(packed, user);
      const params: LessonParams = (await editor.getContent(taken.id, user)).params.params;
      return params.pages.map(({ title, interactions }) => [
        title,
        interactions.map(({ content }) => content.subContentId),
      ]);
    };
    const whole = await pages('original', lesson);
    expect(whole.length).toBeGreaterThan(3);
    expect(await pages('again', file('lesson.h5p'))).toEqual(whole);
  },
  MINUTE,
);

test(
  'a stranger’s package comes out with its library and its picture',
  async () => {
    const { id } = await importBytes(dataDir, boxPackage());
    await admin(dataDir, 'item', 'export', id, file('box.h5p'));
    const editor = host('box');
    const taken = await editor.packageImporter.addPackageLibrariesAndContent(file('box.h5p'), user);
    expect(taken.installedLibraries.map(({ newVersion }) => newVersion?.machineName)).toEqual(['Test.Box']);
    expect(await editor.contentStorage.listFiles(taken.id, user)).toEqual(['images/a.png']);
  },
  MINUTE,
);
