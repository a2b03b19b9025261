import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bodyTags, inlineTags } from '@langbiang/core';
import { type Field, stringsOf } from './strings-of.js';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const types = readdirSync(root).filter((folder) => existsSync(join(root, folder, 'semantics.json')));

/** Vietnamese that is rightly the same as its English. */
const alike = new Set<string>([]);

type Node = Field & { [key: string]: unknown };
const read = (type: string, file: string): Node[] => {
  const data: unknown = JSON.parse(readFileSync(join(root, type, file), 'utf8'));
  return Array.isArray(data) ? data : (data as { semantics: Node[] }).semantics;
};

const TEXTS = ['label', 'description', 'entity', 'placeholder', 'important'];
const PARTS = ['field', 'fields', 'options'];

/** Every text of a semantics or language file by its place, e.g. `2.field.fields.0.label`. A default counts where it is words. */
function textsOf(node: unknown, at = '', isText = true): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof node !== 'object' || node === null) return found;
  const isGroup = !Array.isArray(node);
  for (const [key, value] of Object.entries(node)) {
    const place = at === '' ? key : `${at}.${key}`;
    if (isGroup && typeof value === 'string' && (TEXTS.includes(key) || (key === 'default' && isText)))
      found.set(place, value);
    if (!isGroup || PARTS.includes(key)) {
      const words = isGroup || !('type' in Object(value)) || Reflect.get(value, 'type') === 'text';
      for (const [inner, text] of textsOf(value, place, words)) found.set(inner, text);
    }
  }
  return found;
}

/** They hold questions, or are practised, and are none. */
const noQuestions = ['flashcards', 'lesson', 'quiz-set', 'timed-media'];

const modulesOf = (type: string): string[] =>
  readdirSync(join(root, type, 'src'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(type, 'src', file));

/** The code that speaks a type's strings: its own, and for a question that of its base class. */
function codeOf(type: string): string {
  const files = modulesOf(type);
  if (type.endsWith('-hotspots')) files.push(...modulesOf('hotspots'));
  if (!noQuestions.includes(type)) files.push('base/src/question.ts');
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

const placeholders = (text: string) => (text.match(/@\w+/g) ?? []).sort();

describe.each(types)('%s', (type) => {
  const semantics = read(type, 'semantics.json');
  const [vi, en] = [read(type, 'language/vi.json'), read(type, 'language/en.json')];

  test('both languages have every text, at the same place', () => {
    const places = [...textsOf(semantics).keys()];
    expect(places.length).toBeGreaterThan(10);
    expect([...textsOf(vi).keys()]).toEqual(places);
    expect([...textsOf(en).keys()]).toEqual(places);
  });

  test('English is what the semantics say', () => {
    expect(textsOf(en)).toEqual(textsOf(semantics));
  });

  test('Vietnamese is translated', () => {
    const english = textsOf(en);
    const same = [...textsOf(vi)].filter(([place, text]) => text === english.get(place) && !alike.has(text));
    expect(same).toEqual([]);
  });

  test('both languages fill in the same values', () => {
    const english = textsOf(en);
    for (const [place, text] of textsOf(vi))
      expect([place, placeholders(text)]).toEqual([place, placeholders(english.get(place) ?? '')]);
  });

  test('every string the code speaks is there, and none is there in vain', () => {
    const keys = Object.keys(stringsOf(semantics)).sort();
    const code = codeOf(type);
    const called = new Set([...code.matchAll(/\bt\('(\w+)'/g)].map(([, key]) => key ?? ''));
    expect([...called].filter((key) => !keys.includes(key))).toEqual([]);
    const named = new Set([...code.matchAll(/'(\w+)'/g)].map(([, word]) => word ?? ''));
    expect(keys.filter((key) => !named.has(key) && !/^strand[A-D]$/.test(key))).toEqual([]);
  });

  test('texts may hold every element the builder writes', () => {
    const tagsOf = (node: unknown, name = ''): [string, string[]][] => {
      if (typeof node !== 'object' || node === null) return [];
      const own = Array.isArray(Reflect.get(node, 'tags'))
        ? [[name, Reflect.get(node, 'tags')] as [string, string[]]]
        : [];
      return [
        ...own,
        ...Object.values(node).flatMap((child) => tagsOf(child, String(Reflect.get(Object(child), 'name') ?? name))),
      ];
    };
    const fields = tagsOf(semantics);
    expect(fields.length).toBeGreaterThan(0);
    for (const [name, tags] of fields) {
      const needed: readonly string[] = name === 'bodyHtml' ? bodyTags : inlineTags;
      expect([name, needed.filter((tag) => !tags.includes(tag))]).toEqual([name, []]);
    }
  });

  test('a group that H5P would store flattened has more than one field', () => {
    const groups = (node: unknown): number[] => {
      if (typeof node !== 'object' || node === null) return [];
      const fields = Reflect.get(node, 'type') === 'group' ? [(Reflect.get(node, 'fields') as unknown[]).length] : [];
      return [...fields, ...Object.values(node).flatMap(groups)];
    };
    expect(Math.min(...groups(semantics))).toBeGreaterThan(1);
  });
});

test('all content types are looked at', () => {
  const folders = readdirSync(root).filter((folder) => existsSync(join(root, folder, 'library.json')));
  expect(types.length).toBeGreaterThan(8);
  expect(folders.filter((folder) => !types.includes(folder))).toEqual(['base']);
});

test('every library stands under Moodle’s core, 1.27', () => {
  for (const type of [...types, 'base']) {
    const { coreApi, majorVersion, minorVersion } = JSON.parse(readFileSync(join(root, type, 'library.json'), 'utf8'));
    expect([coreApi.majorVersion, majorVersion, minorVersion]).toEqual([1, 1, 0]);
    expect(coreApi.minorVersion).toBeLessThanOrEqual(27);
  }
});
