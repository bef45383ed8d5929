// One line of a benchmark: what was measured, beside the lower bound of the same run, and what it may be at most.
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'KB' | 'people' | 'rows' | 'times' | 's';
  /** What the least that the machine needs for it took, in the same run. */
  readonly bound?: number;
  readonly ratio?: number;
  readonly most?: { readonly of: 'value' | 'ratio'; readonly is: number };
}

export interface Section {
  readonly title: string;
  /** What was asked of what, and what the bound is. */
  readonly how: string;
  readonly rows: readonly Row[];
}

export function misses({ value, ratio, most }: Row): boolean {
  if (!most) return false;
  const measured = most.of === 'value' ? value : (ratio ?? Number.NaN);
  return !(measured <= most.is);
}

/** The value at a share of the sorted list: 0.5 the median, 0.99 the slowest but one in a hundred. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const figure = (value: number | undefined): string =>
  value === undefined
    ? ''
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);

function cells(row: Row): string[] {
  const most = row.most ? `${row.most.is} ${row.most.of === 'ratio' ? 'times' : row.unit}` : '';
  return [
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.bound === undefined ? '' : `${figure(row.bound)} ${row.unit}`,
    row.ratio === undefined ? '' : `${figure(row.ratio)} times`,
    most,
    row.most ? (misses(row) ? 'misses its bound' : 'holds') : '',
  ];
}

const HEAD = ['', 'measured', 'least', 'ratio', 'at most', ''];

/** For a terminal. */
export function asText({ title, rows }: Section): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  const table = lines.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
  return [`\n${title}`, ...table].join('\n');
}

/** For docs/performance.md. */
export function asMarkdown({ title, how, rows }: Section): string {
  const line = (of: readonly string[]): string => `| ${of.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    how,
    '',
    line(HEAD),
    line(['---', '--:', '--:', '--:', '--:', '---']),
    ...rows.map((row) => line(cells(row))),
  ].join('\n');
}
