// Organisations, made of everybody in memory (docs/decisions/0005-search.md): the same order on both engines.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/organisations.ts';
import { searchWords } from '#domain/search-words.ts';
import { foldName } from '#domain/name-folding.ts';
import { organisationKey, shownSpelling } from '#domain/organisation-name.ts';
import { type Organisation, organisationsAmong, peopleAt } from '#domain/organisations.ts';
import type { HeldPerson } from '#storage/findable.ts';
import { type Context, dayOf, instantText } from './context.ts';
import { everybody } from './everybody.ts';
import { fail } from './failure.ts';

const MOST_CHOICES = 10;

interface Known extends Organisation {
  /** Folded words of its name, a space before each. */
  readonly search: string;
}

/** As long as nothing changes, the list of everybody is the same object. */
const ofLists = new WeakMap<object, readonly Known[]>();

async function allOf(context: Context): Promise<readonly Known[]> {
  const list = await everybody(context);
  const known = ofLists.get(list);
  if (known) return known;
  const fresh = organisationsAmong(list.people).map((it) => ({ ...it, search: searchOf(it.name) }));
  ofLists.set(list, fresh);
  return fresh;
}

function searchOf(name: string): string {
  return ` ${wordsOf(name).join(' ')}`;
}

function wordsOf(text: string): string[] {
  return searchWords(foldName(text) || text.toLowerCase());
}

/** Those whose name holds every word, first those that begin with what was typed. */
function found(all: readonly Known[], words: readonly string[]): readonly Known[] {
  const holding = all.filter((it) => words.every((word) => it.search.includes(` ${word}`)));
  const begins = (it: Known): boolean => it.search.startsWith(` ${words.join(' ')}`);
  return [...holding.filter(begins), ...holding.filter((it) => !begins(it))];
}

export async function organisations(
  context: Context,
  { words, limit, offset }: ParsedInputOf<typeof contract.organisations>,
): Promise<OutputOf<typeof contract.organisations>> {
  const all = await allOf(context);
  const typed = wordsOf(words ?? '');
  const here = words ? (typed.length === 0 ? [] : found(all, typed)) : all;
  return {
    total: here.length,
    items: here
      .slice(offset, offset + limit)
      .map(({ key, name, people, well, little }) => ({ key, name, people, well, little })),
  };
}

export async function organisation(
  context: Context,
  input: ParsedInputOf<typeof contract.organisation>,
): Promise<OutputOf<typeof contract.organisation>> {
  const list = await everybody(context);
  const key = await meant(context, list.people, input.organisation);
  const month = dayOf(context.now, context.timeZone).slice(0, 7);
  const there = peopleAt(list.people, key, month);
  const spellings = new Map<string, number>();
  for (const { roles } of there)
    for (const { organisation: name } of roles) spellings.set(name!, (spellings.get(name!) ?? 0) + 1);
  const known = (level: number): number => there.filter((it) => it.who.level === level).length;
  return {
    organisation: {
      key,
      name: shownSpelling(spellings),
      people: there.length,
      well: known(1),
      little: known(2),
      spellings: [...spellings.keys()].toSorted(),
      present: there.filter((it) => it.roles.some((role) => role.present)).length,
    },
    people: there.slice(input.offset, input.offset + input.limit).map(({ who, roles }) => ({
      id: who.id,
      name: who.name,
      headline: who.headline,
      organisation: who.organisation,
      level: who.level as 1 | 2 | 3 | null,
      nominal: who.nominal,
      strength: who.strength,
      lastInteraction: instantText(who.lastAt),
      sources: who.sources,
      present: roles.some((it) => it.present),
      roles: roles.map(({ title, since, until, present }) => ({ title, since, until, present })),
    })),
  };
}

/** The key of the organisation that a name or a key stands for, or a named failure. */
async function meant(context: Context, people: readonly HeldPerson[], name: string): Promise<string> {
  const key = organisationKey(name.replaceAll('-', ' ')) ?? '';
  for (const one of [organisationKey(name) ?? '', name.toLowerCase(), key])
    if (people.some((it) => it.organisations.includes(one))) return one;
  const words = wordsOf(name);
  const some = words.length === 0 ? [] : found(await allOf(context), words);
  if (some.length === 1) return some[0]!.key;
  if (some.length === 0) return fail('nobody-there', { name });
  const choices = some.slice(0, MOST_CHOICES).map((it) => ({ id: it.key, name: it.name, headline: null }));
  return fail('several-organisations', { name, count: some.length }, choices);
}
