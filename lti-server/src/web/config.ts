import path from 'node:path';
import { type CodedError, err, ok, type Result } from '@langbiang/core';
import { Ajv, type JSONSchemaType } from 'ajv';

/** Everything the operator may set, checked. Passed in; no other module reads the environment. */
export type Config = {
  /** 0 = any free port (tests). */
  port: number;
  host: string;
  /** Origin the browser and the LMS know, without a trailing slash. */
  publicUrl: string;
  /** Absolute. */
  dataDir: string;
  /** Absolute: the output of `content build`. */
  contentDir: string;
  /** Absolute: the curriculum as data. */
  frameworkFile: string;
  /** Where packages from outside play; another host than `publicUrl`. Null: they are not taken. */
  playOrigin: string | null;
  /** The H5P Hub, without a trailing slash; null: switched off, which it is unless the operator says otherwise. */
  h5pHub: string | null;
  demo: boolean;
  demoLmsUrl: string | null;
  ltiEngine: 'jose';
  logLevel: LogLevel;
  metricsToken: string | null;
  /** Plain-http platforms are accepted: only when this server itself runs on the local machine. */
  allowHttp: boolean;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

type Env = {
  PORT: number;
  HOST?: string;
  PUBLIC_URL?: string;
  DATA_DIR: string;
  CONTENT_DIR: string;
  FRAMEWORK_FILE: string;
  PLAY_ORIGIN?: string;
  H5P_HUB: '0' | '1';
  H5P_HUB_URL: string;
  DEMO: '0' | '1';
  DEMO_LMS_URL?: string;
  LTI_ENGINE: 'jose' | 'ltijs';
  LOG_LEVEL: LogLevel;
  METRICS_TOKEN?: string;
  MONGODB_URI?: string;
};

const origin = { type: 'string', pattern: '^https?://[^/?#@\\s]+$', nullable: true } as const;

const schema: JSONSchemaType<Env> = {
  type: 'object',
  required: [],
  properties: {
    PORT: { type: 'integer', minimum: 0, maximum: 65535, default: 3000 },
    HOST: { type: 'string', pattern: '^[0-9A-Za-z.:_-]+$', nullable: true },
    PUBLIC_URL: origin,
    DATA_DIR: { type: 'string', minLength: 1, default: '.data' },
    CONTENT_DIR: { type: 'string', minLength: 1, default: '.build/content' },
    FRAMEWORK_FILE: { type: 'string', minLength: 1, default: 'content/framework/gdpt2018.yaml' },
    PLAY_ORIGIN: origin,
    H5P_HUB: { type: 'string', enum: ['0', '1'], default: '0' },
    H5P_HUB_URL: { type: 'string', pattern: '^https?://[^?#@\\s]+$', default: 'https://hub-api.h5p.org/v1' },
    DEMO: { type: 'string', enum: ['0', '1'], default: '1' },
    DEMO_LMS_URL: origin,
    LTI_ENGINE: { type: 'string', enum: ['jose', 'ltijs'], default: 'jose' },
    LOG_LEVEL: { type: 'string', enum: [...logLevels], default: 'info' },
    METRICS_TOKEN: { type: 'string', minLength: 16, nullable: true },
    MONGODB_URI: { type: 'string', nullable: true },
  },
};

const expected: Record<string, string> = {
  PORT: '0–65535',
  PUBLIC_URL: 'http(s)://host[:port]',
  PLAY_ORIGIN: 'http(s)://host[:port], host ≠ PUBLIC_URL',
  H5P_HUB: '0 | 1',
  H5P_HUB_URL: 'https://host/path',
  DEMO_LMS_URL: 'http(s)://host[:port]',
  HOST: '127.0.0.1 · 0.0.0.0 · ::',
  DEMO: '0 | 1',
  LTI_ENGINE: 'jose',
  LOG_LEVEL: logLevels.join(' | '),
  METRICS_TOKEN: '≥ 16 characters / kí tự',
};

const validate = new Ajv({ coerceTypes: true, useDefaults: true }).compile(schema);

/** Paths are taken relative to `root` (the checkout). Errors: `CONFIG_INVALID`, `CONFIG_MONGODB_LATER`, `CONFIG_LTIJS_LATER`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, root: string): Result<Config> {
  const env: Record<string, unknown> = {};
  for (const key of Object.keys(schema.properties ?? {})) {
    const value = environment[key]?.trim();
    if (value) env[key] = key.endsWith('URL') || key.endsWith('ORIGIN') ? value.replace(/\/+$/, '') : value;
  }
  if (!validate(env)) return err(invalid(env, validate.errors?.[0]?.instancePath.slice(1) ?? ''));
  if (env.MONGODB_URI) return err({ code: 'CONFIG_MONGODB_LATER' });
  if (env.LTI_ENGINE === 'ltijs') return err({ code: 'CONFIG_LTIJS_LATER' });
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const local = isLocal(publicUrl);
  const playOrigin = env.PLAY_ORIGIN ?? (local ? localPlayOrigin(publicUrl) : null);
  if (playOrigin && new URL(playOrigin).hostname === new URL(publicUrl).hostname) {
    return err(invalid({ PLAY_ORIGIN: playOrigin }, 'PLAY_ORIGIN'));
  }
  if (env.H5P_HUB === '1' && !local && !env.H5P_HUB_URL.startsWith('https:')) {
    return err(invalid({ H5P_HUB_URL: env.H5P_HUB_URL }, 'H5P_HUB_URL'));
  }
  return ok({
    port: env.PORT,
    host: env.HOST ?? (local ? '127.0.0.1' : '0.0.0.0'),
    publicUrl,
    dataDir: path.resolve(root, env.DATA_DIR),
    contentDir: path.resolve(root, env.CONTENT_DIR),
    frameworkFile: path.resolve(root, env.FRAMEWORK_FILE),
    playOrigin,
    h5pHub: env.H5P_HUB === '1' ? env.H5P_HUB_URL : null,
    demo: env.DEMO === '1',
    demoLmsUrl: env.DEMO_LMS_URL ?? null,
    ltiEngine: 'jose',
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
    allowHttp: local,
  });
}

function invalid(env: Record<string, unknown>, key: string): CodedError {
  const secret = key === 'METRICS_TOKEN' || key === 'MONGODB_URI';
  return {
    code: 'CONFIG_INVALID',
    params: { key, value: secret ? '…' : String(env[key] ?? ''), expected: expected[key] ?? '?' },
  };
}

/** Browsers lead every name below localhost to this machine, so a development server has its second host for nothing. */
function localPlayOrigin(publicUrl: string): string {
  const { port, protocol } = new URL(publicUrl);
  return `${protocol}//play.localhost${port === '' ? '' : `:${port}`}`;
}

/** True for an address of this machine: there plain http is a development set-up, not a mistake. */
export function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}
