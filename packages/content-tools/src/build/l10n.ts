/**
 * The texts of the group `l10n` of an H5P library, from semantics.json and a language file. A language file repeats the
 * structure of the semantics with translated words only, so the two are walked side by side:
 * https://h5p.org/documentation/developers/translations
 */
export function l10nDefaults(semantics: unknown, language: unknown): Record<string, string> | undefined {
  const fields = asList(semantics);
  const index = fields.findIndex((field) => textOf(field, 'name') === 'l10n');
  if (index < 0) return undefined;
  const names = asList(get(fields[index], 'fields'));
  const words = asList(get(asList(get(language, 'semantics'))[index], 'fields'));
  const entries = names.flatMap((field, at) => {
    const name = textOf(field, 'name');
    const text = textOf(words[at], 'default') ?? textOf(field, 'default');
    return name === undefined || text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(entries);
}

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function textOf(value: unknown, key: string): string | undefined {
  const text = get(value, key);
  return typeof text === 'string' ? text : undefined;
}
