// What speaks for one person beside the name: work, an address at that work, title, place, birthday. And what forbids it.
import { isSameDay } from '../verified-different.ts';
import { domainName, type PersonTraits } from './person-traits.ts';
import {
  BIRTHDAY_BY_CHANCE,
  MOST_FROM,
  OF_ITS_OWN,
  OTHER_EMPLOYER,
  PROVIDER,
  SAME_BIRTHDAY,
  SAME_DOMAIN,
  SAME_EMPLOYER,
  SAME_PLACE,
  SAME_TITLE,
} from './person-weights.ts';

/** Share of the people of the book of whom a value holds. */
export interface Shares {
  readonly employer: (key: string) => number;
  readonly domain: (name: string) => number;
  readonly title: (folded: string) => number;
  readonly place: (folded: string) => number;
  /** Of those who share it with one of them, before anything else is known of two people. */
  readonly point: (value: string) => number;
}

export interface Circumstance {
  readonly code:
    | 'same-address'
    | 'same-number'
    | 'same-employer'
    | 'mail-of-employer'
    | 'same-domain'
    | 'other-employer'
    | 'same-title'
    | 'same-place'
    | 'same-birthday';
  readonly values: Readonly<Record<string, string>>;
  /** Log of m / u. */
  readonly weight: number;
}

/** Whether the two cannot be one by what is verified: a profile each, a birthday each. */
export function isForbidden(a: PersonTraits, b: PersonTraits): boolean {
  if (a.slugs.size > 0 && b.slugs.size > 0 && a.slugs.isDisjointFrom(b.slugs)) return true;
  return (
    a.birthdays.length > 0 &&
    b.birthdays.length > 0 &&
    !a.birthdays.some((one) => b.birthdays.some((other) => isSameDay(one, other)))
  );
}

export function circumstances(a: PersonTraits, b: PersonTraits, shares: Shares): Circumstance[] {
  return [...points(a, b, shares), ...work(a, b, shares), ...rest(a, b, shares)].toSorted(
    (x, y) => y.weight - x.weight,
  );
}

/** An address or number of both that did not join them by itself: what kept them apart then keeps them from being certain. */
export const isShared = ({ code }: Circumstance): boolean =>
  code === 'same-address' || code === 'same-number';

function points(a: PersonTraits, b: PersonTraits, shares: Shares): Circumstance[] {
  const [best] = [...a.points.intersection(b.points)]
    .map((value) => ({ value, weight: Math.log(shares.point(value)) }))
    .toSorted((x, y) => y.weight - x.weight || (x.value < y.value ? -1 : 1));
  if (!best) return [];
  const { value, weight } = best;
  return [{ code: value.includes('@') ? 'same-address' : 'same-number', values: { value }, weight }];
}

/** Speaks for itself: another person of the same name would hardly have it, too; and nothing kept them apart before. */
export function speaksForItself(found: readonly Circumstance[]): boolean {
  return found.some((it) => it.weight >= OF_ITS_OWN) && !found.some(isShared);
}

function work(a: PersonTraits, b: PersonTraits, shares: Shares): Circumstance[] {
  const name = (key: string): string => a.shownEmployers.get(key) ?? b.shownEmployers.get(key) ?? key;
  let best: Circumstance | undefined;
  const better = (code: Circumstance['code'], values: Circumstance['values'], share: number): void => {
    const weight = Math.min(Math.log(SAME_EMPLOYER / share), MOST_FROM.employer);
    if (!best || weight > best.weight) best = { code, values, weight };
  };
  for (const key of a.employers)
    if (b.employers.has(key)) better('same-employer', { organisation: name(key) }, shares.employer(key));
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const key of one.employers)
      for (const { domain } of other.mail)
        if (isOf(domain, key))
          better(
            'mail-of-employer',
            { organisation: name(key), domain },
            Math.max(shares.employer(key), shares.domain(domainName(domain))),
          );
  if (best) return [best];
  for (const { domain } of a.mail)
    if (shares.domain(domainName(domain)) < PROVIDER && b.mail.some((it) => it.domain === domain))
      better('same-domain', { domain }, (shares.domain(domainName(domain)) * SAME_EMPLOYER) / SAME_DOMAIN);
  if (best) return [best];
  return a.employers.size > 0 && b.employers.size > 0
    ? [{ code: 'other-employer', values: {}, weight: Math.log(OTHER_EMPLOYER) }]
    : [];
}

/** A domain named like the organisation; short names have to be all of it. */
function isOf(domain: string, key: string): boolean {
  const owner = domainName(domain).replaceAll(/^and|and$/g, '');
  // `ripple-sons` is of Ripple & Sons.
  const letters = key.replaceAll(/(?:^|-)and(?=-|$)/g, '').replaceAll('-', '');
  if (owner === letters) return true;
  const [short, long] = owner.length < letters.length ? [owner, letters] : [letters, owner];
  return short.length >= 6 && long.startsWith(short);
}

function rest(a: PersonTraits, b: PersonTraits, shares: Shares): Circumstance[] {
  const found: Circumstance[] = [];
  const alike = (
    code: 'same-title' | 'same-place',
    one: ReadonlyMap<string, string>,
    other: ReadonlyMap<string, string>,
    weightOf: (value: string) => number,
  ): void => {
    const values = [...one.keys()]
      .filter((value) => other.has(value))
      .toSorted((x, y) => weightOf(y) - weightOf(x));
    if (values[0] !== undefined)
      found.push({ code, values: { value: one.get(values[0])! }, weight: weightOf(values[0]) });
  };
  alike('same-title', a.titles, b.titles, (it) =>
    Math.min(Math.log(SAME_TITLE / shares.title(it)), MOST_FROM.title),
  );
  alike('same-place', a.places, b.places, (it) =>
    Math.min(Math.log(SAME_PLACE / shares.place(it)), MOST_FROM.place),
  );
  const days = a.birthdays.flatMap((one) =>
    b.birthdays.flatMap((other) => (isSameDay(one, other) ? [[one, other]] : [])),
  );
  if (days[0]) {
    const yearless = days.every((both) => both.some((day) => day.startsWith('--')));
    const chance = BIRTHDAY_BY_CHANCE[yearless ? 'yearless' : 'whole'];
    found.push({
      code: 'same-birthday',
      values: { day: days[0][0]! },
      weight: Math.log(SAME_BIRTHDAY / chance),
    });
  }
  return found;
}
