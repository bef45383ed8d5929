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
