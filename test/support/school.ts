import { type FakeLms, type FakeLmsOptions, startFakeLms, type User } from '../fake-lms/index.js';
import { addPlatform, type ServerProcess, startServerProcess, temporaryDataDir } from './server-process.js';

export type School = {
  server: ServerProcess;
  lms: FakeLms;
  /** `kill -9`, then the same server on the same port and data. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
};

/**
 * A server and an LMS that know each other. The server is `localhost`, the LMS `127.0.0.1`: to a browser two sites, as at a school.
 */
export async function openSchool(
  options: Omit<FakeLmsOptions, 'tool'> & { env?: Record<string, string> } = {},
): Promise<School> {
  const { env, ...lmsOptions } = options;
  const { dataDir, remove } = temporaryDataDir();
  let server = await startServerProcess({ dataDir, ...(env && { env }) });
  const { url, port } = server;
  const tool = { loginUrl: `${url}/lti/login`, launchUrl: `${url}/lti/launch`, jwksUrl: `${url}/lti/jwks` };
  const lms = await startFakeLms({ ...lmsOptions, tool });
  await addPlatform(dataDir, lms.registration);
  return {
    get server() {
      return server;
    },
    lms,
    async killAndRestart() {
      await server.kill();
      server = await startServerProcess({ dataDir, port, ...(env && { env }) });
    },
    async close() {
      await server.stop();
      await lms.stop();
      remove();
    },
  };
}

/** Somebody of the LMS, by id or user name. */
export function personIn({ lms }: Pick<School, 'lms'>, user: string): User {
  const found = lms.users().find(({ id, username }) => id === user || username === user);
  if (!found) throw new Error(`No user ${user}`);
  return found;
}

/** Polls until `look` gives something; fails with what it last gave. */
export async function eventually<T>(
  look: () => Promise<T | undefined> | T | undefined,
  ms = 10_000,
  every = 50,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
