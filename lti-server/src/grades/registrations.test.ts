import { describe, expect, test } from '@jest/globals';
import type { Platform, PlatformStore } from '@langbiang/store';
import { tenantIdOf } from '../web/identity.js';
import { registrationFinder } from './registrations.js';

const platform = (id: string, ...deploymentIds: string[]): Platform => ({
  id,
  issuer: `https://${id}.example`,
  clientId: 'c',
  deploymentIds,
  authUrl: '',
  tokenUrl: '',
  jwksUrl: '',
  name: id,
  createdAt: '2026-11-24T08:00:00Z',
});

function storeOf(all: Platform[]) {
  let lists = 0;
  const store: PlatformStore = {
    put: async () => {},
    byId: async () => null,
    find: async () => [],
    list: async () => {
      lists += 1;
      return all;
    },
  };
  return { store, lists: () => lists };
}

describe('the registration of a tenant', () => {
  test('is found by the deployment it was made of, and the platforms are listed once for it', async () => {
    const { store, lists } = storeOf([platform('a', '1', '2'), platform('b', '1')]);
    const find = registrationFinder(store);
    expect(await find(tenantIdOf('a', '2'))).toBe('a');
    expect(await find(tenantIdOf('b', '1'))).toBe('b');
    expect(lists()).toBe(1);
  });

  test('is looked for again when it was not known: platforms are added while the server runs', async () => {
    const all = [platform('a', '1')];
    const { store } = storeOf(all);
    const find = registrationFinder(store);
    expect(await find(tenantIdOf('b', '1'))).toBeNull();
    all.push(platform('b', '1'));
    expect(await find(tenantIdOf('b', '1'))).toBe('b');
  });
});
