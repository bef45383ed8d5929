// Who would enjoy a link, a title or a text: the few of those you know who care about what it speaks of, with the reason and what you
// last gave them. Nobody whom you don't want to contact; who rests comes last.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/topics.ts';
import { type Matter, matterOf, whoMight, withCloseness } from '#domain/find-by-topic.ts';
import { writtenIn } from '#domain/findable-text.ts';
import { foldText } from '#domain/name-folding.ts';
import { topicKey } from '#domain/said-topics.ts';
import { searchWords } from '#domain/search-words.ts';
import { sharedText } from '#domain/shared-text.ts';
import type { Saying } from '#domain/tie.ts';
import { topicOf, topicOfId } from '#domain/topics.ts';
import { fieldWorth, LEAST, matchOf, SHARE, STRANGER } from '#domain/weigh-evidence.ts';
import { membersOf } from '#storage/derived.ts';
import { findableTexts, type HeldPerson } from '#storage/findable.ts';
import { withPeople } from '#storage/giving.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import type { Context } from './context.ts';
import { everybody } from './everybody.ts';
import { whereOf } from './find-person.ts';
import { readOwnSide } from './own-side.ts';
import { type Evidence, topicEvidence } from './topic-evidence.ts';
import { readVoice, wordingFor } from './voice.ts';
import { inOrder, personOf, sayings, type Scored, whyOf } from './who.ts';

const LOOKED_AT = 50;
/** Of whom you said a topic in own words that the text may speak of: looked at beside the others. */
const OWN_WORDS_LOOKED_AT = 40;
/** Gave them something within so many ms: others come before them. */
const LATELY = 14 * 86_400_000;
const GAVE_LATELY = 0.8;
const HAS_IT = 0.2;

type Answer = OutputOf<typeof contract.share>;
type Gift = Awaited<ReturnType<typeof withPeople<'gift'>>>[number];

export async function share(
  context: Context,
  { text, limit }: ParsedInputOf<typeof contract.share>,
): Promise<Answer> {
  const about = sharedText(text);
  const list = await everybody(context);
  const skip = (it: HeldPerson): boolean => it.doNotContact;
  const limits = { base: STRANGER.share, least: LEAST.share, skip };
  const might = whoMight(
    list,
    { matters: about.matters, worth: fieldWorth(SHARE, 0) },
    { ...limits, most: LOOKED_AT },
  );
  const own = await inOwnWords(context, ownWordsOf(list, about.words), about.words);
  const ownMatters = [...new Set([...own.values()].flat())].map((said) => matterOf(topicOf(said)));
  const matters = [...about.matters, ...ownMatters];
  const people = [...new Set([...might, ...own.keys()])].filter((it) => !skip(it));
  const weights = matters.map((it) => it.weight);
  const judged = await topicEvidence(context, people, matters, undefined);
  const given = await givenTo(
    context,
    judged.filter((it) => it.evidence.length > 0).map((it) => it.person.id),
  );
  const scored = judged.flatMap((it): Scored[] => {
    if (it.evidence.length === 0) return [];
    const match = matchOf(it.evidence, weights, SHARE);
    const gifts = given.get(it.person.id) ?? [];
    const has = gifts.find((gift) => isSame(gift.what, about.what));
    const lately = gifts.some((gift) => context.now - gift.at < LATELY);
    const rest = has ? HAS_IT : lately ? GAVE_LATELY : 1;
    const why = whyOf(it.evidence, matters, SHARE, null);
    return [
      {
        ...it,
        score: withCloseness(match, it.person, STRANGER.share) * rest,
        why: has ? [{ code: 'share-has-it', values: { at: has.at } }, ...why] : why,
      },
    ];
  });
  const { db, id: bookId } = context.book;
  const voice = await readVoice(context);
  const me = (await readOwnSide(db, bookId, liveImports(await listImports(db, bookId)))).name ?? '';
  return {
    what: about.what,
    topics: [
      ...about.topics.map(({ topic, words }) => ({ id: topic, name: topicOfId(topic).name, words })),
      ...ownMatters.map(({ topic: { name } }) => ({ id: null, name, words: name })),
    ],
    items: inOrder(context, scored, 0)
      .filter((it) => it.score >= LEAST.share || it.why[0]?.code === 'share-has-it')
      .slice(0, limit)
      .map((it) => ({
        ...personOf(it),
        why: sayings(it.why),
        score: it.score,
        lastGave: lastGave(given.get(it.person.id)),
        message: wordingFor('share', voice, {
          name: it.person.name,
          me,
          what: about.what,
          topic: topicFor(it.evidence, matters),
        }),
      })),
  };
}

