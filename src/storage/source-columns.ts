// The columns of the tables of sources, each said once: in the order in which rows are put in, and in which they are written out.

export const SOURCE_COLUMNS = {
  book_id: 'text',
  id: 'text',
  hash: 'text',
  type: 'text',
  kind: 'text',
  content: 'text',
  import_id: 'text',
  place: 'text',
} as const;

export const TRACE_COLUMNS = {
  book_id: 'text',
  party_id: 'text',
  id: 'text',
  kind: 'text',
  at: 'instant',
  direction: 'text',
  crowd: 'integer',
  words: 'integer',
  asks: 'integer',
  thread: 'text',
  about: 'text',
  import_id: 'text',
  place: 'text',
} as const;

export const SIGHTING_COLUMNS = {
  book_id: 'text',
  import_id: 'text',
  id: 'text',
  hash: 'text',
  place: 'text',
} as const;

/** The names of all columns but some. */
export function namesOf<C extends object, But extends keyof C>(
  columns: C,
  ...but: readonly But[]
): Exclude<keyof C, But>[] {
  const left: ReadonlySet<unknown> = new Set(but);
  return (Object.keys(columns) as (keyof C)[]).filter(
    (name): name is Exclude<keyof C, But> => !left.has(name),
  );
}
