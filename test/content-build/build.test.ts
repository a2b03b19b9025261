import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { BuiltItem, ItemCard, LessonParams } from '@langbiang/core';
import { contentWith, LESSON, removeContents, root, swap } from '../content-lint/broken-content.js';

const cli = path.join(root, 'packages/content-tools/dist/cli.js');
const outs: string[] = [];

function newOut(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'built-'));
  outs.push(dir);
  return dir;
}

afterAll(() => {
  removeContents();
  for (const dir of outs) rmSync(dir, { recursive: true });
});

const build = (content: string, out: string, env: Record<string, string> = {}) =>
  execFileSync(process.execPath, [cli, 'build', '--content', content, '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** Path → bytes of every file below a folder. */
function filesOf(dir: string): Map<string, Buffer> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(path.join(dir, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(dir, name))]));
}

const json = <T>(dir: string, file: string): T => JSON.parse(readFileSync(path.join(dir, file), 'utf8'));

const built = newOut();
build(path.join(root, 'content'), built);
const cards = json<ItemCard[]>(built, 'catalogue.json');

test('the lessons of content/ are built, and the catalogue names each of them', () => {
  const files = [...filesOf(built).keys()];
  expect(cards.length).toBeGreaterThanOrEqual(3);
  for (const { id } of cards) expect(files).toEqual(expect.arrayContaining([`items/${id}.json`, `h5p/${id}.h5p`]));
});

test('same input, same bytes: other folder, other time, other time zone, other language', () => {
  const again = newOut();
  build(path.join(root, 'content'), again, { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' });
  const [first, second] = [filesOf(built), filesOf(again)];
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [name, bytes] of first) expect([name, second.get(name)?.equals(bytes)]).toEqual([name, true]);
});

test('every citation of a lesson leads to a source of it, and every source says what it says', () => {
  for (const { id, kind } of cards) {
    const { params, note } = json<BuiltItem & { params: LessonParams }>(built, `items/${id}.json`);
    const html = params.pages.map(({ bodyHtml }) => bodyHtml).join('');
    const cited = [...html.matchAll(/#source-(\d+)" data-fact="([^"]+)"/g)];
    // A lesson tells facts; an activity is mostly tasks, a quiz only asks.
    if (kind === undefined) expect(cited.length).toBeGreaterThan(5);
    for (const [, n, fact] of cited) expect(params.sources[Number(n) - 1]?.factId).toBe(fact);
    for (const source of [...params.sources, ...(note?.sources ?? [])])
      expect(source.statement.length).toBeGreaterThan(10);
  }
});

test('no lesson brings two elements of the same id', () => {
  for (const { id } of cards) {
    const html = JSON.stringify(json<BuiltItem>(built, `items/${id}.json`).params);
    const ids = [...html.matchAll(/ id=\\"([^\\"]+)\\"/g)].map(([, name]) => name);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

test('only what has changed is packed again', () => {
  const [content, out] = [contentWith({}), newOut()];
  expect(build(content, out)).toContain('1 đóng gói, 0 không đổi');
  const before = filesOf(out);
  expect(build(content, out)).toContain('0 đóng gói, 1 không đổi');
  expect(filesOf(out)).toEqual(before);
  rmSync(path.join(out, 'items/B-M99.json'));
  expect(build(content, out)).toContain('0 đóng gói, 1 không đổi');
  expect(filesOf(out)).toEqual(before);
  const page = path.join(content, LESSON, '01-lanh-hai.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace('Mép ngoài', 'Rìa ngoài'));
  expect(build(content, out)).toContain('1 đóng gói, 0 không đổi');
  expect(filesOf(out).get('h5p/B-M99.h5p')).not.toEqual(before.get('h5p/B-M99.h5p'));
  expect(json<BuiltItem>(out, 'items/B-M99.json').version).not.toBe(
    JSON.parse(String(before.get('items/B-M99.json'))).version,
  );
});

test('nothing is written while there is an error, and the error is shown', () => {
  const out = newOut();
  const content = contentWith({ 'questions.yaml': swap('objective: m1', 'objective: m9') });
  const run = spawnSync(process.execPath, [cli, 'build', '--content', content, '--out', out], { encoding: 'utf8' });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('questions.yaml:3');
  expect(filesOf(out).size).toBe(0);
});
