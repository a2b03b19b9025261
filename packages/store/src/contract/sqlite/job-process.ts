import { openSqliteStore } from '../../sqlite/open.js';
import { runJob } from '../jobs.js';
import type { JobName } from '../place.js';

const [job, file] = process.argv.slice(2);
if (job === undefined || file === undefined) throw new Error('Usage: job-process JOB FILE');

const store = await openSqliteStore({ file });
await runJob(job as JobName, store);
await store.close();
