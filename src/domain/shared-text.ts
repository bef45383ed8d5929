// What a text is about that somebody might enjoy: a title, an article, a link. Nothing is fetched: of a link the words in its address
// are read.
import { matterOf, type Matter } from './find-by-topic.ts';
import { foldText } from './name-folding.ts';
import { searchWords } from './search-words.ts';
import { topicsAbout, type TopicWeight } from './topics-in.ts';
import { topicOfId } from './topics.ts';

export interface SharedText {
  readonly topics: readonly TopicWeight[];
  readonly matters: readonly Matter[];
  /** Its own words as topics in own words are compared, each once: "old maps" is in it where both are. */
  readonly words: readonly string[];
  /** The first link in it; else its first line. */
  readonly what: string;
}

const LINK = /\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+/gi;
const MOST_WORDS = 400;
const SHORTEST_WORD = 3;
const LONGEST_LINE = 120;
/** In every text, or in every address. */
const SMALL = new Set(
  (
    'the and for are was were with that this from have has had not but you your our their his her its they them she who what when ' +
    'where why how which will would could can may more most some any all one two new about into over than then there here out off ' +
    'also just like been being get got make made way www com org net html htm php blog post posts article articles news index page ' +
    'amp utm source medium campaign ref und der die das ein eine von mit les des une pour los las del por una que'
  ).split(' '),
);

export function sharedText(given: string): SharedText {
  const text = given.replaceAll(LINK, (link) => ` ${wordsOfLink(link)} `);
  const topics = topicsAbout(text);
  const words = new Set<string>();
  for (const word of searchWords(foldText(text))) {
    if (word.length < SHORTEST_WORD || SMALL.has(word) || /^\d+$/.test(word)) continue;
    words.add(word);
    if (words.size === MOST_WORDS) break;
  }
  return {
    topics,
    matters: topics.map(({ topic, weight }) => matterOf(topicOfId(topic), weight)),
    words: [...words],
    what: whatOf(given),
  };
}

/** "https://www.example.com/2026/how-to-keep-bees.html?id=7" says "how to keep bees". */
function wordsOfLink(link: string): string {
  let path = link.replace(/^https?:\/\//i, '').replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // As it stands.
  }
  const [host = '', ...parts] = path.split('/');
  // The last part of a host says where it is, the first often nothing.
  const names = host
    .replace(/^(?:www|m|en|de|fr|es|blog|news)\./i, '')
    .split('.')
    .slice(0, -1);
  const rest = parts.map((part) => part.replace(/\.\w{2,5}$/, '').replaceAll(/[-_+.]+/g, ' '));
  return [...rest, ...names].filter((part) => !/^[\da-f]{8,}$|^\d+$/i.test(part)).join('. ');
}

function whatOf(given: string): string {
  const link = new RegExp(LINK.source, 'i').exec(given)?.[0];
  if (link) return link;
  const line = given.trim().split('\n')[0]!.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
}
