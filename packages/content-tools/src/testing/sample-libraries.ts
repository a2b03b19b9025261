import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of small built libraries, for tests of the packing; the real ones are built from h5p-library. */
export function sampleLibrariesDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'libraries-'));
  library(dir, 'Langbiang.Base', []);
  for (const name of ['Langbiang.MultipleChoice', 'Langbiang.TrueFalseSet', 'Langbiang.FillBlanks'])
    library(dir, name, ['Langbiang.Base']);
  library(dir, 'Langbiang.Lesson', ['Langbiang.Base']);
  return dir;
}

function library(dir: string, machineName: string, dependencies: readonly string[]) {
  const folder = path.join(dir, `${machineName}-1.0`);
  mkdirSync(path.join(folder, 'language'), { recursive: true });
  const version = (name: string) => ({ machineName: name, majorVersion: 1, minorVersion: 0 });
  const files = {
    'library.json': {
      ...version(machineName),
      patchVersion: 3,
      title: machineName.slice(10),
      preloadedDependencies: dependencies.map(version),
    },
    'semantics.json': [{ name: 'l10n', type: 'group', fields: [{ name: 'check', type: 'text', default: 'Check' }] }],
    'language/vi.json': { semantics: [{ fields: [{ default: 'Kiểm tra' }] }] },
  };
  for (const [name, value] of Object.entries(files)) writeFileSync(path.join(folder, name), JSON.stringify(value));
  writeFileSync(path.join(folder, 'main.js'), '// code\n');
}
