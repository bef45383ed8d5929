// What you could pass on to whom: asks that you heard, needs and interests that you wrote down, against your book of recommendations,
// what came to you, and whom you know; and two who would gain from knowing each other. Pure; nothing here is weighed against anybody.
import type { SaidTopics } from './said-topics.ts';
import type { Match, Offering } from './step.ts';
import { nearness, type Topic, topicOf } from './topics.ts';

/** Two topics are near enough for something to be passed on, and for two people to have it in common (topics.ts, NEAR). */
const NEAR_ENOUGH = 0.7;
const IN_COMMON = 1;
/** What one person may be offered at most: a list is no gift (ours). */
const MOST = 3;
const MOST_PAIRS = 60;

export interface Recommended {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Who told you, and by id; nobody where you found it yourself. */
  readonly by: string | null;
  readonly byId: string | null;
  readonly personId: string | null;
}

export interface OffersLook {
  /** Whom one may write to, with what was said of them. */
  readonly people: readonly (SaidTopics & {
    readonly id: string;
    readonly name: string;
    readonly level: number | null;
  })[];
  /** Open, and heard from them. */
  readonly asks: readonly { readonly id: string; readonly topic: string; readonly personId: string }[];
  /** But for those that were not good. */
  readonly recommendations: readonly Recommended[];
  /** Information and tips that you received. */
  readonly came: readonly {
    readonly id: string;
    readonly what: string;
    readonly topic: string | null;
    readonly by: string | null;
    readonly byId: string | null;
  }[];
  readonly given: readonly {
    readonly personId: string;
    readonly recommendationId: string | null;
    readonly what: string;
  }[];
}

export interface Offers {
  readonly answers: readonly Offering[];
  readonly helps: readonly Offering[];
  readonly shares: readonly Offering[];
}

/** Offers by person, and pairs: `id` is whom to ask first. */
export function findOffers(look: OffersLook): {
  readonly offers: ReadonlyMap<string, Offers>;
  readonly pairs: readonly { readonly id: string; readonly match: Match }[];
} {
  const topics = new Map<string, Topic>();
  const topic = (text: string): Topic => {
    const known = topics.get(text) ?? topicOf(text);
    topics.set(text, known);
    return known;
  };
  const near = (a: string, b: string): number => nearness(topic(a), topic(b));
  const book = look.recommendations.map((it) => ({
    about: `recommendation:${it.id}`,
    what: it.name,
    by: it.by,
    topic: it.topic,
    not: new Set([it.byId, it.personId, ...givenTo(look, it.id, it.name)]),
  }));
  const came = look.came
    .filter((it) => it.topic !== null)
    .map((it) => ({
      about: `gift:${it.id}`,
      what: it.what,
      by: it.by,
      topic: it.topic!,
      not: new Set([it.byId, ...givenTo(look, null, it.what)]),
    }));
  type Thing = (typeof book)[number];
  const fitting = (things: readonly Thing[], wish: string, id: string): Offering[] =>
    things
      .map((it) => ({ it, how: it.not.has(id) ? 0 : near(it.topic, wish) }))
      .filter(({ how }) => how >= NEAR_ENOUGH)
      .toSorted((a, b) => b.how - a.how)
      .slice(0, MOST)
      .map(({ it }) => ({ about: it.about, topic: wish, what: it.what, by: it.by, person: null }));

  const offers = new Map<string, { answers: Offering[]; helps: Offering[]; shares: Offering[] }>();
  const of = (id: string) => {
    const known = offers.get(id) ?? { answers: [], helps: [], shares: [] };
    offers.set(id, known);
    return known;
  };
  for (const ask of look.asks) {
    const about = `ask:${ask.id}`;
    const found: Offering[] = fitting(book, ask.topic, ask.personId).map((it) => ({ ...it, about }));
    if (found.length === 0)
      for (const it of look.people)
        if (it.id !== ask.personId && it.offers.some((offer) => near(offer, ask.topic) >= NEAR_ENOUGH))
          found.push({
            about,
            topic: ask.topic,
            what: it.name,
            by: null,
            person: { id: it.id, name: it.name },
          });
    of(ask.personId).answers.push(...found.slice(0, MOST));
  }
  for (const it of look.people) {
    const mine = of(it.id);
    for (const could of it.couldDo)
      mine.helps.push({ about: null, topic: it.needs[0] ?? could, what: could, by: null, person: null });
    for (const need of it.needs) mine.helps.push(...helping(fitting(book, need, it.id)));
    for (const interest of it.interests) mine.shares.push(...fitting([...book, ...came], interest, it.id));
    mine.helps.splice(MOST);
    mine.shares.splice(MOST);
  }
  return { offers, pairs: pairsOf(look, near) };
}

/** Of a recommendation, `by` is text, be it empty: that is how a step tells it from what you could do yourself. */
function helping(found: readonly Offering[]): Offering[] {
  return found.map((it) => ({ ...it, by: it.by ?? '' }));
}

function givenTo({ given }: OffersLook, recommendationId: string | null, what: string): string[] {
  return given
    .filter(
      (it) => (recommendationId !== null && it.recommendationId === recommendationId) || it.what === what,
    )
    .map((it) => it.personId);
}

/** One needs what the other offers; or both care about the very same. Both are known. */
function pairsOf(
  { people }: OffersLook,
  near: (a: string, b: string) => number,
): { readonly id: string; readonly match: Match }[] {
  const known = people.filter((it) => it.level === 1 || it.level === 2);
  const found: { id: string; match: Match; worth: number }[] = [];
  const add = (id: string, other: (typeof known)[number], topic: string, why: Match['why']): void =>
    void found.push({
      id,
      match: { other: { id: other.id, name: other.name }, topic, why },
      worth: why === 'need-offer' ? 2 : 1,
    });
  for (const one of known)
    for (const other of known) {
      if (one.id === other.id) continue;
      const need = one.needs.find((it) => other.offers.some((offer) => near(offer, it) >= NEAR_ENOUGH));
      if (need !== undefined) add(one.id, other, need, 'need-offer');
      else if (one.id < other.id) {
        const both = one.interests.find((it) => other.interests.some((its) => near(its, it) >= IN_COMMON));
        if (both !== undefined) add(one.id, other, both, 'interest');
      }
    }
  return found
    .toSorted(
      (a, b) =>
        b.worth - a.worth ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : a.match.other.id < b.match.other.id ? -1 : 1),
    )
    .slice(0, MOST_PAIRS)
    .map(({ id, match }) => ({ id, match }));
}
