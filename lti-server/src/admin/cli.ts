import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, REVIEW_ASPECTS, type Result, type ReviewAspect } from '@langbiang/core';
import { StoreError } from '@langbiang/store';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addPlatform, invitePlatform, type PlatformOptions } from '../registration/index.js';
import { openStore } from '../services.js';
import { readConfig } from '../web/config.js';
import type { Action, Run } from './action.js';
import { doctor } from './doctor.js';
import { hubCommands } from './hub.js';
import { itemCommands } from './items.js';
import { listKeys, rotateKeys } from './keys.js';
import { listOutbox, type OutboxFilter, outboxStatuses, retryFailed, retryOutbox } from './outbox.js';
import { errorLine, type Output, report } from './output.js';
import { approve, listReviews, reopenReview } from './reviews.js';

type Environment = Readonly<Record<string, string | undefined>>;

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs one administration command. Returns the exit code: 0, 1 when it failed, 2 when it was called wrongly. */
export async function runAdmin(args: readonly string[], environment: Environment, output: Output): Promise<number> {
  let code = 0;
  const run = async (action: Action) => {
    code = report(await withStore(environment, action), output);
  };
  const program = commands(run, () => {
    code = 1;
  });
  program.configureOutput({
    writeOut: output.stdout,
    writeErr: output.stderr,
    outputError: (text) => output.stderr(`${errorLine({ code: 'ADMIN_USAGE' })}  ${text}`),
  });
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.exitOverride().copyInheritedSettings(program);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Asking for help is no mistake.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

async function withStore(environment: Environment, action: Action): Promise<Result<unknown>> {
  const config = readConfig(environment, projectRoot);
  if (!config.ok) return config;
  const opened = await openStore(config.value);
  if (!opened.ok) return opened;
  const { store } = opened.value;
  try {
    return await action(store, config.value);
  } catch (error) {
    if (error instanceof StoreError) return err({ code: error.code, params: error.params });
    throw error;
  } finally {
    await store.close();
  }
}

/** `unwell`: the command worked, and what it found is a failure. */
function commands(run: Run, unwell: () => void): Command {
  const program = new Command('admin').description('Langbiang administration: JSON on stdout, errors on stderr');
  platformCommands(program.command('platform').description('platforms (LMS registrations)'), run);
  itemCommands(program.command('item').description('lessons and uploaded H5P packages'), run);
  hubCommands(program.command('hub').description('official H5P content types, from the H5P Hub'), run);
  reviewCommands(program.command('review').description('the review of lessons by the Sở'), run);
  keyCommands(program.command('keys').description("the tool's signing keys"), run);
  outboxCommands(program.command('outbox').description('grades on their way to the LMS'), run);
  program
    .command('doctor')
    .description('checks configuration, store, keys, lessons, platforms and the grade worker')
    .action(async () => {
      let healthy = true;
      await run(async (store, config) => {
        const checks = await doctor({ config, store, clock: () => new Date(), fetch });
        healthy = checks.every(({ status }) => status !== 'fail');
        return ok({ ok: healthy, checks });
      });
      if (!healthy) unwell();
    });
  return program;
}

function platformCommands(platform: Command, run: Run): void {
  const add = platform.command('add').description('registers a platform, or adds a deployment to a known one');
  for (const [flag, text] of [
    ['--issuer <url>', 'issuer (platform id)'],
    ['--client-id <id>', 'client id the platform gave the tool'],
    ['--deployment-id <id>', 'deployment id'],
    ['--auth-url <url>', 'authentication request URL'],
    ['--token-url <url>', 'access token URL'],
    ['--jwks-url <url>', 'public keyset URL'],
  ] as const) {
    add.requiredOption(flag, text, notEmpty);
  }
  add
    .option('--name <text>', 'name shown to operators')
    .action((options: PlatformOptions) =>
      run((store, { allowHttp }) => addPlatform(store.platforms, options, { allowHttp, now: new Date() })),
    );
  platform
    .command('invite')
    .description('a link with which an administrator registers one platform by himself')
    .option('--days <n>', 'days it is good for', positive, 7)
    .option('--name <text>', 'name shown to operators; its host unless told')
    .option('--private-network', "the platform may stand in this server's own network", false)
    .action((options: { days: number; name?: string; privateNetwork: boolean }) =>
      run(async ({ oneTime }, { publicUrl }) =>
        ok(await invitePlatform(oneTime, options, { publicUrl, now: new Date() })),
      ),
    );
  platform.command('list').action(() => run(async (store) => ok(await store.platforms.list())));
}

function keyCommands(keys: Command, run: Run): void {
  keys.command('list').action(() => run((store) => listKeys(store.keys)));
  keys
    .command('rotate')
    .description('publishes a new key, which signs a quarter of an hour later')
    .option('--keep-days <n>', 'days the key before it stays published', positive, 30)
    .action((options: { keepDays: number }) => run((store) => rotateKeys(store.keys, options, new Date())));
}

function outboxCommands(outbox: Command, run: Run): void {
  outbox
    .command('list')
    .addOption(new Option('--status <status>').choices([...outboxStatuses]))
    .option('--platform <platform>', 'its id, issuer or name', notEmpty)
    .option('--limit <n>', 'entries at most', positive, 100)
    .action((filter: OutboxFilter) => run((store) => listOutbox(store, filter)));
  outbox
    .command('retry <id>')
    .description('sends a failed or waiting grade now')
    .action((id: string) => run((store) => retryOutbox(store.outbox, id, new Date())));
  outbox
    .command('retry-failed')
    .description('sends every grade that was given up now, as after a long outage')
    .option('--platform <platform>', 'only those of this one: its id, issuer or name', notEmpty)
    .action(({ platform }: { platform?: string }) => run((store) => retryFailed(store, platform, new Date())));
}

function reviewCommands(review: Command, run: Run): void {
  review.command('list').action(() => run((store) => listReviews(store)));
  const aspects = new Option('--aspect <aspect...>', 'what was looked at').choices([...REVIEW_ASPECTS, 'all']);
  review
    .command('approve <item>')
    .description('approves a lesson as it is now; all four aspects make it approved')
    .addOption(aspects.makeOptionMandatory())
    .requiredOption('--by <reviewer>', 'office or person of the Sở', notEmpty)
    .option('--note <text>', 'what the reviewer adds')
    .action((item: string, { aspect, ...decision }: { aspect: Aspects; by: string; note?: string }) =>
      run((store) => approve(store, item, { ...decision, aspects: named(aspect) }, new Date())),
    );
  review
    .command('open <item>')
    .description('takes a lesson into review; with --withdraw takes approvals back')
    .addOption(new Option('--withdraw <aspect...>', 'approvals to take back').choices([...REVIEW_ASPECTS, 'all']))
    .action((item: string, { withdraw = [] }: { withdraw?: Aspects }) =>
      run((store) => reopenReview(store, item, named(withdraw), new Date())),
    );
}

type Aspects = (ReviewAspect | 'all')[];

const named = (aspects: Aspects): ReviewAspect[] =>
  REVIEW_ASPECTS.filter((aspect) => aspects.includes('all') || aspects.includes(aspect));

function notEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.');
  return text.trim();
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Not a positive whole number.');
  return value;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await runAdmin(process.argv.slice(2), process.env, {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  });
}
