// What an import stored, table by table: how many rows, and how wide. The lower bound writes as many of the same width into
// tables of the same keys, without the other indexes and without a thought.
import { DatabaseSync } from 'node:sqlite';

export interface ColumnShape {
  readonly name: string;
  readonly type: 'text' | 'number';
  /** Characters on average, over rows that have it. */
  readonly width: number;
  /** Different values; where they are few, rows share them. */
  readonly different: number;
  /** Share of rows without it. */
  readonly empty: number;
}

export interface TableShape {
  readonly name: string;
  /** The statement that makes it. */
  readonly make: string;
  readonly rows: number;
  readonly columns: readonly ColumnShape[];
}

/** Tables of a book in a file that hold more than a handful of rows. */
export function shapesIn(file: string): TableShape[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = db
      .prepare("select name, sql as make from sqlite_master where type = 'table' order by name")
      .all() as { name: string; make: string }[];
    return tables.flatMap(({ name, make }) => {
      const { rows } = db.prepare(`select count(*) as rows from "${name}"`).get() as { rows: number };
      if (rows < 100) return [];
      const columns = db.prepare(`select name, type from pragma_table_info(?)`).all(name) as {
        name: string;
        type: string;
      }[];
      return [{ name, make, rows, columns: columns.map((column) => shapeOf(db, name, rows, column)) }];
    });
  } finally {
    db.close();
  }
}

function shapeOf(
  db: DatabaseSync,
  table: string,
  rows: number,
  column: { name: string; type: string },
): ColumnShape {
  const it = `"${column.name}"`;
  const found = db
    .prepare(
      `select avg(length(${it})) as width, count(distinct ${it}) as different, count(${it}) as filled from "${table}"`,
    )
    .get() as { width: number | null; different: number; filled: number };
  return {
    name: column.name,
    type: column.type.toLowerCase() === 'text' ? 'text' : 'number',
    width: Math.round(found.width ?? 0),
    different: found.different,
    empty: 1 - found.filled / rows,
  };
}
