import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../testing/root.js';
import { readFramework } from './framework.js';

const written = (text: string) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'langbiang-framework-')), 'f.yaml');
  writeFileSync(file, text);
  return file;
};

describe('the curriculum', () => {
  test('of this checkout is read', () => {
    const framework = readFramework(path.join(projectRoot, 'content/framework/gdpt2018.yaml'));
    expect(framework.ok && framework.value.topics.length).toBeGreaterThan(100);
  });

  test.each([
    ['no file', '/nonexistent.yaml'],
    ['no YAML', written('a: [1')],
    ['something else', written('topics: 3')],
  ])('%s: the error names the file and the reason', (_what, file) => {
    const framework = readFramework(file);
    expect(framework).toMatchObject({ ok: false, error: { code: 'START_FRAMEWORK', params: { file } } });
    expect(String(!framework.ok && framework.error.params?.['reason']).length).toBeGreaterThan(10);
  });
});
