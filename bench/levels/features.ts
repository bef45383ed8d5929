// What could be counted straight from the files, one feature at a time, with no model: the product's readers are used, nothing
// behind them. Records are given to the people of truth.json; events that stand in two archives count once.
import { openInputs } from '#formats/archive.ts';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import type { ContactRecord, EventRecord } from '#domain/source-record.ts';
import { withFiles } from '#storage/given-files.ts';
import { exportsIn } from './product.ts';
import { finderOf, slugOf, type TruePerson, type TruthFile } from './truth-file.ts';

export interface Features {
  readonly messages: number;
  readonly 'messages both ways': number;
  readonly 'days with contact': number;
  /** Days since the last message, as a negative number; without one, minus infinity. */
  readonly recency: number;
  readonly connected: number;
  readonly 'in address book': number;
}

export const featureNames: readonly (keyof Features)[] = [
  'messages',
  'messages both ways',
  'days with contact',
  'recency',
  'connected',
  'in address book',
];

interface Tally {
  readonly number: number;
  in: number;
  out: number;
  last: number;
  connected: boolean;
  kept: boolean;
  readonly days: Set<string>;
}

const day = 86_400_000;

export async function featuresOf(
  folder: string,
  truth: TruthFile,
  now: number,
): Promise<Map<TruePerson, Features>> {
  const tallies = new Map<TruePerson, Tally>(
    truth.people.map((person, number) => [
      person,
      { number, in: 0, out: 0, last: -Infinity, connected: false, kept: false, days: new Set() },
    ]),
  );
  const finder = finderOf(truth);
  const counted = new Set<string>();
  for (const paths of await exportsIn(folder)) {
    const { contacts, events } = await readRecords(paths, truth);
    const bearers = new Map<string, Tally>();
    for (const record of contacts) {
      const slug = slugOf(record.linkedin);
      const emails = record.emails.map((email) => email.value);
      const person = finder.find({ slug, emails, names: [record.name.full] });
      const tally = person && tallies.get(person);
      if (!tally) continue;
      bearers.set(record.key, tally);
      if (record.kind === 'connection') tally.connected = true;
      if (record.kind === 'card' || record.kind === 'synced') tally.kept = true;
    }
    for (const event of events) {
      if ((event.kind !== 'message' && event.kind !== 'mail') || event.at === undefined) continue;
      for (const tally of new Set(event.parties.flatMap((key) => bearers.get(key) ?? []))) {
        const known = `${event.key}/${tally.number}`;
        if (counted.has(known)) continue;
        counted.add(known);
        if (event.direction !== 'out') tally.in += 1;
        if (event.direction !== 'in') tally.out += 1;
        tally.days.add(event.at.slice(0, 10));
        tally.last = Math.max(tally.last, Date.parse(event.at));
      }
    }
  }
  return new Map(
    [...tallies].map(([person, it]) => [
      person,
      {
        messages: it.in + it.out,
        'messages both ways': Math.min(it.in, it.out),
        'days with contact': it.days.size,
        recency: it.last === -Infinity ? -Infinity : Math.ceil((it.last - now) / day),
        connected: it.connected ? 1 : 0,
        'in address book': it.kept ? 1 : 0,
      },
    ]),
  );
}

async function readRecords(
  paths: readonly string[],
  truth: TruthFile,
): Promise<{ contacts: ContactRecord[]; events: EventRecord[] }> {
  const contacts: ContactRecord[] = [];
  const events: EventRecord[] = [];
  const linkedin = slugOf(truth.me.linkedin);
  const me = {
    names: truth.me.name ? [truth.me.name] : [],
    emails: truth.me.emails,
    ...(linkedin ? { linkedin } : {}),
  };
  await withFiles(
    paths.map((path) => ({ path })),
    async (files) => {
      const inputs = await openInputs(files);
      const { imports } = await recogniseFormat(inputs.files, formats);
      for (const { format, files: own } of imports)
        for await (const reading of format.read(own, { timeZone: 'UTC', me })) {
          if (!('record' in reading)) continue;
          if (reading.record.type === 'contact') contacts.push(reading.record);
          if (reading.record.type === 'event') events.push(reading.record);
        }
    },
  );
  return { contacts, events };
}
