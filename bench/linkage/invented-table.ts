// A table of invented people for the clock: each of half the rows once more with slips of the keyboard, values left out, names exchanged.
import { makeName, phoneNumber, privateEmail } from '#sample/names.ts';
import { createRandom, type Random } from '#sample/random.ts';
import { towns } from '#sample/lists/places.ts';
import type { Table } from './measure.ts';

const HEADERS = ['given name', 'family name', 'birthday', 'town', 'e-mail', 'phone'];

export function inventedTable(records: number, seed: number): Table {
  const random = createRandom(`linkage ${seed}`);
  const rows: string[][] = [];
  const truth: string[] = [];
  for (let person = 0; rows.length < records; person += 1) {
    const { given, family } = makeName(random);
    const born = new Date(Date.UTC(random.int(1940, 2004), 0, random.int(1, 365))).toISOString().slice(0, 10);
    const row = [
      given,
      family,
      born,
      random.pick(towns),
      privateEmail(`${given} ${family}`, person, random),
      phoneNumber(person),
    ];
    rows.push(row);
    truth.push(String(person));
    if (rows.length === records) break;
    rows.push(again(row, random));
    truth.push(String(person));
  }
  const order = random.shuffle([...rows.keys()]);
  return {
    columns: HEADERS.map((header, at) => ({ header, values: order.map((row) => rows[row]![at]!) })),
    truth: order.map((row) => truth[row]!),
  };
}

function again(row: readonly string[], random: Random): string[] {
  const [given = '', family = '', ...rest] = row.map((value) =>
    random.chance(0.15) ? '' : random.chance(0.25) ? slip(value, random) : value,
  );
  return random.chance(0.05) ? [family, given, ...rest] : [given, family, ...rest];
}

function slip(value: string, random: Random): string {
  const at = random.int(0, Math.max(0, value.length - 1));
  const other = random.pick(Array.from(/\d/.test(value) ? '0123456789' : 'abcdefghijklmnopqrstuvwxyz'));
  return value.slice(0, at) + (random.chance(0.5) ? other : '') + value.slice(at + 1);
}
