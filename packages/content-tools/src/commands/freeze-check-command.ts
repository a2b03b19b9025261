import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drift, permanentIds, readLedger, writeLedger } from '../figures/id-ledger.js';
import { readContent } from '../read/content-source.js';
import { type CommonOptions, shownRoot } from './common.js';

const words = {
  vi: {
    gone: 'Mã đã dùng mà không còn trong bài (đặt lại mã cũ, hoặc --update nếu chủ ý bỏ hẳn):',
    reused: 'Mã đã bỏ, không được dùng lại (đặt mã khác):',
    fresh: 'Mã mới, chưa ghi sổ. Trước khi phát hành bài, chạy pnpm content freeze-check --update:',
    fine: (count: number) => `${count} mã, không mã nào mất hay dùng lại.`,
    updated: (file: string) => `Đã ghi ${file}.`,
  },
  en: {
    gone: 'Ids once in use that no lesson has any more (put them back, or --update when they are given up on purpose):',
    reused: 'Ids given up before, never to be used again (choose others):',
    fresh: 'New ids not in the ledger yet. Before their lessons are handed out run pnpm content freeze-check --update:',
    fine: (count: number) => `${count} ids, none lost and none used again.`,
    updated: (file: string) => `Wrote ${file}.`,
  },
} as const;

const SHOWN_MAX = 20;

/** Ids are permanent: compares the lessons with the ledger `ids.txt`. Exit code 1 when one was lost or used again; new ones are told only. */
export function freezeCheckCommand({ content, lang, update }: CommonOptions & { update: boolean }): number {
  const said = words[lang];
  const ids = permanentIds(readContent(content));
  const file = path.join(content, 'ids.txt');
  const ledger = readLedger(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const { gone, reused, fresh } = drift(ledger, ids);
  list(said.reused, reused);
  if (update && reused.length === 0) {
    writeFileSync(file, writeLedger(ledger, ids));
    console.log(said.updated(`${shownRoot(content)}ids.txt`));
    return 0;
  }
  list(said.gone, gone);
  list(said.fresh, fresh);
  if (gone.length + reused.length > 0) return 1;
  console.log(said.fine(ids.length));
  return 0;
}

function list(title: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  console.error(title);
  for (const id of ids.slice(0, SHOWN_MAX)) console.error(`  ${id}`);
  if (ids.length > SHOWN_MAX) console.error(`  … +${ids.length - SHOWN_MAX}`);
}
