// One spelling for the values of a column, by its kind.
import { foldName } from '../name-folding.ts';
import type { ValueKind } from './value-likeness.ts';

/** Day first, month first or year first, as most of a column's own dates can be read. */
type DateOrder = 'ymd' | 'dmy' | 'mdy';

export function foldValues(kind: ValueKind, values: readonly string[]): string[] {
  if (kind === 'date') return foldDates(values);
  const fold = folds[kind];
  const held = new Map<string, string>();
  return values.map((value) => {
    const known = held.get(value);
    if (known !== undefined) return known;
    const folded = fold(value);
    held.set(value, folded);
    return folded;
  });
}

const folds: Readonly<Record<Exclude<ValueKind, 'date'>, (value: string) => string>> = {
  name: foldName,
  text: foldName,
  email: (value) => value.trim().toLowerCase(),
  code: (value) => value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''),
};

function foldDates(values: readonly string[]): string[] {
  const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
  const readable = (order: DateOrder): number => values.filter((value) => readDate(value, order)).length;
  const order = orders.reduce((best, it) => (readable(it) > readable(best) ? it : best));
  return values.map((value) => readDate(value, order) || value.replaceAll(/\D/g, ''));
}

/** `YYYYMMDD`, or '' where it is no day in this order. */
function readDate(value: string, order: DateOrder): string {
  const numbers =
    /^\s*(\d{4})(\d\d)(\d\d)\s*$/.exec(value)?.slice(1) ??
    /^\s*(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ].*)?$/.exec(value)?.slice(1);
  if (!numbers) return '';
  const [y, m, d] = (['y', 'm', 'd'] as const).map((part) => numbers[order.indexOf(part)] ?? '');
  if (y?.length !== 4 || !m || !d || Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31)
    return '';
  return y + m.padStart(2, '0') + d.padStart(2, '0');
}
