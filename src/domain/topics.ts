// What people care about, offer and ask for: some 300 topics of work and everyday life with the words that speak of them, written for
// Goodturn (lists/topics.json), and beside them any topic in words of your own. A topic lies in a broader one; two are near where one
// holds the other or both lie in the same. Loaded with the first ability that asks for topics.
import { editDistance } from './linkage/edit-distance.ts';
import listed from './lists/topics.json' with { type: 'json' };
import { topicKey, topicText } from './said-topics.ts';
import { comparedWords, topicWordsIn } from './topic-words.ts';

/** `work`: what people do for a living; `everyday`: what one asks friends and neighbours. */
export type TopicLife = 'work' | 'everyday';

/** One of the list, or one in somebody's own words: then `id` is null. */
export interface Topic {
  readonly id: string | null;
  readonly name: string;
  /** By which two topics in own words are one. */
  readonly key: string;
}

/**
 * How sure a word of the list tells of its topic: `sure`; `title`, of a title alone ("Pilot, Redwing Air" is one, a pilot project is
 * not); `hint`, with another sign beside it.
 */
export type Sureness = 'sure' | 'title' | 'hint';

/** A word or a few that speak of a topic. */
export interface TopicPhrase {
  readonly topic: string;
  readonly words: readonly string[];
  readonly sureness: Sureness;
  /** "IT", "HR": in capitals, or it is another word. */
  readonly capitals: boolean;
}

interface Listed {
  readonly name?: string;
  readonly kind: string;
  readonly broader?: string;
  /** With commas between; `?` behind what is a hint, `~` behind what counts in a title. */
  readonly words: string;
}

interface Known {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly phrases: readonly TopicPhrase[];
  /** By their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly TopicPhrase[]>;
  readonly ofTopic: ReadonlyMap<string, readonly TopicPhrase[]>;
  /** Names as they are typed, whole. */
  readonly names: ReadonlyMap<string, string>;
  readonly narrower: ReadonlyMap<string, readonly string[]>;
}

const LIST = listed as Readonly<Record<string, Listed>>;
let known: Known | undefined;

function list(): Known {
  known ??= readList();
  return known;
}

function readList(): Known {
  const topics = new Map<string, Topic>();
  const phrases: TopicPhrase[] = [];
  const names = new Map<string, string>();
  const narrower = new Map<string, string[]>();
  for (const [id, it] of Object.entries(LIST)) names.set(typedKey(nameOf(id, it)), id);
  for (const [id, it] of Object.entries(LIST)) {
    const name = nameOf(id, it);
    topics.set(id, { id, name, key: topicKey(name) });
    const beside = narrower.get(it.broader ?? '');
    if (beside) beside.push(id);
    else narrower.set(it.broader ?? '', [id]);
    let named = false;
    for (const each of it.words.split(', ')) {
      const sureness = each.endsWith('?') ? 'hint' : each.endsWith('~') ? 'title' : 'sure';
      const phrase = phraseOf(id, sureness === 'sure' ? each : each.slice(0, -1), sureness);
      phrases.push(phrase);
      const whole = phrase.words.join(' ');
      if (!names.has(whole)) names.set(whole, id);
      if (whole === typedKey(name)) named = true;
    }
    if (!named) phrases.push(phraseOf(id, name, name.includes(' ') ? 'sure' : 'hint'));
  }
  const byFirst = Map.groupBy(phrases, (it) => it.words[0]!);
  for (const some of byFirst.values()) some.sort((a, b) => b.words.length - a.words.length);
  return { topics, phrases, byFirst, ofTopic: Map.groupBy(phrases, (it) => it.topic), names, narrower };
}

function nameOf(id: string, it: Listed): string {
  return it.name ?? id.replaceAll('-', ' ');
}

const LONGEST_ABBREVIATION = 4;

function phraseOf(topic: string, text: string, sureness: Sureness): TopicPhrase {
  const capitals =
    text.length <= LONGEST_ABBREVIATION && text === text.toUpperCase() && /^\p{L}+$/u.test(text);
  return { topic, words: comparedWords(text), sureness, capitals };
}

/** What was typed, each word as the list has it. */
function typedKey(text: string): string {
  return comparedWords(text).join(' ');
}

/** A topic of the list; throws for an id that is none of it. */
export function topicOfId(id: string): Topic {
  const topic = list().topics.get(id);
  if (!topic) throw new Error(`No topic "${id}" in lists/topics.json`);
  return topic;
}

export function lifeOf(id: string): TopicLife {
  return LIST[id]?.kind === 'work' ? 'work' : 'everyday';
}

export function listedTopics(): readonly Topic[] {
  return [...list().topics.values()];
}

/** The phrases that begin with this word, the longest first. */
export function phrasesFrom(word: string): readonly TopicPhrase[] {
  return list().byFirst.get(word) ?? [];
}

/** All that speak of a topic of the list. */
export function phrasesOf(id: string): readonly TopicPhrase[] {
  return list().ofTopic.get(id) ?? [];
}

/** Words in front of what is meant: "a good plumber", "somebody who knows about boats". */
const IN_FRONT =
  /^(?:an?|the|my|our|some|any|good|great|best|nice|kind|reliable|honest|local|new|cheap|affordable|trusted|recommended?|recommendations?|somebody|someone|anybody|anyone|people|person|who|that|can|could|is|are|does|do|has|have|knows?|about|with|for|into|in|of|likes?|loves?|enjoys?|an? tip|to|i|we|need|want|looking|find|help)\s+/i;

