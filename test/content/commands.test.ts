import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { root } from '../support/root.js';

const MINUTE = 60_000;

/** The content commands as an author calls them, on a copy with one lesson. */
const dir = mkdtempSync(path.join(tmpdir(), 'langbiang-commands-'));
const content = path.join(dir, 'content');

beforeAll(() => {
  for (const part of ['framework', 'facts', 'maps', 'geo', 'words.txt', 'lessons/C-M3-tieng-chieng-mua-le']) {
    cpSync(path.join(root, 'content', part), path.join(content, part), { recursive: true });
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(...args: string[]) {
  const cli = path.join(root, 'packages/content-tools/dist/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--content', content, '--lang', 'en'], {
    encoding: 'utf8',
  });
  return { status, out: stdout + stderr };
}

const lesson = path.join(content, 'lessons/C-M3-tieng-chieng-mua-le/questions.yaml');

test(
  'ids: taken in once, missed when they vanish, never used again after they were given up',
  () => {
    const fresh = run('freeze-check');
    expect(fresh.status).toBe(0);
    expect(fresh.out).toContain('run pnpm content freeze-check --update:\n  C-M3\n');
    expect(run('freeze-check', '--update').status).toBe(0);
    expect(run('freeze-check')).toMatchObject({ status: 0, out: expect.stringContaining('none lost') });
    const before = readFileSync(lesson, 'utf8');
    writeFileSync(lesson, before.replace('id: c-m3-q01', 'id: c-m3-q91'));
    const lost = run('freeze-check');
    expect(lost.status).toBe(1);
    expect(lost.out).toContain('c-m3-q01');
    run('freeze-check', '--update');
    writeFileSync(lesson, before);
    expect(run('freeze-check', '--update')).toMatchObject({
      status: 1,
      out: expect.stringContaining('given up before'),
    });
  },
  MINUTE,
);

test(
  'fmt mends line ends and tone marks, and then has nothing more to do',
  () => {
    const before = readFileSync(lesson, 'utf8');
    writeFileSync(lesson, `${before.replaceAll('hoá', 'hóa').replaceAll('\n', '\r\n')}\r\n\r\n`);
    expect(run('fmt', '--check').status).toBe(1);
    expect(run('fmt').status).toBe(0);
    expect(readFileSync(lesson, 'utf8')).toBe(before);
    expect(run('fmt', '--check').status).toBe(0);
  },
  MINUTE,
);

test(
  'coverage says which topics have no lesson yet, stats count',
  () => {
    const covered = run('coverage', '--json');
    expect(covered.status).toBe(1);
    const { topics } = JSON.parse(covered.out) as { topics: { isCovered: boolean }[] };
    expect(topics).toHaveLength(109);
    expect(topics.filter(({ isCovered }) => isCovered).length).toBeGreaterThan(0);
    expect(JSON.parse(run('stats', '--json').out)).toMatchObject({ lessons: 1, byStrand: { C: 1 } });
  },
  MINUTE,
);

test(
  'new begins a lesson of which lint knows what is missing',
  () => {
    const made = run('new', 'B-M91', '--title', 'Đảo Phú Quý', '--outcome', 'LSDL05.BIEN-DAO.O1');
    expect(made.status).toBe(0);
    const folder = path.join(content, 'lessons/B-M91-dao-phu-quy');
    expect(readdirSync(folder).sort()).toEqual([
      '01-mo-dau.md',
      'ghi-chu.md',
      'lesson.yaml',
      'media',
      'questions.yaml',
    ]);
    const problems = JSON.parse(run('lint', '--json').out) as { rule: string; place: { file: string } }[];
    const own = problems.filter(({ place }) => place.file.includes('B-M91')).map(({ rule }) => rule);
    expect(new Set(own)).toEqual(new Set(['shape', 'unchecked-objective']));
    expect(run('new', 'B-M91', '--title', 'Khác', '--outcome', 'LSDL05.BIEN-DAO.O1').status).toBe(1);
    expect(run('new', 'B-M92', '--title', 'Khác', '--outcome', 'LSDL05.KHONG-CO.O1').status).toBe(1);
  },
  MINUTE,
);

test(
  'quiz-sets tells what the bank has, and begins the sets it can fill; what stands is left as it is',
  () => {
    const more = 'lessons/B-M4-nam-vung-bien';
    cpSync(path.join(root, 'content', more), path.join(content, more), { recursive: true });
    const before = run('quiz-sets');
    expect(before.status).toBe(1);
    expect(before.out).toMatch(/LSDL-THCS +8 +\d\d +no set yet/);
    expect(before.out).toMatch(/HDTN-TH +5 +\d +fewer than 12/);
    expect(run('quiz-sets', '--write').out).toContain('quizzes/on-tap-lsdl-thcs-8.yaml');
    const problems = JSON.parse(run('lint', '--json').out) as { place: { file: string } }[];
    expect(problems.filter(({ place }) => place.file.includes('quizzes/'))).toEqual([]);
    const file = path.join(content, 'quizzes/on-tap-lsdl-thcs-8.yaml');
    const ours = readFileSync(file, 'utf8').replace('Ôn tập Lịch sử và Địa lí 8', 'Ôn tập cùng biển');
    writeFileSync(file, ours);
    expect(run('quiz-sets', '--write').status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(ours);
    expect(run('quiz-sets')).toMatchObject({ status: 0, out: expect.stringContaining('on-tap-lsdl-thcs-8') });
  },
  MINUTE,
);
