/**
 * A database plugin for ltijs that keeps everything in memory: the fastest store the peer can have, so that the
 * comparison is about the protocol work and never about its database.
 */
type Doc = Record<string, unknown>;

/** The field each growing collection is looked up by. */
const keyed: Record<string, string> = { state: 'state', nonce: 'nonce', idtoken: 'user', contexttoken: 'user' };

export class MemoryDatabase {
  readonly #collections = new Map<string, Map<unknown, Doc[]>>();

  async setup(): Promise<boolean> {
    return true;
  }

  async Close(): Promise<boolean> {
    return true;
  }

  async Get(_encryptionKey: string | false, collection: string, query: Doc = {}): Promise<Doc[] | false> {
    const found = this.#bucket(collection, query).filter((doc) => matches(doc, query));
    return found.length > 0 ? found : false;
  }

  async Insert(_encryptionKey: string | false, collection: string, item: Doc, index?: Doc): Promise<boolean> {
    this.#bucket(collection, { ...index, ...item }).push({ ...index, ...item });
    return true;
  }

  async Replace(
    encryptionKey: string | false,
    collection: string,
    query: Doc,
    item: Doc,
    index?: Doc,
  ): Promise<boolean> {
    await this.Delete(collection, query);
    return this.Insert(encryptionKey, collection, item, index);
  }

  async Modify(_encryptionKey: string | false, collection: string, query: Doc, change: Doc): Promise<boolean> {
    for (const doc of this.#bucket(collection, query)) if (matches(doc, query)) Object.assign(doc, change);
    return true;
  }

  async Delete(collection: string, query: Doc): Promise<boolean> {
    const bucket = this.#bucket(collection, query);
    const kept = bucket.filter((doc) => !matches(doc, query));
    bucket.splice(0, bucket.length, ...kept);
    return true;
  }

  #bucket(collection: string, query: Doc): Doc[] {
    const buckets = this.#collections.get(collection) ?? new Map<unknown, Doc[]>();
    this.#collections.set(collection, buckets);
    const key = query[keyed[collection] ?? ''];
    const bucket = buckets.get(key) ?? [];
    buckets.set(key, bucket);
    return bucket;
  }
}

const matches = (doc: Doc, query: Doc) => Object.entries(query).every(([key, value]) => doc[key] === value);
