/** A field of an H5P semantics file, as far as strings are concerned (https://h5p.org/semantics). */
export type Field = { name: string; type: string; default?: unknown; fields?: Field[]; field?: Field };

/** The same field in a language file: at the same position, with only what is translated. */
export type TranslatedField = {
  label?: string;
  default?: unknown;
  fields?: TranslatedField[];
  field?: TranslatedField;
};

/**
 * The words a content type speaks, out of its `l10n` group: H5P lets an author change them, and a lesson that brings
 * none gets these. Key → text.
 */
export function stringsOf(
  semantics: readonly Field[],
  language?: { semantics: readonly TranslatedField[] },
): Record<string, string> {
  const at = semantics.findIndex((field) => field.name === 'l10n');
  const fields = semantics[at]?.fields ?? [];
  const translated = language?.semantics[at]?.fields;
  return Object.fromEntries(
    fields.map((field, index) => [field.name, String(translated?.[index]?.default ?? field.default ?? '')]),
  );
}
