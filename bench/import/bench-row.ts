// What the benchmarks of imports print: a row for each measure, beside the lower bound of the same run.
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'rows';
  /** What the lower bound took in the same run. */
  readonly bound?: number;
  readonly ratio?: number;
  /** What the ratio, or where there is none the value, may be at most. */
  readonly limit?: number;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** For a terminal. `digits`: behind the point, of ratios and of their limits. */
export function table(
  rows: readonly BenchRow[],
  width: number,
  digits: { readonly ratio: number; readonly limit: number },
): string {
  const cell = (value: number | undefined, behind = 0): string =>
    (value === undefined ? '' : value.toFixed(behind)).padStart(9);
  const head = `${''.padEnd(width)} ${'value'.padStart(9)}      ${'bound'.padStart(9)} ${'ratio'.padStart(9)} ${'at most'.padStart(9)}`;
  const lines = rows.map(
    (it) =>
      `${it.name.padEnd(width)} ${cell(it.value)} ${it.unit.padEnd(4)} ${cell(it.bound)} ${cell(it.ratio, digits.ratio)} ${cell(it.limit, digits.limit)}`,
  );
  return [head, ...lines].join('\n');
}
