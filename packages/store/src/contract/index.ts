import { describe } from '@jest/globals';
import { attemptContract } from './attempts.js';
import { coverageContract } from './coverage.js';
import { lifetimeContract } from './lifetime.js';
import { outboxContract } from './outbox.js';
import { type StorePlace, useFixture } from './place.js';
import { processContract } from './processes.js';
import { secretContract } from './secrets.js';
import { smallStoreContract } from './small-stores.js';

export { runJob } from './jobs.js';
export type { JobName, StorePlace } from './place.js';

/** What every adapter of the store must do. `newPlace` gives an empty place of its own to each test. */
export function describeStoreContract(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(`store contract: ${name}`, () => {
    const fixture = useFixture(newPlace);
    attemptContract(fixture);
    coverageContract(fixture);
    outboxContract(fixture);
    smallStoreContract(fixture);
    secretContract(fixture);
    lifetimeContract(fixture);
    processContract(fixture);
  });
}
