import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import type { Libraries, Library } from '../build/libraries.js';

const BASE = 'Langbiang.Base';
const QUESTIONS = [
  'Langbiang.MultipleChoice',
  'Langbiang.TrueFalseSet',
  'Langbiang.FillBlanks',
  'Langbiang.TimedMedia',
];

/** Called once at the top of a test file: small libraries in a folder of their own, for tests of the packing; the real ones are built from h5p-library. */
export function sampleLibraries(): Libraries {
  const root = mkdtempSync(path.join(tmpdir(), 'libraries-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const all = [
    library(root, BASE, []),
    ...[...QUESTIONS, 'Langbiang.Lesson'].map((name) => library(root, name, [BASE])),
  ];
  const read = (name: string) => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not built`);
    return found;
  };
  const closure = (name: string) => [
    ...read(name).dependencies.map(({ machineName }) => read(machineName)),
    read(name),
  ];
  return { read, closure };
}

function library(root: string, name: string, needs: readonly string[]): Library {
  const dir = path.join(root, `${name}-1.0`);
  const version = (machineName: string) => ({ machineName, majorVersion: 1, minorVersion: 0 });
  const dependencies = needs.map(version);
  const json = {
    ...{ ...version(name), title: name.slice('Langbiang.'.length), patchVersion: 3, runnable: 1 as const },
    ...{ coreApi: { majorVersion: 1, minorVersion: 24 }, preloadedDependencies: dependencies },
  };
  const semantics = [{ name: 'l10n', type: 'group', fields: [{ name: 'check', type: 'text', default: 'Check' }] }];
  const files = {
    'language/vi.json': JSON.stringify({ semantics: [{ fields: [{ default: 'Kiểm tra' }] }] }),
    'library.json': JSON.stringify(json),
    'main.js': '// code\n',
    'semantics.json': JSON.stringify(semantics),
  };
  mkdirSync(path.join(dir, 'language'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(dir, file), text);
  return {
    ...{
      name,
      version: '1.0.3',
      ubername: `${name} 1.0`,
      dir,
      files: Object.keys(files),
      json,
      semantics,
      dependencies,
    },
    ...{ preloadedJs: ['main.js'], preloadedCss: [], subLibraries: name === 'Langbiang.Lesson' ? QUESTIONS : [] },
  };
}
