/** A storage that lasts as long as the page. The core also reads and writes items as properties (`localStorage.H5PUserUUID`). */
export function memoryStorage(): Record<string, unknown> {
  const items: Record<string, string> = Object.create({
    getItem: (key: string) => (Object.hasOwn(items, key) ? items[key] : null),
    setItem: (key: string, value: string) => {
      items[key] = String(value);
    },
    removeItem: (key: string) => {
      delete items[key];
    },
    clear: () => {
      for (const key of Object.keys(items)) delete items[key];
    },
    key: (index: number) => Object.keys(items)[index] ?? null,
    get length() {
      return Object.keys(items).length;
    },
  });
  return items;
}
