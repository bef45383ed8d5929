// Topics that somebody may care about, offer or need, as titles, organisations and notes let one think: to be taken or waved off by a
// tap, and never counted as said. What you said, took back or waved off is not suggested again.
// Messages would be read like notes; their texts are not kept, so there are none to read.
import { excerpt } from './excerpt.ts';
import { foldText } from './name-folding.ts';
import type { SaidFact } from './person-view.ts';
import { TOPIC_FIELDS } from './said-topics.ts';
import { searchWords } from './search-words.ts';
import { topicsIn, type TopicHit } from './topics-in.ts';
import { lifeOf, nearness, topicOf, topicOfId } from './topics.ts';
import { typedWord } from './word-match.ts';

export type SuggestedAs = 'interests' | 'offers' | 'needs';
export type SuggestedFrom = 'title' | 'past-title' | 'organisation' | 'note';

export interface SuggestedTopic {
  readonly topic: string;
  readonly as: SuggestedAs;
  readonly from: SuggestedFrom;
  /** The words that say so, in a line of the text that they stand in. */
  readonly quote: string;
  /** The file that has it, or `you`. */
  readonly source: string;
}

export interface Tells {
  readonly roles: readonly {
    readonly title: string | null;
    readonly organisation: string | null;
    readonly until: string | null;
    readonly source: string;
  }[];
  /** The newest first. */
  readonly written: readonly { readonly text: string; readonly source: string }[];
  /** All that was said of them, oldest first. */
  readonly facts: readonly SaidFact[];
}

const MOST = 6;
const MOST_LETTERS = 12_000;
const LONGEST_NOTE = 1500;
/** Nothing that one could offer or ask for. */
const TOO_WIDE: ReadonlySet<string> = new Set([
  'business',
  'technology',
  'leisure',
  'community',
  'home',
  'leadership',
]);

export function suggestTopics({ roles, written, facts }: Tells): SuggestedTopic[] {
  const settled = facts.flatMap(({ field, value }) =>
    typeof value === 'string' && TOPIC_FIELDS.some((it) => field === it || field === `not-${it}`)
      ? [topicOf(value)]
      : [],
  );
  const found = new Map<string, SuggestedTopic>();
  const add = (topic: string, it: Omit<SuggestedTopic, 'topic'>): void => {
    const known = topicOfId(topic);
    if (found.has(topic) || TOO_WIDE.has(topic) || settled.some((one) => nearness(one, known) === 1)) return;
    found.set(topic, { topic: known.name, ...it });
  };
  const now = roles.filter((it) => it.until === null);
  for (const { title, source } of now)
    if (title !== null)
      for (const { topic } of topicsIn(title, 'title'))
        add(topic, { as: titleSays(title), from: 'title', quote: title, source });
  let letters = 0;
  for (const { text, source } of written) {
    if (letters > MOST_LETTERS) break;
    const piece = text.slice(0, LONGEST_NOTE);
    letters += piece.length;
    for (const hit of topicsIn(piece)) {
      const as = noteSays(piece, hit);
      if (as !== null) add(hit.topic, { as, from: 'note', quote: lineOf(piece, hit), source });
    }
  }
  for (const { organisation, source } of now)
    if (organisation !== null)
      for (const { topic } of topicsIn(organisation)) {
        const as = lifeOf(topic) === 'work' ? 'offers' : 'interests';
        add(topic, { as, from: 'organisation', quote: organisation, source });
      }
  for (const { title, until, source } of roles)
    if (title !== null && until !== null)
      for (const { topic } of topicsIn(title, 'title'))
        add(topic, { as: 'offers', from: 'past-title', quote: title, source });
  return [...found.values()].slice(0, MOST);
}

function titleSays(title: string): SuggestedAs {
  if (
    /\b(?:looking for|seeking|in search of|open to|aspiring|transitioning|auf der suche|en recherche|busco)\b/i.test(
      title,
    )
  )
    return 'needs';
  return /\b(?:student|studying|learning|apprentice|trainee|intern|enthusiast|hobby|azubi|studentin?)\b/i.test(
    title,
  )
    ? 'interests'
    : 'offers';
}

const NOT_THEIRS = /\b(?:i|we)(?:'m| am|'re| are)? (?:need|want|look|search|also need)\w*\b/i;
const DISLIKES =
  /\b(?:hates?|hated|dislikes?|can['’]?t stand|not interested|no interest|allergic|gave up|given up|no longer|never|doesn['’]?t (?:like|eat|drink|care))\b/i;
const NEEDS =
  /\b(?:needs?|needed|looking for|looks for|wants?|searching|seeks?|seeking|hunting for|could use|trying to find|asked (?:me )?(?:for|about)|sucht|braucht|cherche|busca|necesita)\b/i;
const OFFERS =
  /\b(?:offers?|can help|helps|helped|teaches|taught|trains|advises|knows (?:a lot|everything|all) about|expert|specialist|good at|great at|works (?:as|in|for)|worked (?:as|in|for)|runs an?|owns an?|sells|repairs|builds|is an?|used to be)\b/i;

const CLAUSE_END = /[.!?;\n]+/g;
const SENTENCE_END = /[.!?]\s+|\n+/g;
const SHORT_SENTENCE = 110;

/** By what stands in the same sentence before it. Null: nothing that one would suggest. */
function noteSays(text: string, { from }: TopicHit): SuggestedAs | null {
  const before = text.slice(0, from);
  const start = Math.max(...[...before.matchAll(CLAUSE_END)].map((it) => it.index + it[0].length), 0);
  const sentence = before.slice(start);
  if (NOT_THEIRS.test(sentence) || DISLIKES.test(sentence)) return null;
  if (NEEDS.test(sentence)) return 'needs';
  return OFFERS.test(sentence) ? 'offers' : 'interests';
}

/** The sentence it is in, where that is short. */
function lineOf(text: string, { words, from, to }: TopicHit): string {
  const start = Math.max(
    ...[...text.slice(0, from).matchAll(SENTENCE_END)].map((it) => it.index + it[0].length),
    0,
  );
  const end = text.slice(to).search(/[.!?](?:\s|$)|\n/);
  const sentence = text.slice(start, end === -1 ? undefined : to + end + 1).trim();
  if (sentence.length <= SHORT_SENTENCE) return sentence.replace(/[.]$/, '');
  const [first = ''] = searchWords(foldText(words));
  return excerpt(text, typedWord(first)) ?? words;
}
