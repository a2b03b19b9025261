import type { ContentItem, ItemStore } from '@langbiang/store';

/** Whether a school may see an item: lessons of ours belong to nobody, an upload to the school it was uploaded in. */
const isFor = (tenantId: string, item: Pick<ContentItem, 'tenantId'>): boolean =>
  item.tenantId === undefined || item.tenantId === tenantId;

/** The items as one school sees them. Another school's are not there, whoever knows their ids. */
export function schoolItems(items: Pick<ItemStore, 'get' | 'list'>, tenantId: string): Pick<ItemStore, 'get' | 'list'> {
  return {
    async get(id) {
      const item = await items.get(id);
      return item && isFor(tenantId, item) ? item : null;
    },
    list: async () => (await items.list()).filter((item) => isFor(tenantId, item)),
  };
}

/** Whether the school has the item, without its parameters: a launch need not read the lesson. */
export async function schoolHas(items: Pick<ItemStore, 'card'>, tenantId: string, id: string): Promise<boolean> {
  const card = await items.card(id);
  return card !== null && isFor(tenantId, card);
}
