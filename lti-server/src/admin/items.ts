import path from 'node:path';
import { type CatalogueCard, isUpload, ok } from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import { type Command, InvalidArgumentError } from 'commander';
import { importPackage, newItemId, ourLibraries, packageHome } from '../play/index.js';
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
}

function importFile(
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
