// A cell of a CSV that a spreadsheet opens: what begins like a formula is text there, not a command (OWASP, "CSV Injection").

/** Quoted; with an apostrophe before what a spreadsheet would work out. */
export function spreadsheetCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[\s\uFEFF]*[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rows under their titles, as RFC 4180 has them, with the mark by which Excel knows UTF-8. */
export function spreadsheet(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(spreadsheetCell).join(',')).join('\r\n')}\r\n`;
}
