type Node = { [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Semantics in which a `library` field without options offers what the first one offers. A lesson's second language holds
 * the types of its first: the list stands once, so that a new type is one line.
 */
export function withSameOptions(semantics: unknown): unknown {
  let first: unknown;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isNode(value)) return value;
    const options = value['type'] === 'library' ? value['options'] : undefined;
    if (Array.isArray(options) && options.length > 0) first ??= options;
    if (Array.isArray(options) && options.length === 0) return { ...value, options: first ?? [] };
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, walk(child)]));
  };
  return walk(semantics);
}