const ONE_SLIP_FROM = 6;
const TWO_SLIPS_FROM = 9;

/** What somebody means by a word or a few: a topic of the list by its name or a word of it, a slip forgiven; else one in their own words. */
export function topicOf(typed: string): Topic {
  const text = topicText(typed);
  const own: Topic = { id: null, name: text, key: topicKey(text) };
  const { names, topics } = list();
  for (let rest = text, before = ''; rest !== before; rest = rest.replace(IN_FRONT, '')) {
    const id = idOf(rest);
    if (id !== undefined) return topics.get(id)!;
    before = rest;
  }
  const key = typedKey(text);
  const most = key.length >= TWO_SLIPS_FROM ? 2 : key.length >= ONE_SLIP_FROM ? 1 : 0;
  let best: { readonly id: string; readonly slips: number } | undefined;
  if (most > 0)
    for (const [name, id] of names) {
      if (name[0] !== key[0] || Math.abs(name.length - key.length) > most || name.length < ONE_SLIP_FROM)
        continue;
      const slips = editDistance(key, name, most);
      if (slips <= most && (!best || slips < best.slips)) best = { id, slips };
    }
  return best ? topics.get(best.id)! : own;
}

/** What is meant, without "a good" or "somebody who knows about" in front; all of it where nothing else would be left. */
export function withoutFillers(text: string): string {
  let rest = topicText(text);
  for (let before = ''; rest !== before;) {
    before = rest;
    rest = rest.replace(IN_FRONT, '');
  }
  return rest;
}

/** A name or a word of the list, whole, in any form. */
function idOf(text: string): string | undefined {
  const { names } = list();
  const words = topicWordsIn(text);
  const whole = words.map((it) => it.forms[0]!).join(' ');
  const exact = names.get(whole);
  if (exact !== undefined || words.length === 0) return exact;
  const last = words.at(-1)!;
  const before = words.slice(0, -1).map((it) => it.forms[0]!);
  for (const form of last.forms) {
    const id = names.get([...before, form].join(' '));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** How near: the same, one in the other, one in another within the other, both in the same. */
const NEAR = { same: 1, broader: 0.7, farBroader: 0.45, sibling: 0.35 } as const;

/** How near two topics are, 0 to 1, in either order. Those in own words are the same or nothing to each other. */
export function nearness(one: Topic, other: Topic): number {
  if (one.id === null || other.id === null)
    return one.key === other.key || sameWords(one, other) ? NEAR.same : 0;
  if (one.id === other.id) return NEAR.same;
  const [above, otherAbove] = [pathOf(one.id), pathOf(other.id)];
  const steps = Math.max(above.indexOf(other.id), otherAbove.indexOf(one.id));
  if (steps === 1) return NEAR.broader;
  if (steps > 1) return NEAR.farBroader;
  const parent = above[1];
  // Those right below the widest have little to do with each other: football and yoga are both sport.
  return parent !== undefined && parent === otherAbove[1] && above.length > 2 ? NEAR.sibling : 0;
}

/** Both in own words: "old maps", "an old map". */
function sameWords(one: Topic, other: Topic): boolean {
  if (one.id !== null || other.id !== null) return false;
  const [a, b] = [topicWordsIn(one.name), topicWordsIn(other.name)];
  return (
    a.length > 0 &&
    a.length === b.length &&
    a.every((it, at) => it.forms.some((form) => b[at]!.forms.includes(form)))
  );
}

/** A topic, what it lies in, what that lies in. */
export function pathOf(id: string): readonly string[] {
  const path = [id];
  for (let at = LIST[id]?.broader; at !== undefined && !path.includes(at); at = LIST[at]?.broader)
    path.push(at);
  return path;
}

/** How much of what is looked for somebody has who has another topic: a plumber does house repairs; who does those may know a plumber. */
const REACHES = { within: 0.9, farWithin: 0.75, around: 0.4, widest: 0.15, beside: 0.3 } as const;

function reach(asked: string, found: string): number {
  const [above, otherAbove] = [pathOf(asked), pathOf(found)];
  const down = otherAbove.indexOf(asked);
  if (down > 0) return down === 1 ? REACHES.within : REACHES.farWithin;
  if (above.includes(found)) return otherAbove.length === 1 ? REACHES.widest : REACHES.around;
  return above[1] !== undefined && above[1] === otherAbove[1] && above.length > 2 ? REACHES.beside : 0;
}

/** The topics by which one is answered, and how well: itself first. */
export function topicsNear(id: string): ReadonlyMap<string, number> {
  const near = new Map<string, number>([[id, NEAR.same]]);
  const { narrower } = list();
  const some = new Set<string>(pathOf(id));
  const down = (of: string): void => {
    for (const each of narrower.get(of) ?? []) {
      some.add(each);
      down(each);
    }
  };
  down(id);
  const parent = LIST[id]?.broader;
  for (const each of parent === undefined ? [] : (narrower.get(parent) ?? [])) some.add(each);
  for (const each of some) {
    const how = reach(id, each);
    if (how > 0 && each !== id) near.set(each, how);
  }
  return near;
}
