import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '@langbiang/core';
import { Ajv, type JSONSchemaType } from 'ajv';
import { messageOf } from '../../web/system-error.js';
import { CORE_API, limits } from './limits.js';

/** A content type the Hub offers. `id` is its machine name. */
export type HubType = { id: string; title: string; version: { major: number; minor: number; patch: number } };

export interface Hub {
  /** Error: `HUB_UNREACHABLE`. */
  list(): Promise<Result<HubType[]>>;
  /** Writes the package of a content type into `file`. Errors: `HUB_UNKNOWN`; `HUB_UNREACHABLE`, of a package too large too. */
  download(name: string, file: string): Promise<Result<null>>;
}

type Deps = { url: string; publicUrl: string; fetch: typeof fetch };
type Registered = { uuid: string };
type Listed = { contentTypes: HubType[] };

const TIMEOUT_MS = 30_000;
const DOWNLOAD_MS = 10 * 60_000;
const MACHINE_NAME = /^[A-Za-z][A-Za-z0-9]*\.[A-Za-z0-9]+$/;

const number = { type: 'integer', minimum: 0 } as const;
const registered: JSONSchemaType<Registered> = {
  type: 'object',
  required: ['uuid'],
  properties: { uuid: { type: 'string', minLength: 1, maxLength: 100 } },
};
const listed: JSONSchemaType<Listed> = {
  type: 'object',
  required: ['contentTypes'],
  properties: {
    contentTypes: {
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        required: ['id', 'title', 'version'],
        properties: {
          id: { type: 'string', pattern: MACHINE_NAME.source },
          title: { type: 'string', maxLength: 300 },
          version: {
            type: 'object',
            required: ['major', 'minor', 'patch'],
            properties: { major: number, minor: number, patch: number },
          },
        },
      },
    },
  },
};
const ajv = new Ajv();
const readRegistered = ajv.compile(registered);
const readListed = ajv.compile(listed);

/**
 * The H5P Hub's own interface, as H5P's PHP core speaks it (H5PCore::updateContentTypeCache, H5PHubEndpoints): a site
 * registers with nothing but a name made from its address, then asks. Requests go to the configured host alone: a
 * redirect elsewhere is refused.
 */
export function openHub({ url, publicUrl, fetch }: Deps): Hub {
  const site = {
    platform_name: 'Langbiang',
    platform_version: '1',
    h5p_version: `${CORE_API.major}.${CORE_API.minor}`,
    core_api_version: `${CORE_API.major}.${CORE_API.minor}`,
    disabled: '0',
    type: 'network',
    local_id: createHash('sha256').update(publicUrl).digest('hex').slice(0, 32),
  };

  async function ask<T>(path: string, fields: Record<string, string>, read: (data: unknown) => data is T): Promise<T> {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const data: unknown = JSON.parse((await bytesOf(answer, limits.jsonBytes)).toString('utf8'));
    if (!read(data)) throw new Error(`${path}: unexpected answer`);
    return data;
  }

  return {
    list: () =>
      reached(async () => {
        const { uuid } = await ask('/sites', { uuid: '', ...site }, (data): data is Registered => readRegistered(data));
        const { contentTypes } = await ask('/content-types/', { uuid, ...site }, (data): data is Listed =>
          readListed(data),
        );
        return ok(contentTypes.map(({ id, title, version }) => ({ id, title, version })));
      }),
    download: (name, file) =>
      reached(async () => {
        // The name becomes part of an address: nothing but a machine name does.
        if (!MACHINE_NAME.test(name)) return err({ code: 'HUB_UNKNOWN', params: { name } });
        const signal = AbortSignal.timeout(DOWNLOAD_MS);
        const answer = await fetch(`${url}/content-types/${name}`, { redirect: 'error', signal });
        if (answer.status === 404) return err({ code: 'HUB_UNKNOWN', params: { name } });
        if (!answer.ok || !answer.body) throw new Error(`HTTP ${answer.status}`);
        await pipeline(Readable.fromWeb(answer.body), upTo(limits.packageBytes), createWriteStream(file));
        return ok(null);
      }),
  };
}

async function reached<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return err({ code: 'HUB_UNREACHABLE', params: { reason: messageOf(error) } });
  }
}

async function bytesOf(answer: Response, max: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  if (answer.body)
    for await (const chunk of Readable.fromWeb(answer.body).pipe(upTo(max))) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Passes bytes on until there are too many: what a server says of its length is not to be believed. */
function upTo(max: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > max) done(new Error(`> ${max} bytes`));
      else done(null, chunk);
    },
  });
}
