const KEYS = [
  'title',
  'a11yTitle',
  'license',
  'licenseVersion',
  'yearFrom',
  'yearTo',
  'source',
  'contentType',
  'defaultLanguage',
];

/** Title, licence and authors of a part of the content; whatever else stood there is dropped. */
export function cleanMetadata(given: unknown, escapeText: (text: string) => string): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) return { license: 'U', title: '' };
  const kept: Record<string, unknown> = { license: 'U', title: '' };
  for (const key of KEYS) {
    const value: unknown = Reflect.get(given, key);
    if (typeof value === 'string' || typeof value === 'number') kept[key] = escapeText(String(value).slice(0, 1_000));
  }
  const authors: unknown = Reflect.get(given, 'authors');
  if (Array.isArray(authors)) kept['authors'] = authors.slice(0, 50).flatMap((author) => authorOf(author, escapeText));
  return kept;
}

function authorOf(given: unknown, escapeText: (text: string) => string): { name: string; role: string }[] {
  if (typeof given !== 'object' || given === null) return [];
  const name: unknown = Reflect.get(given, 'name');
  const role: unknown = Reflect.get(given, 'role');
  if (typeof name !== 'string') return [];
  return [
    { name: escapeText(name.slice(0, 200)), role: typeof role === 'string' ? escapeText(role.slice(0, 60)) : 'Author' },
  ];
}
