// The book of recommendations, searched: by what something is for (also where that is called otherwise, or lies in something wider),
// by name, by place, by who told you. Every word that was typed has to be there, or be of a topic that is near.
import { askedTopics, nearestOf } from './asked-topics.ts';
import { foldText } from './name-folding.ts';
import { searchWords } from './search-words.ts';
import { questionParts } from './question-parts.ts';
import { topicsIn } from './topics-in.ts';
import { topicWordsIn } from './topic-words.ts';
import { type Topic, topicOf } from './topics.ts';

/** What of a recommendation is looked at. */
export interface FindableRecommendation {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly verdict: 'good' | 'not good' | null;
  /** When it was said, in ms. */
  readonly at: number;
  /** Notes, names of who told you, places: whatever else it may be found by. */
  readonly beside: readonly string[];
}

/** As near as two kinds of one thing are. */
export const NEAR_ENOUGH = 0.35;

const VERDICTS = { good: 2, open: 1, 'not good': 0 } as const;

function byWorth(a: FindableRecommendation, b: FindableRecommendation): number {
  return (
    VERDICTS[b.verdict ?? 'open'] - VERDICTS[a.verdict ?? 'open'] || b.at - a.at || (a.id < b.id ? -1 : 1)
  );
}

/** Those that fit, best first; without words all of them, the latest first. */
export function findRecommendations<T extends FindableRecommendation>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  const query = typed.trim();
  if (query === '') return items.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const { topics, rest, topicWords } = asked(query);
  const found = items.flatMap((it) => {
    const words = searchWords(foldText([it.name, it.topic, ...it.beside].join(' ')));
    const has = (word: string): boolean => words.some((one) => one.startsWith(word));
    if (!rest.every(has)) return [];
    const written = topicWords.length > 0 && topicWords.every(has);
    const near = topics.length > 0 ? nearestOf(topics, askedTopics(it.topic)) : 0;
    if (topicWords.length > 0 && !written && near < NEAR_ENOUGH) return [];
    const named = [...rest, ...topicWords].filter((word) =>
      searchWords(foldText(it.name)).some((one) => one.startsWith(word)),
    );
    return [{ it, score: Math.max(near, written ? 0.8 : 0) + named.length }];
  });
  return found.toSorted((a, b) => b.score - a.score || byWorth(a.it, b.it)).map(({ it }) => it);
}

interface AskedWords {
  readonly topics: readonly Topic[];
  /** Words that have to stand somewhere. */
  readonly rest: readonly string[];
  /** Words that speak of the topics: they stand there, or what is near does. */
  readonly topicWords: readonly string[];
}

function asked(query: string): AskedWords {
  const words = (text: string): string[] => searchWords(foldText(text)).filter(isTold);
  const place = questionParts(query, () => false).place ?? [];
  const whole = topicOf(query);
  if (whole.id !== null) return { topics: [whole], rest: [], topicWords: words(query) };
  const hits = topicsIn(query, 'title');
  const spoken = topicWordsIn(query).filter((word) =>
    hits.some((hit) => word.from >= hit.from && word.to <= hit.to),
  );
  const topicWords = spoken
    .flatMap((it) => words(query.slice(it.from, it.to)))
    .filter((it) => !place.includes(it));
  return {
    topics: hits.length > 0 ? askedTopics(query).filter((it) => it.id !== null) : [],
    rest: words(query).filter((it) => !topicWords.includes(it)),
    topicWords,
  };
}

const FILLING = new Set(
  'a an the of in near for to who that good great some any my by from and with'.split(' '),
);

function isTold(word: string): boolean {
  return !FILLING.has(word);
}

/** Those that answer an ask, best first; what was found not good is left out. */
export function recommendationsFor<T extends FindableRecommendation>(
  items: readonly T[],
  topics: readonly Topic[],
): readonly T[] {
  return items
    .map((it) => ({ it, near: Math.max(nearestOf(topics, askedTopics(it.topic)), sharesWord(it, topics)) }))
    .filter(({ it, near }) => near >= NEAR_ENOUGH && it.verdict !== 'not good')
    .toSorted((a, b) => b.near - a.near || byWorth(a.it, b.it))
    .map(({ it }) => it);
}

const VAGUE = new Set(
  'place somebody someone something anybody anything people thing things person help advice way new old'.split(
    ' ',
  ),
);
const LONG_ENOUGH = 4;
const SHARED_WORD = 0.5;

/** What stands in no list of topics is the same by a word that tells something: "a place for lunch", "lunch". */
function sharesWord({ topic }: FindableRecommendation, topics: readonly Topic[]): number {
  const telling = (text: string): string[] =>
    searchWords(foldText(text)).filter((it) => it.length >= LONG_ENOUGH && isTold(it) && !VAGUE.has(it));
  const own = new Set(telling(topic));
  const shared = topics.some((it) => it.id === null && telling(it.name).some((word) => own.has(word)));
  return shared ? SHARED_WORD : 0;
}
