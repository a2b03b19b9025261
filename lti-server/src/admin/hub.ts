import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { err, type Result } from '@langbiang/core';
import type { Command } from 'commander';
import { type Hub, openHub } from '../play/index.js';
import type { Config } from '../web/config.js';
import type { Run } from './action.js';
import { importFile } from './items.js';

/** What the Hub gives is a stranger's package like any other: it passes the same checks. */
export function hubCommands(hub: Command, run: Run): void {
  hub.command('list').action(() => run(async (_store, config) => withHub(config, (open) => open.list())));
  hub
    .command('install <name>')
    .description('installs a content type with its libraries and takes its example, e.g. H5P.Column')
    .option('--title <text>', "title in the catalogue; the package's own unless told")
    .action((name: string, options: { title?: string }) =>
      run((store, config) =>
        withHub(config, async (open) => {
          const dir = await mkdtemp(path.join(tmpdir(), 'langbiang-hub-'));
          try {
            const file = path.join(dir, 'package.h5p');
            const got = await open.download(name, file);
            return got.ok ? await importFile(file, options, { store, config }) : got;
          } finally {
            await rm(dir, { recursive: true, force: true });
          }
        }),
      ),
    );
}

async function withHub<T>({ h5pHub, publicUrl }: Config, work: (hub: Hub) => Promise<Result<T>>): Promise<Result<T>> {
  if (h5pHub === null) return err({ code: 'HUB_OFF' });
  return work(openHub({ url: h5pHub, publicUrl, fetch }));
}
