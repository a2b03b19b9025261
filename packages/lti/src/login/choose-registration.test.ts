import { expect, test } from '@jest/globals';
import { REGISTRATION, registryOf } from '../testing/fixtures.js';
import { chooseRegistration } from './choose-registration.js';

const other = { ...REGISTRATION, id: 'reg-2', clientId: 'client-2', deploymentIds: ['3'] };
const platforms = registryOf(REGISTRATION, other);
const issuer = REGISTRATION.issuer;

const choose = async (clientId?: string, deploymentId?: string, from = platforms, iss = issuer) => {
  const chosen = await chooseRegistration(from, { issuer: iss, clientId, deploymentId });
  return chosen.ok ? chosen.value.id : chosen.error.code;
};

test('by client id', async () => {
  expect(await choose('client-2')).toBe('reg-2');
});

test('the only registration of an issuer needs no client id', async () => {
  expect(await choose(undefined, undefined, registryOf(REGISTRATION))).toBe('reg-1');
});

test('without a client id the deployment decides between several', async () => {
  expect(await choose(undefined, '3')).toBe('reg-2');
  expect(await choose(undefined, '2')).toBe('reg-1');
});

test('what stays unclear is refused, never guessed', async () => {
  expect(await choose()).toBe('LTI_CLIENT_AMBIGUOUS');
  expect(await choose(undefined, 'unknown')).toBe('LTI_CLIENT_AMBIGUOUS');
  const twin = { ...other, deploymentIds: ['1'] };
  expect(await choose(undefined, '1', registryOf(REGISTRATION, twin))).toBe('LTI_CLIENT_AMBIGUOUS');
});

test('an unknown client of a known issuer and an unknown issuer are told apart', async () => {
  expect(await choose('client-9')).toBe('LTI_CLIENT_UNKNOWN');
  expect(await choose('client-1', '1', platforms, 'https://evil.example')).toBe('LTI_ISSUER_UNKNOWN');
});
