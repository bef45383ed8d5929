// Arbitrary people on the way out, for the laws of the writers: names in many scripts, commas and line breaks everywhere.
import type { ContactPoint } from '#domain/source-record.ts';
import { fc } from './fast-check.ts';
import type { OutgoingCard } from '#formats/outgoing.ts';

const letters = Array.from('abcXYZ0189,;:\\"\'=|/+()&äßŁ李田🦉éن');
/** Something with a letter at both ends, single blanks inside. */
const words = (most: number) =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: most,
    })
    .map((parts) => `a${parts.join(' ')}z`);
const text = fc.array(words(6), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const labels = fc.constantFrom(
  undefined,
  'home',
  'work',
  'cell',
  'work fax',
  'Work',
  'Mobile',
  'Büro, 2. Stock',
  'iPhone',
);
const points = (value: fc.Arbitrary<string>): fc.Arbitrary<ContactPoint[]> =>
  fc
    .uniqueArray(fc.record({ value, label: labels }), {
      maxLength: 3,
      selector: ({ value }) => value.toLowerCase(),
    })
    .chain((list) =>
      fc.option(fc.nat(Math.max(0, list.length - 1))).map((at) =>
        list.map(({ value, label }, index) => ({
          value,
          ...(label === undefined ? {} : { label }),
          ...(index === at ? { preferred: true as const } : {}),
        })),
      ),
    );
const host = fc.stringMatching(/^[a-z]{2,12}$/).map((name) => `${name}.example`);
const address = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9.+-]{0,20}$/), host)
  .map(([local, at]) => `${local}0@${at}`);
const phone = fc.stringMatching(/^\+?[1-9][0-9]{5,12}$/);
const link = fc
  .tuple(host, fc.stringMatching(/^[a-z0-9,;=?&-]{0,30}$/))
  .map(([name, path]) => `https://${name}/${path}`);
const birthday = fc.constantFrom(undefined, '1985-03-15', '--01-22', '2000-02-29', '--02-29');
const role = fc.record({
  organisation: words(3),
  department: fc.option(words(2)),
  title: fc.option(words(3)),
});

const some = (list: readonly unknown[]): boolean => list.length > 0;

export const anyCard: fc.Arbitrary<OutgoingCard> = fc
  .record({
    uid: fc.uuid(),
    full: words(3),
    given: fc.option(words(1)),
    family: fc.option(words(2)),
    middle: fc.option(words(1)),
    prefix: fc.option(words(1)),
    suffix: fc.option(words(1)),
    nickname: fc.option(words(1)),
    emails: points(address),
    phones: points(phone),
    links: points(link),
    addresses: points(words(6)),
    roles: fc.uniqueArray(role, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
    birthday,
    notes: fc.array(text, { maxLength: 2 }),
    categories: fc.uniqueArray(words(2), { maxLength: 3 }),
  })
  .map(
    ({
      full,
      given,
      family,
      middle,
      prefix,
      suffix,
      nickname,
      roles,
      addresses,
      birthday,
      notes,
      categories,
      ...rest
    }) => ({
      uid: rest.uid,
      name: {
        full,
        ...(given ? { given } : {}),
        ...(middle ? { middle } : {}),
        ...(family ? { family } : {}),
        ...(prefix ? { prefix } : {}),
        ...(suffix ? { suffix } : {}),
        ...(nickname ? { nickname } : {}),
      },
      emails: rest.emails,
      phones: rest.phones,
      links: rest.links,
      // A title of somebody who has one role, or of all of them: a card cannot say which role has none.
      affiliations: roles.map(({ organisation, department, title }) => ({
        organisation,
        ...(department ? { department } : {}),
        ...(title ? { title } : {}),
      })),
      ...(some(addresses) ? { addresses } : {}),
      ...(birthday === undefined ? {} : { birthday }),
      ...(some(notes) ? { notes } : {}),
      ...(some(categories) ? { categories } : {}),
    }),
  );
