// `pnpm bench player`: a lesson's page on a slow line and a slow phone, ours beside the stock page of h5p-server with the same
// lesson and the same libraries, in one run. Cold: an empty cache. Warm: the same browser again.

import { visitLaunch } from '../../fake-lms/index.js';
import { openBrowser } from '../../support/browser.js';
import { openSchool, type School } from '../../support/school.js';
import { serve } from '../child.js';
import { type Goal, type Row, report, row } from '../report.js';
import { startGzipProxy } from './gzip-proxy.js';
import { benchLesson } from './lesson.js';
import { type Load, loadPage } from './page-load.js';

const ROUNDS = 3;

type Visit = { cold: Load; warm: Load };

/** `nextUrl` is asked for every visit: our page opens once per code. */
async function measure(nextUrl: () => Promise<string>): Promise<Visit> {
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const browser = await openBrowser({ cookies: 'third-party', viewport: { width: 360, height: 740 } });
    const cold = await loadPage(browser.context, await nextUrl());
    const warm = await loadPage(browser.context, await nextUrl());
    visits.push({ cold, warm });
    await browser.close();
  }
  return { cold: middle(visits.map(({ cold }) => cold)), warm: middle(visits.map(({ warm }) => warm)) };
}

/** The visit with the median time. */
function middle(loads: Load[]): Load {
  const [load] = [...loads].sort((a, b) => a.interactiveMs - b.interactiveMs).slice(Math.floor(loads.length / 2));
  if (!load) throw new Error('Nothing was measured');
  return load;
}

function ourUrl(school: School, item: string): () => Promise<string> {
  const link = school.lms.createLink({ title: item, custom: { item }, lineItem: { scoreMaximum: 10 } });
  return async () => {
    const { response } = await visitLaunch(school.lms.launchUrl('4', link));
    return new URL(response.headers.get('location') ?? '', school.server.url).href;
  };
}

/** The budgets of our own lessons, as the design sets them. */
const GOALS: Record<'cold' | 'warm', Record<string, Goal>> = {
  cold: {
    // At most eight, and five times fewer than the same libraries unbundled: the second is the harder.
    requests: { kind: 'ratio', op: '<=', bound: 1 / 5 },
    kilobytes: { kind: 'ours', op: '<=', bound: 100 },
    interactiveMs: { kind: 'ours', op: '<=', bound: 3_000 },
  },
  warm: { interactiveMs: { kind: 'ours', op: '<=', bound: 1_000 } },
};

const METRICS: readonly [keyof Load, string, string][] = [
  ['interactiveMs', 'time to interactive', 'ms'],
  ['requests', 'requests until interactive, without fonts and pictures', '1'],
  ['kilobytes', 'bytes until interactive, without fonts and pictures', 'kB'],
  ['allRequests', 'all requests', '1'],
  ['allKilobytes', 'all bytes', 'kB'],
];

const rows = (ours: Visit, peer: Visit, peerName: string): Row[] =>
  (['cold', 'warm'] as const).flatMap((cache) =>
    METRICS.map(([key, metric, unit]) =>
      row(`${cache}: ${metric}`, unit, { ours: ours[cache][key], peer: peer[cache][key], peerName }, GOALS[cache][key]),
    ),
  );

const startedAt = new Date();
const lesson = await benchLesson();
const school = await openSchool({ env: { LOG_LEVEL: 'error', CONTENT_DIR: lesson.contentDir } });
const stock = await serve('test/dist/bench/player/stock-server.js', { BENCH_PACKAGE: lesson.packageFile });
const proxy = await startGzipProxy(stock.url);
try {
  const ours = await measure(ourUrl(school, lesson.id));
  const plain = await measure(async () => stock.url);
  const zipped = await measure(async () => proxy.url);
  report('player', startedAt, [
    ...rows(ours, plain, 'h5p-express 10.0.5'),
    ...rows(ours, zipped, 'h5p-express 10.0.5 behind gzip'),
  ]);
} finally {
  await proxy.stop();
  await stock.stop();
  await school.close();
  lesson.remove();
}
