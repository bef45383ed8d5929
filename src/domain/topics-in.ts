// Topics of the list that a text speaks of, each with the words that say so: of a title, a note, a link, a whole article. Words count
// as words ("art" is not in "start"), the longest first; what may mean something else needs another sign beside it.
import { nearness, phrasesFrom, pathOf, type TopicPhrase, topicOfId } from './topics.ts';
import { formsOf, type TopicWord, topicWordsIn } from './topic-words.ts';

export interface TopicHit {
  /** Id in the list. */
  readonly topic: string;
  readonly from: number;
  readonly to: number;
  /** As it stands in the text. */
  readonly words: string;
}

/** A `title` says what somebody is: "Pilot, Redwing Air". Elsewhere a pilot may be a pilot project. */
export type TextKind = 'title' | 'text';

/** Said of something else. */
const SAYINGS = new Set([
  'state of the art',
  'piece of cake',
  'icing on the cake',
  'bread and butter',
  'cats and dogs',
  'in the same boat',
  'missed the boat',
  'rock the boat',
  'plain sailing',
  'sail through',
  'political climate',
  'current climate',
  'economic climate',
  'art of',
  'state of art',
  'magic wand',
  'home page',
  'guinea pig',
  'dark horse',
  'trojan horse',
  'on the fence',
  'food for thought',
  'golden parachute',
  'rain cheque',
  'cherry pick',
  'face the music',
  'in concert with',
  'dance around',
  'wild goose',
  'busy bee',
  'bear in mind',
  'dog eat dog',
  'watchdog',
  'hot dog',
  'hot dogs',
  'copy cat',
  'cat in the',
  'water under the bridge',
  'new car smell',
  'garden variety',
  'garden path',
  'led up the garden path',
  'running late',
  'running out',
  'running a',
  'running an',
  'running the',
  'running for',
  'up and running',
  'cook the books',
  'sleep on it',
  'cut the cheese',
  'say cheese',
  'beer money',
  'old school',
  'kettle of fish',
  'swim with the tide',
  'on a shoestring',
]);
const LONGEST_SAYING = 5;

/** Behind another name with a capital letter these are most often surnames. */
const SURNAMES = new Set(
  (
    'baker cook potter carpenter gardener singer barber butcher brewer painter farmer fisher forester weaver tailor mason ' +
    'ranger clerk judge priest dean sailor dancer shepherd pope bishop butler bookbinder glazier goldsmith joiner roofer ' +
    'schneider fischer bauer koch zimmermann schmied schuster maler skipper sommer jurist berger lambert florist barista horn'
  ).split(' '),
);

interface Found extends TopicHit {
  readonly sureness: TopicPhrase['sureness'];
}

export function topicsIn(text: string, kind: TextKind = 'text'): TopicHit[] {
  const words = topicWordsIn(text);
  const found: Found[] = [];
  for (let at = 0; at < words.length;) {
    const saying = sayingAt(words, at);
    if (saying > 0) {
      at += saying;
      continue;
    }
    const phrase = phraseAt(words, at);
    if (!phrase) {
      at += 1;
      continue;
    }
    const end = at + phrase.words.length;
    const [from, to] = [words[at]!.from, words[end - 1]!.to];
    const sureness = kind === 'text' && isSurname(text, words, at, phrase) ? 'hint' : phrase.sureness;
    found.push({ topic: phrase.topic, from, to, words: text.slice(from, to), sureness });
    at = end;
  }
  return found
    .filter(
      (it) => it.sureness === 'sure' || (it.sureness === 'title' && kind === 'title') || isBacked(it, found),
    )
    .map(({ sureness: _, ...hit }) => hit);
}

/** How many words of a saying begin here. */
function sayingAt(words: readonly TopicWord[], at: number): number {
  for (let many = Math.min(LONGEST_SAYING, words.length - at); many > 1; many -= 1)
    if (
      SAYINGS.has(
        words
          .slice(at, at + many)
          .map((it) => it.forms[0]!)
          .join(' '),
      )
    )
      return many;
  return 0;
}

/** The longest phrase that begins here; of equals the one that stands as it is listed. */
function phraseAt(words: readonly TopicWord[], at: number): TopicPhrase | undefined {
  const first = words[at]!;
  let best: TopicPhrase | undefined;
  for (const form of first.forms)
    for (const phrase of phrasesFrom(form)) {
      if (best && phrase.words.length <= best.words.length) break;
      if (phrase.capitals && !first.capitals) continue;
      if (phrase.words.every((word, next) => next === 0 || words[at + next]?.forms.includes(word))) {
        best = phrase;
        break;
      }
    }
  return best;
}

function isSurname(text: string, words: readonly TopicWord[], at: number, phrase: TopicPhrase): boolean {
  const [word, before] = [words[at]!, words[at - 1]];
  return (
    phrase.words.length === 1 &&
    word.capital &&
    SURNAMES.has(phrase.words[0]!) &&
    before !== undefined &&
    before.capital &&
    /^[ \u00a0.]+$/.test(text.slice(before.to, word.from))
  );
}

/** Whether something else in the text speaks of the same or of what is near it. */
function isBacked(it: Found, found: readonly Found[]): boolean {
  const words = formsOf(it.words)[0];
  const topic = topicOfId(it.topic);
  return found.some((other) => {
    if (other.from === it.from || formsOf(other.words)[0] === words) return false;
    if (other.topic === it.topic) return true;
    return other.sureness === 'sure' && nearness(topic, topicOfId(other.topic)) > 0;
  });
}

export interface TopicWeight {
  readonly topic: string;
  /** How much of the text is about it, 0 to 1; the most is 1. */
  readonly weight: number;
  /** The words that say so, as they stand first. */
  readonly words: string;
}

const MOST_TOPICS = 6;
const IN_FRONT_COUNTS = 2;

/** What a text is about: its topics, first what it speaks of most. What is said in the beginning (a title) counts twice. */
export function topicsAbout(text: string): TopicWeight[] {
  const beginning = Math.min(text.length, Math.max(80, text.indexOf('\n')));
  const sums = new Map<string, { sum: number; words: string }>();
  for (const hit of topicsIn(text)) {
    const held = sums.get(hit.topic) ?? { sum: 0, words: hit.words };
    held.sum += hit.to <= beginning ? IN_FRONT_COUNTS : 1;
    sums.set(hit.topic, held);
  }
  // What lies in something that is spoken of as well says it better.
  for (const [topic, { sum }] of sums)
    for (const above of pathOf(topic).slice(1)) {
      const held = sums.get(above);
      if (held) held.sum = Math.min(held.sum, sum * 0.6);
    }
  const all = [...sums].sort(([a, x], [b, y]) => y.sum - x.sum || (a < b ? -1 : 1));
  const most = all[0]?.[1].sum ?? 1;
  return all
    .slice(0, MOST_TOPICS)
    .map(([topic, { sum, words }]) => ({ topic, weight: Math.sqrt(sum / most), words }))
    .filter((it) => it.weight >= 0.3);
}
