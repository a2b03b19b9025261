import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuiltItem, err, type ItemCard, ok, type Result } from '@langbiang/core';
import type { ItemStore } from '@langbiang/store';
import { messageOf } from '../web/system-error.js';

export type SeedResult = { items: number; changed: string[] };

/** Puts the built lessons into the store, writing only those whose version changed. Error: `START_CONTENT`. */
export async function seedItems(items: ItemStore, contentDir: string, now: Date): Promise<Result<SeedResult>> {
  const catalogue = readJson<ItemCard[]>(path.join(contentDir, 'catalogue.json'));
  if (!catalogue.ok) return catalogue;
  const known = new Map((await items.list()).map((item) => [item.id, item.version]));
  const changed: string[] = [];
  for (const { id } of catalogue.value) {
    const built = readJson<BuiltItem>(path.join(contentDir, 'items', `${id}.json`));
    if (!built.ok) return built;
    const { version, library, card, params } = built.value;
    if (known.get(id) === version) continue;
    await items.put({ id, version, library, meta: card, params, updatedAt: now.toISOString() });
    changed.push(id);
  }
  return ok({ items: catalogue.value.length, changed });
}

/** Version of each built lesson by id. Error: `START_CONTENT`. */
export function builtVersions(contentDir: string): Result<Map<string, string>> {
  const catalogue = readJson<ItemCard[]>(path.join(contentDir, 'catalogue.json'));
  if (!catalogue.ok) return catalogue;
  const versions = new Map<string, string>();
  for (const { id } of catalogue.value) {
    const built = readJson<BuiltItem>(path.join(contentDir, 'items', `${id}.json`));
    if (!built.ok) return built;
    versions.set(id, built.value.version);
  }
  return ok(versions);
}

function readJson<T>(file: string): Result<T> {
  try {
    return ok(JSON.parse(readFileSync(file, 'utf8')) as T);
  } catch (error) {
    return err({ code: 'START_CONTENT', params: { file, reason: messageOf(error) } });
  }
}
