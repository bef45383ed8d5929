// What the matcher looks at: each record as it counts now, with what you said of it, and each person whom you added by hand.
import { factsOfCard, familyNames } from '#domain/card-facts.ts';
import type { LinkSource } from '#domain/linkage/link-source.ts';
import type { MatchSource } from '#domain/match-source.ts';
import { foldName } from '#domain/name-folding.ts';
import { latestFacts, saidPoints } from '#domain/person-view.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import type { CardFacts } from '#domain/tie.ts';
import type { LiveImport } from '#storage/imports.ts';
import { factsOf, notedOrLogged, saidOf, type StoredFact } from '#storage/said.ts';
import { contactPage, goneOf, type StoredVersion, versionsOf, winners } from '#storage/sources.ts';
import { pause } from './chunks.ts';
import { emailKeys, phoneKeys } from './identity-keys.ts';
import { linkFields, type SharedStrings } from './link-fields.ts';
import { isSomebody, type PeopleScope } from './person-rows.ts';

const PAGE = 1000;

/** All records and all people added by hand, as the matcher looks at them. */
export async function readMatchSources(
  scope: PeopleScope,
  country: string | undefined,
): Promise<{
  sources: LinkSource[];
  broughtBy: ReadonlyMap<string, string>;
  cards: ReadonlyMap<string, CardFacts>;
}> {
  const { db, bookId, live, own } = scope;
  const family = familyNames([...(own.name === null ? [] : [own.name]), ...own.fileNames]);
  const cards = new Map<string, CardFacts>();
  const facts = Map.groupBy(await factsOf(db, bookId), (fact) => fact.personId);
  const noted = await notedOrLogged(db, bookId);
  const broughtBy = new Map<string, string>();
  const sources: LinkSource[] = [];
  const shared: SharedStrings = new Map();
  let after = '';
  for (;;) {
    const page = await contactPage(db, bookId, after, PAGE);
    if (page.length === 0) break;
    after = page.at(-1)!.id;
    const chosen = await winners(db, bookId, page, live);
    const gone = await goneOf(db, bookId, scope.latestConnections, chosen);
    const first = firstImports(page, live);
    for (const row of chosen) {
      const from = first.get(row.id)!;
      broughtBy.set(row.id, from.row.id);
      const record = JSON.parse(row.content) as ContactRecord;
      if (record.kind === 'card') cards.set(row.id, factsOfCard(record, family));
      sources.push({
        ...matchSource(row.id, record, from, gone.has(row.id), facts.get(row.id) ?? [], country),
        ...linkFields(record, shared),
      });
    }
    await pause();
  }
  const rowIds = new Set(sources.map((source) => source.id));
  for (const personId of [...(await saidOf(db, bookId))].toSorted()) {
    const said = facts.get(personId) ?? [];
    if (!rowIds.has(personId) && isSomebody(0, said, noted.has(personId)))
      sources.push(handSource(personId, said, country));
  }
  return { sources, broughtBy, cards };
}

/** Some of them, in the order of the ids; an id without a record that counts is of somebody added by hand. `facts` are of these. */
export async function matchSourcesOf(
  { db, bookId, live }: Pick<PeopleScope, 'db' | 'bookId' | 'live'>,
  ids: readonly string[],
  facts: readonly StoredFact[],
  country: string | undefined,
): Promise<MatchSource[]> {
  const said = Map.groupBy(facts, (fact) => fact.personId);
  const versions = await versionsOf(db, bookId, ids);
  const first = firstImports(versions, live);
  const chosen = new Map((await winners(db, bookId, versions, live)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = chosen.get(id);
    if (!row) return handSource(id, said.get(id) ?? [], country);
    const record = JSON.parse(row.content) as ContactRecord;
    return {
      ...matchSource(id, record, first.get(id)!, false, said.get(id) ?? [], country),
      ...linkFields(record),
    };
  });
}

/** The import in which each record was first met, whatever version counts now: a person keeps their id when a row changes. */
function firstImports(
  versions: readonly StoredVersion[],
  live: ReadonlyMap<string, LiveImport>,
): ReadonlyMap<string, LiveImport> {
  const first = new Map<string, LiveImport>();
  for (const { id, import_id } of versions) {
    const from = live.get(import_id);
    const held = first.get(id);
    if (from && (!held || from.row.seq < held.row.seq)) first.set(id, from);
  }
  return first;
}

function matchSource(
  id: string,
  record: ContactRecord,
  from: LiveImport,
  gone: boolean,
  said: readonly StoredFact[],
  country: string | undefined,
): MatchSource {
  return {
    id,
    kind: record.kind,
    ofLinkedin: record.key.startsWith('linkedin:'),
    foundedAt: from.row.at,
    order: from.row.seq,
    slug: record.linkedin ?? saidSlug(said),
    uid: record.uid,
    emails: emailKeys(current(record.emails, said, 'email')),
    phones: phoneKeys(current(record.phones, said, 'phone'), country),
    foldedName: foldName(record.name.full),
    phoneBookName: isPhoneBookName(record),
    name: record.name.full,
    connectedOn: record.connectedOn ?? null,
    gone,
  };
}

/** WhatsApp shows who is in your telephone under its name; Telegram and Signal hand your contacts over as a copied address book. */
function isPhoneBookName({ key, kind }: ContactRecord): boolean {
  return key.startsWith('whatsapp:name/') || (kind === 'synced' && /^(?:telegram|signal):/.test(key));
}

function handSource(id: string, said: readonly StoredFact[], country: string | undefined): MatchSource {
  const latest = latestFacts(said);
  const called = latest.get('name') ?? latest.get('known-as');
  const name = typeof called === 'string' ? called : '';
  const byFiles = latest.get('known-by');
  const knownBy = (kind: string): string[] =>
    (Array.isArray(byFiles) ? (byFiles as string[]) : [])
      .filter((key) => key.startsWith(`${kind}:`))
      .map((key) => key.slice(kind.length + 1));
  return {
    id,
    kind: 'hand',
    ofLinkedin: false,
    foundedAt: Math.min(...said.map((fact) => fact.saidAt), Number.MAX_SAFE_INTEGER),
    order: 0,
    slug: saidSlug(said) ?? knownBy('slug')[0] ?? null,
    emails: [...new Set([...emailKeys(pointsSaid(said, 'email')), ...knownBy('email')])],
    phones: [...new Set([...phoneKeys(pointsSaid(said, 'phone'), country), ...knownBy('phone')])],
    foldedName: foldName(name),
    name,
    connectedOn: null,
    gone: false,
  };
}

function saidSlug(said: readonly StoredFact[]): string | null {
  const slug = pointsSaid(said, 'link')
    .map((point) => /^https?:\/\/(?:[a-z]+\.)?linkedin\.com\/in\/([^/?#]+)/i.exec(point.value)?.[1])
    .find((it) => it);
  return slug ? decodeSlug(slug) : null;
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}

/** What a record says, without what you took away, and what you added. */
function current(
  points: readonly { readonly value: string }[],
  said: readonly StoredFact[],
  field: 'email' | 'phone',
): { readonly value: string }[] {
  const { isRemoved } = saidPoints(said);
  return [...points.filter((it) => !isRemoved(field, it.value)), ...pointsSaid(said, field)];
}

function pointsSaid(said: readonly StoredFact[], field: 'email' | 'phone' | 'link'): { value: string }[] {
  return saidPoints(said).said.filter((it) => it.kind === field);
}
