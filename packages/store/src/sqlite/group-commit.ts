import type { Database } from 'better-sqlite3';
import { codedError } from './run.js';

export interface GroupCommit {
  /**
   * Runs synchronous database work in the next commit and answers after it: what is answered is on the disk. Work that throws
   * fails alone and must have changed nothing: several statements need `db.transaction`, which is a savepoint in here.
   */
  write<T>(work: () => T): Promise<T>;
  /** Commits what waits, now. */
  flush(): void;
}

/** `attempt` works inside the open transaction and gives what answers the caller, to be called once that is committed. */
type Write = { attempt(): () => void; refuse(error: unknown): void };

/**
 * One commit, and so one wait for the disk, for all writes of a turn of the event loop (docs/decisions/0005). A lone write waits
 * for nobody: its turn ends at once. Between processes nothing changes: every commit holds the file's write lock.
 */
export function groupCommit(db: Database): GroupCommit {
  const [begin, commit, rollback] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT'), db.prepare('ROLLBACK')];
  let waiting: Write[] = [];

  /** The answers, or null when the others' work was lost with one's: on a full disk SQLite rolls everything back. */
  const committed = (writes: readonly Write[]): (() => void)[] | null => {
    const answers: (() => void)[] = [];
    try {
      for (const write of writes) {
        answers.push(write.attempt());
        if (!db.inTransaction) return writes.length === 1 ? answers : null;
      }
      commit.run();
      return answers;
    } catch (error) {
      if (db.inTransaction) rollback.run();
      return writes.length === 1 ? writes.map((write) => () => write.refuse(error)) : null;
    }
  };

  const commitAll = (writes: readonly Write[]): void => {
    try {
      begin.run();
    } catch (error) {
      for (const write of writes) write.refuse(error);
      return;
    }
    const answers = committed(writes);
    // Nobody has been answered and nothing stands: each once more by itself, so that only what cannot be written fails.
    if (answers === null) for (const write of writes) commitAll([write]);
    else for (const answer of answers) answer();
  };

  const flush = (): void => {
    const writes = waiting;
    waiting = [];
    if (writes.length > 0) commitAll(writes);
  };

  return {
    flush,
    write: (work) =>
      new Promise((resolve, reject) => {
        const refuse = (error: unknown) => reject(codedError(error));
        const attempt = () => {
          try {
            const value = work();
            return () => resolve(value);
          } catch (error) {
            return () => refuse(error);
          }
        };
        if (waiting.push({ attempt, refuse }) === 1) setImmediate(flush);
      }),
  };
}
