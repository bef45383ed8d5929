// The owner of the book: what they said of themselves, else what their files say.
import { ownRoles, type OwnRole } from '#domain/colleagues.ts';
import type { Database, Trx } from '#storage/engine.ts';
import { type LiveImport } from '#storage/imports.ts';
import { readSettings } from '#storage/said.ts';
import { mineRecords } from '#storage/sources.ts';

export interface OwnSide {
  readonly name: string | null;
  /** Names that files give you, whatever you said. */
  readonly fileNames: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly linkedin: string | null;
  readonly headline: string | null;
  readonly roles: readonly OwnRole[];
  readonly timeZone: string | null;
  readonly energy: number;
  readonly quietDays: readonly string[];
  readonly language: string;
}

/** Small steps a week that a new book asks for at most; the user's to change. */
export const USUAL_ENERGY = 7;

export async function readOwnSide(
  db: Database | Trx,
  bookId: string,
  live: ReadonlyMap<string, LiveImport>,
): Promise<OwnSide> {
  const said = await readSettings(db, bookId);
  const mine = await mineRecords(db, bookId, live);
  const values = (what: string): string[] => [
    ...new Set(mine.filter((it) => it.what === what).map((it) => it.value)),
  ];
  const text = (name: string): string | null =>
    typeof said.get(name) === 'string' ? (said.get(name) as string) : null;
  const list = (name: string): string[] =>
    Array.isArray(said.get(name)) ? (said.get(name) as string[]) : [];
  const positions = mine
    .filter((it) => it.what === 'position')
    .map((it) => it.affiliation ?? { organisation: it.value });
  return {
    name: text('name') ?? values('name')[0] ?? null,
    fileNames: values('name'),
    emails: [...new Set([...list('emails'), ...values('email')].map((email) => email.toLowerCase()))].filter(
      (email) => !list('not-emails').includes(email),
    ),
    phones: values('phone'),
    linkedin: values('linkedin')[0] ?? null,
    headline: values('headline')[0] ?? null,
    roles: ownRoles(positions),
    timeZone: text('timeZone'),
    energy: typeof said.get('energy') === 'number' ? (said.get('energy') as number) : USUAL_ENERGY,
    quietDays: list('quietDays'),
    language: text('language') ?? 'en',
  };
}
