// What says that two people are not one: a profile each, a birthday each. Said before they are merged; your word counts all the same.
import type { ContactRecord } from './source-record.ts';

export interface Difference {
  readonly what: 'profiles' | 'birthdays';
  readonly one: string;
  readonly two: string;
}

/** The surest first. A birthday without its year differs by month and day alone. */
export function differences(
  mine: readonly { readonly record: ContactRecord }[],
  theirs: readonly { readonly record: ContactRecord }[],
): Difference[] {
  const found: Difference[] = [];
  const slugs = (of: typeof mine): string[] => [...new Set(of.flatMap((it) => it.record.linkedin ?? []))];
  const [ownSlugs, otherSlugs] = [slugs(mine), slugs(theirs)];
  if (ownSlugs.length > 0 && otherSlugs.length > 0 && !ownSlugs.some((it) => otherSlugs.includes(it)))
    found.push({ what: 'profiles', one: ownSlugs[0]!, two: otherSlugs[0]! });
  const days = (of: typeof mine): string[] => of.flatMap((it) => it.record.birthday ?? []);
  const [own, other] = [days(mine), days(theirs)];
  if (own.length > 0 && other.length > 0 && !own.some((one) => other.some((two) => isSameDay(one, two))))
    found.push({ what: 'birthdays', one: own[0]!, two: other[0]! });
  return found;
}

/** `YYYY-MM-DD` or `--MM-DD`. */
export function isSameDay(one: string, two: string): boolean {
  return one === two || ((one.startsWith('--') || two.startsWith('--')) && one.slice(-5) === two.slice(-5));
}
