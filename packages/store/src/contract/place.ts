import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach } from '@jest/globals';
import type { Store } from '../ports.js';

/** Where one test's data lives (a file, a database of its own), and how to reach it. Empty at first. */
export type StorePlace = {
  /** Opens a handle; several may be open on one place at a time, as of several processes. */
  open(): Promise<Store>;
  /** Another process that opens the place and runs the named job of `runJob`, with stdout as a pipe. */
  spawn(job: JobName): ChildProcess;
  remove(): Promise<void>;
};

export type JobName = 'write-records' | 'write-codes' | 'die-writing' | 'take-codes' | 'count-learners';

/** A place for each test with one open store; `reopen` closes that one first. */
export type Fixture = {
  readonly store: Store;
  readonly place: StorePlace;
  another(): Promise<Store>;
  reopen(): Promise<Store>;
};

/** Registers the hooks that give each test its own place and close everything after it. */
export function useFixture(newPlace: () => Promise<StorePlace>): Fixture {
  let place: StorePlace | undefined;
  let handles: Store[] = [];
  const current = (): StorePlace => {
    if (place === undefined) throw new Error('No place outside a test');
    return place;
  };
  const another = async (): Promise<Store> => {
    const store = await current().open();
    handles.push(store);
    return store;
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(handles.map((store) => store.close()));
    handles = [];
  };
  beforeEach(async () => {
    place = await newPlace();
    await another();
  });
  afterEach(async () => {
    await closeAll();
    await current().remove();
    place = undefined;
  });
  return {
    get store() {
      const [first] = handles;
      if (first === undefined) throw new Error('No store outside a test');
      return first;
    },
    get place() {
      return current();
    },
    another,
    reopen: async () => {
      await closeAll();
      return another();
    },
  };
}
