// What you said that somebody cares about, could offer or needs, and what you could do for them: words of your own, each standing
// by itself, each to be taken back. And in what matters of yours they might know somebody. The later word about a topic counts.
import type { SaidFact } from './person-view.ts';

/** Each has its opposite, `not-…`, by which a topic is taken back. */
export const TOPIC_FIELDS = ['interest', 'offer', 'need', 'could-do'] as const;
export type TopicField = (typeof TOPIC_FIELDS)[number];
/** Value `{ topic, note, might }`: might know somebody there (true), nobody (false), taken back (null). */
export const MIGHT_KNOW_FIELD = 'might-know';

export interface SaidTopics {
  readonly interests: readonly string[];
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  /** What you could do for them. */
  readonly couldDo: readonly string[];
}

export interface MightKnow {
  readonly topic: string;
  /** Whom, or how you come to think so, in your words. */
  readonly note: string | null;
  readonly might: boolean;
}

/** A topic as it is kept: spaces put right, spelling left as it was written. */
export function topicText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** By which two spellings are one topic: "Sailing " and "sailing", "Café" and "cafe"; "C++" is not "C#". */
export function topicKey(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '');
  return topicText(plain).replace(/[\s.,;:!?]+$/, '');
}

/** Topics in the order in which they were first said. Facts oldest first, of all ids of the person. */
export function saidTopics(facts: readonly SaidFact[]): SaidTopics {
  const held: Readonly<Record<TopicField, Map<string, string>>> = {
    interest: new Map(),
    offer: new Map(),
    need: new Map(),
    'could-do': new Map(),
  };
  for (const { field, value } of facts) {
    if (typeof value !== 'string') continue;
    const of = TOPIC_FIELDS.find((it) => field === it || field === `not-${it}`);
    if (!of) continue;
    if (field === of) held[of].set(topicKey(value), value);
    else held[of].delete(topicKey(value));
  }
  return {
    interests: [...held.interest.values()],
    offers: [...held.offer.values()],
    needs: [...held.need.values()],
    couldDo: [...held['could-do'].values()],
  };
}

/** Where they might know somebody, and where you said that they don't. Facts oldest first, of all ids of the person. */
export function saidMightKnow(facts: readonly SaidFact[]): readonly MightKnow[] {
  const held = new Map<string, MightKnow>();
  for (const { field, value } of facts) {
    if (field !== MIGHT_KNOW_FIELD || typeof value !== 'object' || value === null) continue;
    const { topic, note, might } = value as Readonly<Record<string, unknown>>;
    if (typeof topic !== 'string') continue;
    if (typeof might === 'boolean')
      held.set(topicKey(topic), { topic, note: typeof note === 'string' ? note : null, might });
    else held.delete(topicKey(topic));
  }
  return [...held.values()];
}
