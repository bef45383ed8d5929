// What of a record identifies a person: addresses and numbers in one shape each.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ContactPoint } from '#domain/source-record.ts';

/** Lower-case, without `mailto:`; only what looks like an address. */
export function emailKeys(points: readonly Pick<ContactPoint, 'value'>[]): string[] {
  const keys = points
    .map((point) =>
      point.value
        .trim()
        .replace(/^mailto:/i, '')
        .toLowerCase(),
    )
    .filter((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value));
  return [...new Set(keys)];
}

/**
 * Numbers as E.164. A national number is read in the country of the record's other numbers, else in the owner's.
 * Numbers that libraries call invalid (fictional, new ranges) are kept; what cannot be read at all is no key.
 */
export function phoneKeys(
  points: readonly Pick<ContactPoint, 'value'>[],
  country: string | undefined,
): string[] {
  const values = points.map((point) =>
    point.value
      .trim()
      .replace(/^tel:/i, '')
      .replace(/^00(?=[1-9])/, '+'),
  );
  const own = values
    .filter((value) => value.startsWith('+'))
    .map((value) => parsePhoneNumberFromString(value)?.country)
    .find((it) => it !== undefined);
  const keys = values.map((value) =>
    parsePhoneNumberFromString(value, (own ?? country) as CountryCode | undefined),
  );
  return [
    ...new Set(
      keys.filter((it) => it !== undefined && it.nationalNumber.length >= 6).map((it) => it!.number),
    ),
  ];
}
