/** One field of a library's `semantics.json` (https://h5p.org/semantics), as far as it is read. */
export type Field = {
  name?: string;
  type: string;
  optional?: boolean;
  default?: unknown;
  /** Text: elements allowed in it. Absent: plain text. */
  tags?: string[];
  font?: Record<string, unknown>;
  maxLength?: number;
  min?: number;
  max?: number;
  decimals?: number;
  multiple?: boolean;
  /** Select: values. Library: names, or objects with a name. */
  options?: unknown[];
  /** List. */
  field?: Field;
  /** Group. */
  fields?: Field[];
  isSubContent?: boolean;
  /** Words of the library itself, the same in all content of it: set once for a site. */
  common?: boolean;
  extraAttributes?: string[];
};

const MEDIA = { image: 'one', file: 'one', video: 'many', audio: 'many' } as const;

export const mediaOf = (field: Field): 'one' | 'many' | undefined =>
  Object.hasOwn(MEDIA, field.type) ? MEDIA[field.type as keyof typeof MEDIA] : undefined;

/**
 * The field whose value a group of one field stores in its own place. H5P's editor flattens such groups
 * (`H5PContentValidator::validateGroup` of the PHP core says which).
 */
export function flattened({ type, fields = [], isSubContent }: Field): Field | undefined {
  return type === 'group' && fields.length === 1 && !isSubContent ? fields[0] : undefined;
}

/** Values of a select, those in option groups as well; undefined when it takes any. */
export function selectValues({ options }: Field): unknown[] | undefined {
  if (!options || options.length === 0) return undefined;
  return options.flatMap((option) => {
    if (typeof option !== 'object' || option === null) return [option];
    const inner: unknown = Reflect.get(option, 'options');
    return Array.isArray(inner)
      ? (selectValues({ type: 'select', options: inner }) ?? [])
      : [Reflect.get(option, 'value')];
  });
}

/** Libraries a library field may hold, "Name major.minor". Empty: none is named, so any may stand there. */
export function libraryOptions({ options = [] }: Field): string[] {
  return options.flatMap((option) => {
    const name: unknown = typeof option === 'object' && option !== null ? Reflect.get(option, 'name') : option;
    return typeof name === 'string' ? [name] : [];
  });
}
