import { createWriteStream, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type CatalogueCard, err, isUpload, ok } from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import { type Command, InvalidArgumentError } from 'commander';
import {
  type ExportedPackage,
  exportPackage,
  importPackage,
  libraryPack,
  newItemId,
  ourLibraries,
  packageHome,
} from '../play/index.js';
import type { Config } from '../web/config.js';
import type { Run } from './action.js';

type ImportOptions = { title?: string; grades?: number[]; tenant?: string };

export function itemCommands(item: Command, run: Run): void {
  item.command('list').action(() => run(async (store) => ok((await store.items.list()).map(itemEntry))));
  item
    .command('import <file>')
    .description('takes an .h5p package, with its own libraries or with installed ones')
    .option('--title <text>', "title in the catalogue; the package's own unless told")
    .option('--grades <list>', 'school years it is for, e.g. 8,9; all unless told', grades)
    .option('--tenant <id>', 'only the school with this id sees it; every school unless told')
    .action((file: string, options: ImportOptions) =>
      run((store, config) => importFile(file, options, { store, config })),
    );
  item
    .command('export <id> <file>')
    .description('writes a lesson or upload as an .h5p package with its libraries')
    .action((id: string, file: string) => run((store, config) => exportFile(id, file, { store, config })));
  item
    .command('library-pack <file>')
    .description('writes all Langbiang libraries as one .h5p, for administrators of Moodle and other H5P hosts')
    .option('--with-h5p-question', 'declares H5P.Question, for hosts with official containers; others refuse the pack')
    .action((file: string, { withH5pQuestion: declaresQuestion = false }: { withH5pQuestion?: boolean }) =>
      run(async () => ok(await write(libraryPack({ ours: ourLibraries, declaresQuestion }), file))),
    );
}

/** As `admin item import` takes it: an administrator's package, which may bring libraries. */
export function importFile(
  file: string,
  { tenant, ...details }: ImportOptions,
  { store, config }: { store: Store; config: Config },
) {
  return importPackage(
    { file: path.resolve(file), by: 'administrator', details, ...(tenant !== undefined && { tenantId: tenant }) },
    {
      home: packageHome(config.dataDir),
      ours: ourLibraries,
      items: store.items,
      clock: () => new Date(),
      newId: newItemId,
      playOrigin: config.playOrigin,
    },
  );
}

async function exportFile(id: string, file: string, { store, config }: { store: Store; config: Config }) {
  const item = await store.items.get(id);
  if (!item) return err({ code: 'LAUNCH_ITEM_UNKNOWN', params: { item: id } });
  const { contentDir, dataDir } = config;
  const exported = exportPackage(item, { home: packageHome(dataDir), contentDir, ours: ourLibraries });
  return exported.ok ? ok(await write(exported.value, file)) : exported;
}

async function write({ stream }: ExportedPackage, file: string): Promise<{ file: string; bytes: number }> {
  const target = path.resolve(file);
  await pipeline(stream, createWriteStream(target));
  return { file: target, bytes: statSync(target).size };
}

function itemEntry({ meta, ...item }: Omit<ContentItem, 'params'>) {
  const card = meta as CatalogueCard;
  const { title, grades: years, subjects, review, maxScore } = card;
  const kind = isUpload(card) ? { upload: card.upload } : { strand: card.strand };
  return { ...item, title: title.vi, ...kind, grades: years, subjects, review, maxScore };
}

function grades(text: string): number[] {
  const years = text.split(',').map(Number);
  if (!years.every((year) => Number.isInteger(year) && year >= 1 && year <= 12)) {
    throw new InvalidArgumentError('Not whole numbers from 1 to 12 with commas between them.');
  }
  return years;
}