/** Of whom you said a topic of which at least one word is in the text, those you know best first. */
function ownWordsOf(list: Awaited<ReturnType<typeof everybody>>, words: readonly string[]): HeldPerson[] {
  const slots = new Set<number>();
  for (const places of list.index.placesOf(words))
    for (const entry of places) if ((entry & 15) === TOPIC_FIELD) slots.add(entry >>> 4);
  return slots.size === 0 ? [] : list.people.filter((it) => slots.has(it.slot)).slice(0, OWN_WORDS_LOOKED_AT);
}

/** Of `FIELDS`. */
const TOPIC_FIELD = 6;

/** Which of them care about something in own words, all of whose words are in the text. */
async function inOwnWords(
  context: Context,
  people: readonly HeldPerson[],
  words: readonly string[],
): Promise<ReadonlyMap<HeldPerson, readonly string[]>> {
  const rows = await findableTexts(
    whereOf(context),
    people.map((it) => it.id),
  );
  const there = new Set(words);
  const found = new Map<HeldPerson, readonly string[]>();
  for (const it of people) {
    const said = writtenIn(rows.get(it.id) ?? '', 'topic').flatMap(([kind = '', line = '']) => {
      if (kind === 'could-do' || topicOf(line).id !== null) return [];
      const own = searchWords(foldText(line));
      return own.length > 0 && own.every((word) => there.has(word) || there.has(`${word}s`)) ? [line] : [];
    });
    if (said.length > 0) found.set(it, [...new Map(said.map((line) => [topicKey(line), line])).values()]);
  }
  return found;
}

async function givenTo(
  context: Context,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Gift[]>> {
  const { db, id: bookId, generation } = context.book;
  const members = await membersOf(db, bookId, generation, people);
  const personOf = new Map(
    [...members].flatMap(([person, ids]) => [person, ...ids].map((id) => [id, person] as const)),
  );
  const gifts = (await withPeople(db, bookId, 'gift', [...personOf.keys()])).filter(
    (it) => it.direction === 'given',
  );
  return Map.groupBy(gifts, (it) => personOf.get(it.person_id)!);
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string): string =>
    topicKey(text.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#]+$/, ''));
  return plain(one) === plain(other) || (/^https?:/i.test(other) && plain(one).includes(plain(other)));
}

/** What one would say that they care about: in the words in which you said it, else the topic. */
function topicFor(evidence: readonly Evidence[], matters: readonly Matter[]): string {
  const value = (it: Evidence): number => it.near * SHARE[it.kind] * matters[it.matter]!.weight;
  const [best] = evidence.toSorted((a, b) => value(b) - value(a));
  if (!best) return '';
  const said = best.kind === 'interest' ? String(best.saying.values?.['line'] ?? '') : '';
  return said || (best.topic === null ? matters[best.matter]!.topic.name : topicOfId(best.topic).name);
}

function lastGave(gifts: readonly Gift[] | undefined): Answer['items'][number]['lastGave'] {
  const last = gifts?.at(-1);
  if (!last) return null;
  const saying: Saying = { code: 'share-last-gave', values: { what: last.what, at: last.at } };
  return { ...saying, values: { ...saying.values }, text: '' };
}
