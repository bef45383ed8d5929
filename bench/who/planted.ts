// Who of an invented world each record is: by profile, address or number that is one person's alone, else by the name that the record's
// own source has them under. Nothing of the rules is known here.
import type { Life, World } from '#sample/life.ts';
import type { TracesTruth } from '#sample/everyday/traces-truth.ts';

/** As much of a record as tells whose it is. */
export interface Told {
  readonly id: string;
  readonly kind: string;
  readonly slug: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly name: string;
  readonly connectedOn: string | null;
}

export interface Planted {
  /** Record id -> life; a record of nobody in the world has a name of its own. */
  readonly lifeOf: ReadonlyMap<string, string>;
  /** Records of which the files do not tell whose they are, even to who wrote them: not counted. */
  readonly untold: number;
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** What belongs to one alone; what several have is nobody's. */
class Owners {
  readonly #of = new Map<string, Set<string>>();

  add(key: string | undefined, life: string): void {
    if (key) this.#of.set(key, (this.#of.get(key) ?? new Set()).add(life));
  }

  all(key: string): readonly string[] {
    return [...(this.#of.get(key) ?? [])];
  }
}

export function plantedIn(records: readonly Told[], world: World, traces: TracesTruth): Planted {
  const owners = new Owners();
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  for (const life of world.people) {
    for (const slug of [life.linked?.slug, life.profile?.slug])
      owners.add(slug && `slug ${slug.normalize('NFC').toLowerCase()}`, life.id);
    for (const email of life.emails) owners.add(`email ${email.toLowerCase()}`, life.id);
    for (const phone of life.phones) owners.add(`phone ${digits(phone)}`, life.id);
    for (const name of namesIn(life, 'card')) owners.add(`card ${name}`, life.id);
    for (const name of namesIn(life, 'linkedin')) owners.add(`linkedin ${name}`, life.id);
    if (life.linked)
      for (const name of namesIn(life, 'linkedin')) owners.add(`on ${day(life.linked.on)} ${name}`, life.id);
  }
  for (const { id, emails, names } of traces.people) {
    for (const email of emails) owners.add(`email ${email.toLowerCase()}`, id);
    for (const name of names) owners.add(`any ${plain(name)}`, id);
  }
  const lifeOf = new Map<string, string>();
  let untold = 0;
  for (const it of records) {
    const name = plain(it.name);
    const keys = [
      ...(it.slug ? [`slug ${it.slug}`] : []),
      ...it.emails.map((email) => `email ${email}`),
      ...it.phones.map((phone) => `phone ${digits(phone)}`),
      ...(it.connectedOn ? [`on ${it.connectedOn} ${name}`] : []),
      it.kind === 'card' ? `card ${name}` : `linkedin ${name}`,
    ];
    const held = keys.map((key) => owners.all(key)).find((all) => all.length > 0) ?? [];
    if (held.length === 1) lifeOf.set(it.id, held[0]!);
    else if (held.length === 0 && owners.all(`any ${name}`).length === 0)
      lifeOf.set(it.id, `outside ${it.id}`);
    else untold += 1;
  }
  return { lifeOf, untold };
}

function namesIn(life: Life, where: 'card' | 'linkedin'): string[] {
  const shown =
    where === 'card' ? [life.card?.name, life.googleCard?.name] : [life.linked?.name, life.profile?.name];
  return shown.flatMap((name) =>
    name
      ? [
          `${name.given} ${name.family}`,
          `${name.family} ${name.given}`,
          ...(where === 'card' ? [] : [life.name]),
        ].map((text) => plain(text))
      : [],
  );
}
