// Rows as LinkedIn writes them: LF between rows, quotes only where needed, or (messages of 2026) around every field.

/** `needed`: only where a comma, quote or line break asks for it. `all`: every field, the header too. */
export type Quoting = 'needed' | 'all';

const mustQuote = /[",\r\n]/;

export function csvField(value: string, quoting: Quoting = 'needed'): string {
  return quoting === 'all' || mustQuote.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function csvRow(fields: readonly string[], quoting: Quoting = 'needed'): string {
  let row = '';
  for (let i = 0; i < fields.length; i++) row += (i === 0 ? '' : ',') + csvField(fields[i] ?? '', quoting);
  return row;
}

/** Header and rows, each ended by a line feed; the header is written as it stands, or quoted as a whole. */
export function csvText(
  header: string,
  rows: readonly (readonly string[])[],
  quoting: Quoting = 'needed',
): string {
  const first = quoting === 'all' ? csvRow(header.split(','), 'all') : header;
  return [first, ...rows.map((row) => csvRow(row, quoting))].join('\n') + '\n';
}
