import type { ItemCard } from '@langbiang/core';
import type { LtiEngine } from '@langbiang/lti';
import type { Store } from '@langbiang/store';
import { Counter, Gauge, type Registry } from 'prom-client';
import { createDelivery } from './deliver.js';
import { registrationFinder } from './registrations.js';
import { createGradeWorker, type GradeLog, type GradeWorker, type GradeWorkerOptions } from './worker.js';

export type { GradeWorker, GradeWorkerOptions } from './worker.js';

export type GradesDeps = {
  store: Pick<Store, 'outbox' | 'platforms' | 'items'>;
  engine: Pick<LtiEngine, 'sendScore' | 'findOrCreateLineItem'>;
  clock: () => Date;
  logger: GradeLog;
  registry: Registry;
};

/** The worker that brings grades to the platforms; start it after migrations, stop it before the store closes. */
export function createGrades(deps: GradesDeps, options: Partial<GradeWorkerOptions> = {}): GradeWorker {
  const { store, engine, clock, logger, registry } = deps;
  const registrationOf = registrationFinder(store.platforms);
  const labelOf = async (itemId: string) => {
    const item = await store.items.get(itemId);
    return item ? (item.meta as ItemCard).title.vi : itemId;
  };
  const deliveries = new Counter({
    name: 'langbiang_grade_deliveries_total',
    help: 'Deliveries of grades by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'langbiang_grades',
    help: 'Grades in the outbox by state',
    labelNames: ['status'],
    registers: [registry],
    async collect() {
      for (const [status, count] of Object.entries(await store.outbox.counts())) this.set({ status }, count);
    },
  });
  return createGradeWorker(
    {
      outbox: store.outbox,
      deliver: createDelivery({ engine, registrationOf, labelOf }),
      laneOf: async ({ tenantId }) => (await registrationOf(tenantId)) ?? tenantId,
      clock,
      random: Math.random,
      log: logger,
      onSettled: (outcome) => deliveries.inc({ outcome }),
    },
    options,
  );
}
