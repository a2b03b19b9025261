/** One step of the schema. A released step is never edited: what comes later is a new step. */
export type Migration = { version: number; name: string; sql: string };

/**
 * Documents are JSON; beside them stand only the columns we search by. Instants are milliseconds since 1970, because
 * ISO texts of different precision ("…00Z", "…00.500Z") do not sort as text.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'records, statements, engagement, platforms, items, sessions',
    sql: `
      CREATE TABLE record (
        id TEXT PRIMARY KEY,
        tenant_id TEXT NOT NULL,
        link_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        rev INTEGER NOT NULL,
        doc TEXT NOT NULL,
        grade_status TEXT,
        grade_at INTEGER,
        grade_due INTEGER,
        UNIQUE (tenant_id, link_id, user_id)
      ) STRICT;
      CREATE INDEX record_due ON record (grade_due) WHERE grade_status = 'waiting';
      CREATE INDEX record_grade ON record (grade_status, grade_at) WHERE grade_status IS NOT NULL;
      CREATE INDEX record_grade_at ON record (grade_at) WHERE grade_status IS NOT NULL;

      CREATE TABLE statement (
        seq INTEGER PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        doc TEXT NOT NULL,
        UNIQUE (record_id, id)
      ) STRICT;

      CREATE TABLE engaged_learner (
        tenant_id TEXT NOT NULL,
        context_id TEXT NOT NULL,
        item_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (tenant_id, context_id, item_id, user_id, kind)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE engagement (
        tenant_id TEXT NOT NULL,
        context_id TEXT NOT NULL,
        item_id TEXT NOT NULL,
        opened INTEGER NOT NULL DEFAULT 0,
        completed INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (tenant_id, context_id, item_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE user_state (
        record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (record_id, key)
      ) STRICT;

      CREATE TABLE class_context (
        tenant_id TEXT NOT NULL,
        context_id TEXT NOT NULL,
        doc TEXT NOT NULL,
        PRIMARY KEY (tenant_id, context_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE item (
        id TEXT PRIMARY KEY,
        card TEXT NOT NULL,
        params TEXT NOT NULL
      ) STRICT;

      CREATE TABLE platform (
        id TEXT PRIMARY KEY,
        issuer TEXT NOT NULL,
        client_id TEXT NOT NULL,
        doc TEXT NOT NULL,
        UNIQUE (issuer, client_id)
      ) STRICT;

      CREATE TABLE one_time (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        expires_at INTEGER NOT NULL,
        PRIMARY KEY (kind, key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX one_time_expires ON one_time (expires_at);

      CREATE TABLE signing_key (
        kid TEXT PRIMARY KEY,
        doc TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        active INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX signing_key_active ON signing_key (active) WHERE active = 1;

      CREATE TABLE session (
        id_hash TEXT PRIMARY KEY,
        doc TEXT NOT NULL,
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX session_expires ON session (expires_at);
    `,
  },
  {
    version: 2,
    name: 'reviews of items',
    sql: `
      CREATE TABLE item_review (
        item_id TEXT PRIMARY KEY,
        doc TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `,
  },
];
