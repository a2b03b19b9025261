import { describe, expect, test } from '@jest/globals';
import { isLocal, readConfig } from './config.js';

const read = (env: Record<string, string>) => readConfig(env, '/srv/langbiang');
const value = (env: Record<string, string>) => {
  const config = read(env);
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
};

test('nothing set: a development server on this machine with its demo', () => {
  expect(value({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataDir: '/srv/langbiang/.data',
    contentDir: '/srv/langbiang/.build/content',
    frameworkFile: '/srv/langbiang/content/framework/gdpt2018.yaml',
    playOrigin: 'http://play.localhost:3000',
    h5pHub: null,
    demo: true,
    demoLmsUrl: null,
    ltiEngine: 'jose',
    logLevel: 'info',
    metricsToken: null,
    allowHttp: true,
  });
});

test('a public address opens the port to the network and closes plain http platforms', () => {
  const config = value({
    PUBLIC_URL: 'https://hoclieu.example.edu.vn/',
    PORT: '8080',
    DEMO: '0',
    DATA_DIR: '/var/lib/lb',
  });
  expect(config).toMatchObject({
    publicUrl: 'https://hoclieu.example.edu.vn',
    host: '0.0.0.0',
    port: 8080,
    dataDir: '/var/lib/lb',
    demo: false,
    allowHttp: false,
  });
});

test('empty values count as not set', () => {
  expect(value({ PORT: '', PUBLIC_URL: ' ', METRICS_TOKEN: '' })).toMatchObject({ port: 3000, metricsToken: null });
});

describe('a bad value names its key, the value and what is expected', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'hoclieu.example.edu.vn'],
    ['PUBLIC_URL', 'https://x.example/lms'],
    ['PUBLIC_URL', 'ftp://x.example'],
    ['PLAY_ORIGIN', 'javascript:alert(1)'],
    ['PLAY_ORIGIN', 'http://localhost:9999'],
    ['DEMO', 'yes'],
    ['LTI_ENGINE', 'own'],
    ['LOG_LEVEL', 'shout'],
    ['HOST', 'a b'],
  ])('%s=%s', (key, bad) => {
    const config = read({ [key]: bad });
    expect(config).toMatchObject({ ok: false, error: { code: 'CONFIG_INVALID', params: { key, value: bad } } });
    expect(config.ok || config.error.params?.['expected']).not.toBe('?');
  });

  test('a secret is not repeated', () => {
    const config = read({ METRICS_TOKEN: 'short' });
    expect(config).toMatchObject({ ok: false, error: { params: { key: 'METRICS_TOKEN' } } });
    expect(JSON.stringify(config)).not.toContain('short');
  });
});

test('what comes in a later version says so', () => {
  expect(read({ MONGODB_URI: 'mongodb://u:p@h/d' })).toEqual({ ok: false, error: { code: 'CONFIG_MONGODB_LATER' } });
  expect(read({ LTI_ENGINE: 'ltijs' })).toEqual({ ok: false, error: { code: 'CONFIG_LTIJS_LATER' } });
});

test('local addresses', () => {
  for (const url of ['http://localhost:1', 'http://a.localhost', 'http://127.0.0.2', 'http://[::1]:3'])
    expect(isLocal(url)).toBe(true);
  for (const url of ['http://10.0.0.1', 'https://localhost.example.com', 'http://127.evil.example'])
    expect(isLocal(url)).toBe(false);
});
