import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { lintContent, problemText } from '@langbiang/content-tools';
import { contentWith, LESSON, removeContents, root, swap } from './broken-content.js';
import { corpus } from './corpus.js';

const today = '2026-11-24';

afterAll(removeContents);

describe('each broken lesson gives file, line, rule and remedy', () => {
  test.each(corpus)('$name', ({ edits, file, line, rule }) => {
    const problems = lintContent(contentWith(edits), { today });
    const shown = problems.map((problem) => [problem.rule, problem.place.file, problem.place.line]);
    expect(shown).toContainEqual([rule, file.startsWith('facts/') ? file : `${LESSON}/${file}`, line]);
    for (const problem of problems) {
      for (const lang of ['vi', 'en'] as const) {
        const [where, what, remedy] = problemText(problem, lang, 'content/').split('\n');
        expect(where).toContain(`content/${problem.place.file}:${problem.place.line}:`);
        expect(what?.trim().length).toBeGreaterThan(10);
        expect(remedy).toMatch(/^ {2}→ \S.{10,}/);
      }
    }
  });

  test('the sample they are made from has no problem', () => {
    expect(lintContent(contentWith({}), { today })).toEqual([]);
  });

  test('there are many kinds of them', () => {
    expect(new Set(corpus.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(25);
  });
});

describe('pnpm content lint', () => {
  const lint = (dir: string, ...more: string[]) =>
    spawnSync(
      process.execPath,
      [path.join(root, 'packages/content-tools/dist/cli.js'), 'lint', '--content', dir, ...more],
      {
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      },
    );

  test('says where, what and what to do, in Vietnamese, and fails', () => {
    const { status, stdout } = lint(contentWith({ 'questions.yaml': swap('objective: m1', 'objective: m9') }));
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /questions\.yaml:3:14 {2}lỗi {2}unknown-objective\n {2}Bài không có mục tiêu m9\n {2}→ Chọn một trong: m1 · m2\./,
    );
  });

  test('speaks English when asked, and JSON for editors', () => {
    const dir = contentWith({ 'questions.yaml': swap('objective: m1', 'objective: m9') });
    expect(lint(dir, '--lang', 'en').stdout).toContain('The lesson has no objective m9');
    const problems: { severity: string }[] = JSON.parse(lint(dir, '--json').stdout);
    const problem = problems.find(({ severity }) => severity === 'error');
    expect(problem).toMatchObject({
      rule: 'unknown-objective',
      severity: 'error',
      place: { file: expect.stringMatching(/questions\.yaml$/), line: 3, column: 14 },
      remedy: { vi: 'Chọn một trong: m1 · m2.' },
    });
  });

  test('a warning is shown and does not fail', () => {
    const { status, stdout } = lint(contentWith({ '03-cu.md': () => 'Bỏ quên.' }));
    expect(stdout).toContain('unused-file');
    expect(status).toBe(0);
  });

  test('a folder that is not there is another kind of failure', () => {
    const { status, stderr } = lint('/no/such/folder');
    expect(status).toBe(2);
    expect(stderr).toContain('/no/such/folder');
  });
});
