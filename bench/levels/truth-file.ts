// Reads truth.json (`{ me, people: [{ name, emails, linkedin, level }] }`; more fields may be there) and finds who of it a person
// or a record is: by LinkedIn slug, by address, else by a name that only one bears.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const truthShape = z.object({
  me: z
    .object({
      name: z.string().nullish(),
      emails: z.array(z.string()).default([]),
      linkedin: z.string().nullish(),
    })
    .default({ emails: [] }),
  now: z.string().nullish(),
  people: z.array(
    z.object({
      name: z.string(),
      /** Other spellings. */
      names: z.array(z.string()).default([]),
      emails: z.array(z.string()).default([]),
      linkedin: z.string().nullish(),
      level,
      relation: z.string().nullish(),
    }),
  ),
});

export type TruthFile = z.output<typeof truthShape>;
export type TruePerson = TruthFile['people'][number];

/** What is known of somebody in a file or in the product, to find them by. */
export interface Traits {
  readonly slug: string | undefined;
  readonly emails: readonly string[];
  readonly names: readonly string[];
}

export async function readTruth(path: string): Promise<TruthFile> {
  return truthShape.parse(JSON.parse(await readFile(path, 'utf8')));
}

export function slugOf(link: string | null | undefined): string | undefined {
  if (!link) return undefined;
  const last = link
    .replace(/[?#].*$/, '')
    .split('/')
    .findLast((part) => part !== '');
  try {
    return last && decodeURIComponent(last).normalize('NFC').toLowerCase();
  } catch {
    return last?.toLowerCase();
  }
}

export const emailOf = (text: string): string => text.trim().toLowerCase();
export const nameOf = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Items by what they can be found by. */
export class Finder<T> {
  readonly #slugs = new Map<string, T>();
  readonly #emails = new Map<string, T>();
  readonly #names = new Map<string, Set<T>>();

  add(item: T, traits: Traits): void {
    if (traits.slug !== undefined && !this.#slugs.has(traits.slug)) this.#slugs.set(traits.slug, item);
    for (const email of traits.emails.map(emailOf))
      if (!this.#emails.has(email)) this.#emails.set(email, item);
    for (const name of traits.names.map(nameOf))
      this.#names.set(name, (this.#names.get(name) ?? new Set<T>()).add(item));
  }

  bySlug({ slug }: Traits): T | undefined {
    return slug === undefined ? undefined : this.#slugs.get(slug);
  }

  byEmail({ emails }: Traits): T | undefined {
    return emails.map((email) => this.#emails.get(emailOf(email))).find((item) => item !== undefined);
  }

  /** Only where the name points at one alone of those whom `free` lets through. */
  byName({ names }: Traits, free: (item: T) => boolean = () => true): T | undefined {
    for (const name of names) {
      const items = [...(this.#names.get(nameOf(name)) ?? [])].filter(free);
      if (items.length === 1) return items[0];
    }
    return undefined;
  }

  find(traits: Traits): T | undefined {
    return this.bySlug(traits) ?? this.byEmail(traits) ?? this.byName(traits);
  }
}

export function traitsOf(person: TruePerson): Traits {
  return {
    slug: slugOf(person.linkedin),
    emails: person.emails,
    names: [...new Set([person.name, ...person.names])],
  };
}

export function finderOf(truth: TruthFile): Finder<TruePerson> {
  const finder = new Finder<TruePerson>();
  for (const person of truth.people) finder.add(person, traitsOf(person));
  return finder;
}
