import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { lintContent } from '@langbiang/content-tools';

const content = fileURLToPath(new URL('../../content', import.meta.url));
/** The day the facts were last checked: an overdue fact must not turn an old commit red. */
const options = { today: '2026-11-24' };

test('the lessons in content/ leave nothing to mend', () => {
  expect(lintContent(content, options)).toEqual([]);
});

test('the worked example of the author’s guide is a sound lesson', () => {
  const guide = readFileSync(new URL('../../docs/author/viet-bai-hoc.md', import.meta.url), 'utf8');
  const files = [...guide.matchAll(/### (\S+\.(?:yaml|md))\n\n```\w+\n(.*?)```/gs)];
  expect(files.map(([, name]) => name)).toEqual([
    'lesson.yaml',
    '01-dao-nao.md',
    '02-bao-xa.md',
    'questions.yaml',
    'ghi-chu.md',
  ]);

  const dir = mkdtempSync(join(tmpdir(), 'langbiang-guide-'));
  try {
    const lesson = join(dir, 'lessons', 'B-M90-dao-phu-quy');
    mkdirSync(lesson, { recursive: true });
    for (const part of ['facts', 'framework', 'words.txt'])
      cpSync(join(content, part), join(dir, part), { recursive: true });
    for (const [, name = '', text = ''] of files) writeFileSync(join(lesson, name), text);
    expect(lintContent(dir, options)).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
