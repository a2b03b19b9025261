import { writeSync } from 'node:fs';
import type { Store } from '../ports.js';
import type { JobName } from './place.js';
import { at, change, engagement, sampleGrade, sampleRecord, sampleStatement } from './samples.js';

/** How many values the jobs write at a time. */
export const AT_ONCE = 20;
/** How many one-time codes the `take-codes` processes fight over, and learners each `count-learners` process saves. */
export const CODES = 300;
export const LEARNERS = 100;

/** What an adapter's spawned process does with its store. Says what was acknowledged by one line each on stdout. */
export async function runJob(job: JobName, store: Store): Promise<void> {
  await JOBS[job](store);
}

const JOBS: Record<JobName, (store: Store) => Promise<void>> = {
  'write-records': writeRecords,
  'write-codes': writeCodes,
  'die-writing': dieWriting,
  'take-codes': takeCodes,
  'count-learners': countLearners,
};

/** Written at once, so that a line means: the store had answered before the process died. */
const say = (line: string) => writeSync(1, `${line}\n`);

/** Saves until killed: each answer as record, statement, grade and counters, first a new record, then a second write. */
async function writeRecords(store: Store): Promise<void> {
  for (let n = 0; ; n += 1) {
    const record = sampleRecord(n, { grade: sampleGrade({ scoreGiven: n % 6 }) });
    const events = [engagement('opened', record)];
    await store.attempts.save(change(record, { statements: [sampleStatement(record.id, 's1')], engagement: events }));
    say(`${record.id} 1`);
    const done = { ...record, rev: 1, updatedAt: at(1) };
    const more = [engagement('completed', record)];
    await store.attempts.save(change(done, { statements: [sampleStatement(record.id, 's2')], engagement: more }));
    say(`${record.id} 2`);
  }
}

/** `n` as in the key; said once the store has answered. */
const putCode = (store: Store, n: number) => store.oneTime.put('code', `k${n}`, n, at(10)).then(() => say(`k${n}`));

/** Writes until killed, several at a time. */
async function writeCodes(store: Store): Promise<void> {
  for (let n = 0; ; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => putCode(store, n + i)));
}

/** Dies while its writes wait: asked for, answered by nobody. */
async function dieWriting(store: Store): Promise<void> {
  for (let n = 0; n < AT_ONCE; n += 1) void putCode(store, n);
  process.kill(process.pid, 'SIGKILL');
}

async function takeCodes(store: Store): Promise<void> {
  for (let n = 0; n < CODES; n += 1) {
    if ((await store.oneTime.take('code', `k${n}`, at(0))) !== null) say(`k${n}`);
  }
}

/** The same learners from every process, each trying until somebody has saved the learner. */
async function countLearners(store: Store): Promise<void> {
  for (let n = 0; n < LEARNERS; n += 1) {
    const record = sampleRecord(n);
    const answer = await store.attempts.save(change(record, { engagement: [engagement('opened', record)] }));
    say(`${record.id} ${answer}`);
  }
}
