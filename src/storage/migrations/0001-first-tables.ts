// The first tables: installation, sources, said, derived. Every table but the installation's few leads its key with book_id.
import { sql } from 'kysely';
import { columnType, type Database, type Engine } from '../engine.ts';

type ColumnSpec = 'text' | 'text?' | 'integer' | 'integer?' | 'real' | 'instant' | 'instant?';

const TABLES: Readonly<
  Record<string, { columns: Readonly<Record<string, ColumnSpec>>; key: readonly string[] }>
> = {
  book: {
    columns: {
      id: 'text',
      created_at: 'instant',
      generation: 'integer',
      revision: 'integer',
      derived_day: 'text?',
    },
    key: ['id'],
  },
  lease: { columns: { book_id: 'text', holder: 'text', pid: 'integer', until: 'instant' }, key: ['book_id'] },
  token: { columns: { book_id: 'text', hash: 'text', made_at: 'instant' }, key: ['book_id', 'hash'] },
  request: {
    columns: { book_id: 'text', id: 'text', ability: 'text', answer: 'text', at: 'instant' },
    key: ['book_id', 'id'],
  },
  import: {
    columns: {
      book_id: 'text',
      id: 'text',
      batch_id: 'text',
      seq: 'integer',
      file: 'text',
      format: 'text',
      state: 'text',
      as_of: 'text?',
      complete: 'text',
      report: 'text',
      at: 'instant',
    },
    key: ['book_id', 'id'],
  },
  source: {
    columns: {
      book_id: 'text',
      id: 'text',
      hash: 'text',
      type: 'text',
      kind: 'text',
      content: 'text',
      import_id: 'text',
      place: 'text',
    },
    key: ['book_id', 'id', 'hash'],
  },
  trace: {
    columns: {
      book_id: 'text',
      party_id: 'text',
      id: 'text',
      kind: 'text',
      at: 'instant?',
      direction: 'text',
      crowd: 'integer',
      words: 'integer?',
      asks: 'integer',
      thread: 'text?',
      about: 'text?',
      import_id: 'text',
      place: 'text',
    },
    key: ['book_id', 'party_id', 'id'],
  },
  sighting: {
    columns: { book_id: 'text', import_id: 'text', id: 'text', hash: 'text', place: 'text' },
    key: ['book_id', 'import_id', 'id', 'hash'],
  },
  fact: {
    columns: {
      book_id: 'text',
      id: 'text',
      person_id: 'text',
      field: 'text',
      value: 'text?',
      said_at: 'instant',
      actor: 'text',
      revision: 'integer',
    },
    key: ['book_id', 'id'],
  },
  note: {
    columns: {
      book_id: 'text',
      id: 'text',
      person_id: 'text',
      text: 'text',
      at: 'instant',
      revision: 'integer',
    },
    key: ['book_id', 'id'],
  },
  interaction: {
    columns: {
      book_id: 'text',
      id: 'text',
      kind: 'text',
      at: 'instant?',
      day: 'text?',
      note: 'text?',
      revision: 'integer',
    },
    key: ['book_id', 'id'],
  },
  interaction_person: {
    columns: { book_id: 'text', interaction_id: 'text', person_id: 'text' },
    key: ['book_id', 'interaction_id', 'person_id'],
  },
  step_answer: {
    columns: {
      book_id: 'text',
      step_id: 'text',
      person_id: 'text',
      kind: 'text',
      answer: 'text',
      day: 'text',
      until: 'text?',
      step: 'text',
      at: 'instant',
    },
    key: ['book_id', 'step_id'],
  },
  setting: { columns: { book_id: 'text', name: 'text', value: 'text' }, key: ['book_id', 'name'] },
  forgotten: { columns: { book_id: 'text', key_hash: 'text' }, key: ['book_id', 'key_hash'] },
  touched: { columns: { book_id: 'text', person_id: 'text' }, key: ['book_id', 'person_id'] },
  member: {
    columns: { book_id: 'text', generation: 'integer', source_id: 'text', person_id: 'text' },
    key: ['book_id', 'generation', 'source_id'],
  },
  person: {
    columns: {
      book_id: 'text',
      generation: 'integer',
      id: 'text',
      name: 'text',
      sort_name: 'text',
      search: 'text',
      headline: 'text?',
      organisation: 'text?',
      level: 'integer?',
      basis: 'text',
      strength: 'real',
      nominal: 'integer',
      connected: 'integer',
      wrote_ever: 'integer',
      wrote_last_year: 'integer',
      talked_ever: 'integer',
      talked_last_year: 'integer',
      last_at: 'instant?',
      last_talk_at: 'instant?',
      owes_reply_since: 'instant?',
      question_value: 'real',
      curious: 'integer',
      do_not_contact: 'integer',
      not_now_until: 'text?',
      sources: 'integer',
      summary: 'text',
    },
    key: ['book_id', 'generation', 'id'],
  },
  identity: {
    columns: { book_id: 'text', generation: 'integer', key: 'text', person_id: 'text' },
    key: ['book_id', 'generation', 'key', 'person_id'],
  },
};

const INDEXES: Readonly<Record<string, readonly string[]>> = {
  trace: ['book_id, import_id'],
  source: ['book_id, import_id', 'book_id, type, id'],
  fact: ['book_id, person_id, revision'],
  note: ['book_id, person_id'],
  interaction_person: ['book_id, person_id'],
  member: ['book_id, generation, person_id'],
  person: [
    'book_id, generation, strength desc, sort_name, id',
    // Enough for the counts of the Network page without reading the rows.
    'book_id, generation, level, nominal, connected, wrote_ever, wrote_last_year, talked_ever, talked_last_year',
    'book_id, generation, question_value desc, id',
    'book_id, generation, curious',
    'book_id, generation, sort_name',
    'book_id, generation, owes_reply_since',
  ],
};

export async function up(db: Database, engine: Engine): Promise<void> {
  for (const [table, { columns, key }] of Object.entries(TABLES)) {
    const lines = Object.entries(columns).map(([name, spec]) => {
      const optional = spec.endsWith('?');
      const type = columnType(engine, (optional ? spec.slice(0, -1) : spec) as 'text');
      return `"${name}" ${type}${optional ? '' : ' not null'}`;
    });
    const withoutRowid = engine === 'sqlite' ? ' without rowid' : '';
    await sql
      .raw(`create table "${table}" (${lines.join(', ')}, primary key (${key.join(', ')}))${withoutRowid}`)
      .execute(db);
    for (const [at, on] of (INDEXES[table] ?? []).entries()) {
      await sql.raw(`create index "${table}_${at + 1}" on "${table}" (${on})`).execute(db);
    }
  }
}
