import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLtiEngine, createSigningKey, type LtiEngine } from '@langbiang/lti';
import {
  type AttemptService,
  createAttemptService,
  createGrades,
  createMetrics,
  type GradeWorker,
  type SessionData,
} from '@langbiang/lti-server';
import { type ContentItem, type GradeOutbox, openSqliteStore, type Store } from '@langbiang/store';
import { type FakeLms, type ResourceLink, startFakeLms } from '../fake-lms/index.js';

const REGISTRATION = 'reg-1';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const never = () => new Promise<never>(() => {});

/** What dies with a process: token and column caches, lanes, and what was on its way. */
type Process = {
  worker: GradeWorker;
  attempts: AttemptService;
  kill: () => void;
  busy: { deliveries: number; requests: number };
};

/**
 * Store, engine, attempts and grade worker of the server against the fake LMS over HTTP, all by one clock that stands still unless
 * `advance` moves it. Only the HTTP front of the server is missing.
 */
export class OutboxWorld {
  now = Date.parse('2026-11-24T01:00:00Z');
  readonly clock = (): Date => new Date(this.now);
  #ids = 0;
  #process: Process;
  #link: ResourceLink | undefined;

  private constructor(
    readonly store: Store,
    readonly item: ContentItem,
    readonly lms: FakeLms,
    readonly lineItemsUrl: string,
    readonly parts: { keys: Server; folder: string; setEngine: (engine: LtiEngine) => void },
  ) {
    this.#process = this.#begin();
  }

  static async open(item: ContentItem): Promise<OutboxWorld> {
    const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-outbox-'));
    const store = await openSqliteStore({ file: path.join(folder, 'langbiang.sqlite') });
    await store.items.put(item);
    let engine: LtiEngine | undefined;
    const keys = createServer((_req, res) => {
      void engine?.jwks().then((set) => res.setHeader('Content-Type', 'application/json').end(JSON.stringify(set)));
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    const tool = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
    const time: { of?: OutboxWorld } = {};
    const lms = await startFakeLms({
      tool: { loginUrl: `${tool}/login`, launchUrl: `${tool}/launch`, jwksUrl: `${tool}/jwks` },
      clock: () => time.of?.clock() ?? new Date(),
    });
    const probe = lms.addForeignLineItem('Điểm miệng');
    const lineItemsUrl = lms.lineItemUrl(probe).replace(`/${probe.id}/lineitem`, '');
    const { issuer, clientId, deploymentId, authUrl, tokenUrl, jwksUrl } = lms.registration;
    const createdAt = '2026-11-24T00:00:00Z';
    const deploymentIds = [deploymentId];
    const platform = { id: REGISTRATION, issuer, clientId, deploymentIds, authUrl, tokenUrl, jwksUrl, name: 'LMS' };
    await store.platforms.put({ ...platform, createdAt });
    await store.keys.ensure({ ...(await createSigningKey()), createdAt, retiredAt: null });
    const setEngine = (made: LtiEngine) => {
      engine = made;
    };
    time.of = new OutboxWorld(store, item, lms, lineItemsUrl, { keys, folder, setEngine });
    return time.of;
  }

  get link(): ResourceLink {
    if (!this.#link) throw new Error('No link yet');
    return this.#link;
  }

  /** Another placing of the lesson. `column`: it has its grade column from the start; else the tool has to make one. */
  newLink(column: boolean): void {
    this.#link = this.lms.createLink({ title: this.item.id, ...(column && { lineItem: { scoreMaximum: 10 } }) });
  }

  get attempts(): AttemptService {
    return this.#process.attempts;
  }

  newId = (): string => {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  };

  session(tenantId: string, userId: string): SessionData {
    const column = this.lms.lineItems().find(({ linkId }) => linkId === this.link.id);
    return {
      registrationId: REGISTRATION,
      deploymentId: this.lms.deploymentId,
      tenantId,
      ltiUserId: userId,
      userId: `pupil-${userId}`,
      roles: ['learner'],
      lang: 'vi',
      context: { id: this.lms.course.id, title: '', label: '' },
      link: { id: this.link.id, title: '' },
      itemId: this.item.id,
      lineItemUrl: column ? this.lms.lineItemUrl(column) : null,
      lineItemsUrl: this.lineItemsUrl,
      platformOrigin: this.lms.url,
    };
  }

  advance(seconds: number): void {
    this.now += seconds * 1000;
  }

  /** Everything that is due has been tried, and nothing is on its way. */
  async quiet(): Promise<void> {
    this.#process.worker.wake();
    for (let still = 0; still < 2; ) {
      await new Promise((resolve) => setTimeout(resolve, 3));
      const next = await this.store.outbox.nextDue();
      still = this.#process.busy.deliveries === 0 && (next === null || Date.parse(next) > this.now) ? still + 1 : 0;
    }
  }

  async restart(how: 'stop' | 'kill'): Promise<void> {
    const { worker, kill, busy } = this.#process;
    if (how === 'kill') kill();
    // What is on the wire arrives before another process is up.
    while (how === 'kill' && busy.requests > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const stopped = worker.stop();
    // A killed worker never hears of its calls again, and so never comes to its end.
    if (how === 'stop') await stopped;
    this.#process = this.#begin();
  }

  async close(): Promise<void> {
    await this.restart('kill');
    this.#process.kill();
    void this.#process.worker.stop();
    await this.lms.stop();
    await new Promise((resolve) => this.parts.keys.close(resolve));
    await this.store.close();
    rmSync(this.parts.folder, { recursive: true });
  }

  #begin(): Process {
    const { store, clock, newId } = this;
    let alive = true;
    const kill = () => {
      alive = false;
    };
    const busy = { deliveries: 0, requests: 0 };
    const counted = async <K extends keyof typeof busy, T>(what: K, work: () => Promise<T>): Promise<T> => {
      busy[what] += 1;
      try {
        return await work();
      } finally {
        busy[what] -= 1;
      }
    };
    const mortalFetch: typeof fetch = async (...args) => {
      const answer = alive && (await counted('requests', () => fetch(...args)));
      return alive && answer ? answer : never();
    };
    const engine = createLtiEngine(
      {
        platforms: store.platforms,
        state: store.oneTime,
        keys: store.keys,
        clock,
        fetch: mortalFetch,
        randomId: newId,
      },
      { publicUrl: 'http://localhost', allowHttp: true, allowAnonymous: false },
    );
    this.parts.setEngine(engine);
    const outbox: GradeOutbox = {
      ...store.outbox,
      claimDue: (...args) => (alive ? store.outbox.claimDue(...args) : never()),
      settle: (...args) => (alive ? store.outbox.settle(...args) : never()),
      retry: (...args) => (alive ? store.outbox.retry(...args) : never()),
    };
    const worker = createGrades(
      {
        store: { outbox, platforms: store.platforms, items: store.items },
        engine: {
          sendScore: (...args) => counted('deliveries', () => engine.sendScore(...args)),
          findOrCreateLineItem: (...args) => counted('deliveries', () => engine.findOrCreateLineItem(...args)),
        },
        clock,
        logger: quiet,
        registry: createMetrics().registry,
      },
      { poll: 20 },
    );
    worker.start();
    return {
      worker,
      kill,
      busy,
      attempts: createAttemptService({ secret: 'secret', store, clock, newId, onGradeEnqueued: () => worker.wake() }),
    };
  }
}
