import type { Fact, LessonParams } from '@langbiang/core';

type Source = LessonParams['sources'][number];

/** Numbers facts in the order in which a reader meets them. */
export class SourceList {
  readonly #facts: ReadonlyMap<string, { readonly fact: Fact }>;
  readonly #sources = new Map<string, Source>();

  constructor(facts: ReadonlyMap<string, { readonly fact: Fact }>) {
    this.#facts = facts;
  }

  /** The number of a fact. Throws on an unknown one: lint has refused it before. */
  cite(factId: string): number {
    const known = this.#sources.get(factId);
    if (known) return known.n;
    const placed = this.#facts.get(factId);
    if (!placed) throw new Error(`unknown fact ${factId}`);
    const source = asSource(placed.fact, this.#sources.size + 1);
    this.#sources.set(factId, source);
    return source.n;
  }

  list(): Source[] {
    return [...this.#sources.values()];
  }
}

function asSource(fact: Fact, n: number): Source {
  const links = fact.sources.map(({ title, url, editors_only }) => {
    return editors_only || url === undefined ? { title } : { title, url };
  });
  return { n, factId: fact.id, statement: fact.statement, asOf: fact.as_of, links };
}
