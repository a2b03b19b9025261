import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { pseudonym, tenantIdOf } from './identity.js';
import { installationSecret } from './installation-secret.js';

const folder = () => mkdtempSync(path.join(tmpdir(), 'langbiang-secret-'));

test('is made once, for this account alone, and nothing else stays behind', () => {
  const dir = path.join(folder(), 'deep', 'data');
  const secret = installationSecret(dir);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(installationSecret(dir)).toBe(secret);
  expect(readdirSync(dir)).toEqual(['installation-secret']);
  expect(statSync(path.join(dir, 'installation-secret')).mode & 0o777).toBe(0o600);
});

test('an existing one is never replaced', () => {
  const dir = folder();
  writeFileSync(path.join(dir, 'installation-secret'), 'of-another-start');
  expect(installationSecret(dir)).toBe('of-another-start');
});

test('a pseudonym depends on installation, school and person, and shows none of them', () => {
  const tenant = tenantIdOf('reg', '1');
  const one = pseudonym('s', tenant, 'user-1');
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(pseudonym('s', tenant, 'user-1')).toBe(one);
  const others = [
    pseudonym('t', tenant, 'user-1'),
    pseudonym('s', tenantIdOf('reg', '2'), 'user-1'),
    pseudonym('s', tenant, 'user-2'),
  ];
  expect(new Set([one, ...others]).size).toBe(4);
  expect(tenant).toMatch(/^[0-9a-f]{24}$/);
  expect(tenantIdOf('reg\n1', '')).not.toBe(tenantIdOf('reg', '1'));
});
