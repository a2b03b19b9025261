import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newStaging, type PackageHome, packageHome, place, sweepPackages } from './package-home.js';

let root: string;
let home: PackageHome;
const now = new Date('2026-11-24T08:00:00Z');
const hours = (n: number) => new Date(now.getTime() - n * 3_600_000);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'langbiang-home-'));
  home = packageHome(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function folder(dir: string, at: Date): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'a.png'), 'x');
  utimesSync(dir, at, at);
}

test('a folder is placed whole, and one that is there already stays', async () => {
  const target = path.join(home.libraries, 'H5P.A-1.0.1');
  for (const text of ['first', 'second']) {
    const from = path.join(root, text);
    mkdirSync(from);
    writeFileSync(path.join(from, text), text);
    await place(from, target);
  }
  expect(readdirSync(target)).toEqual(['first']);
});

test('the sweep takes staging of processes that are gone, and old contents no item names; nothing else', async () => {
  const staging = await newStaging(home, 'mine');
  folder(path.join(home.staging, '99999999-dead'), now);
  folder(path.join(home.staging, 'no-process'), now);
  folder(path.join(home.contents, 'H5P-a/v1'), hours(5));
  folder(path.join(home.contents, 'H5P-a/v2'), hours(5));
  folder(path.join(home.contents, 'H5P-b/v1'), hours(0.1));
  folder(path.join(home.libraries, 'H5P.A-1.0.1'), hours(5));
  expect(await sweepPackages(home, new Set(['H5P-a/v2']), now)).toBe(3);
  expect(readdirSync(home.staging)).toEqual([path.basename(staging.dir)]);
  expect(readdirSync(path.join(home.contents, 'H5P-a'))).toEqual(['v2']);
  expect([
    existsSync(path.join(home.contents, 'H5P-b/v1')),
    existsSync(path.join(home.libraries, 'H5P.A-1.0.1')),
  ]).toEqual([true, true]);
  await staging.remove();
  expect(readdirSync(home.staging)).toEqual([]);
});

test('where nothing was ever uploaded there is nothing to sweep', async () => {
  expect(await sweepPackages(home, new Set(), now)).toBe(0);
});
