// What a question for somebody who knows asks about: "a good plumber in Leeds", "who could know about data journalism, or maps?".
import { type Topic, topicOf, topicOfId, withoutFillers } from './topics.ts';
import { topicsIn } from './topics-in.ts';
import { foldText } from './name-folding.ts';
import { searchWords } from './search-words.ts';
import { topicText } from './said-topics.ts';

export interface QuestionParts {
  /** The nearest to what was asked first; at most four. */
  readonly topics: readonly Topic[];
  /** Folded words of a place; where none is named, nothing. */
  readonly place: readonly string[] | undefined;
}

/** A violin teacher is looked for by the violin. */
const TAUGHT: ReadonlySet<string> = new Set([
  'teaching',
  'education',
  'learning',
  'tutoring',
  'coaching',
  'retail',
]);
const MOST_TOPICS = 4;
const PLACE = /^(.*\S)\s+(?:in|near|around|nearby|close to|not far from|at)\s+(?:the\s+)?(\S.*)$/i;

/** `isPlace`: whether somebody is at a place of these folded words. */
export function questionParts(line: string, isPlace: (words: readonly string[]) => boolean): QuestionParts {
  const text = topicText(line).replace(/[?!.]+$/, '');
  const asked = PLACE.exec(text);
  if (asked && topicOf(text).id === null) {
    const [, matter = '', where = ''] = asked;
    const words = searchWords(foldText(where));
    // "In law" is no place, "in Reading" is one.
    if (words.length > 0 && (isPlace(words) || (topicOf(where).id === null && topicsIn(where).length === 0)))
      return { topics: topicsOf(matter), place: words };
  }
  return { topics: topicsOf(text), place: undefined };
}

function topicsOf(text: string): Topic[] {
  const whole = topicOf(text);
  if (whole.id !== null) return [whole];
  const each = text
    .split(/\s*(?:[,;/&]|\bor\b|\band\b)\s*/i)
    .filter((it) => it !== '')
    .flatMap((part) => {
      const topic = topicOf(part);
      if (topic.id !== null) return [topic];
      const hits = topicsIn(part, 'title').map((it) => topicOfId(it.topic));
      const own = hits.filter((it) => !TAUGHT.has(it.id!));
      const within = own.length > 0 ? own : hits;
      return within.length > 0 ? within : [topicOf(withoutFillers(part))];
    });
  return [...new Map(each.map((it) => [it.id ?? it.key, it])).values()].slice(0, MOST_TOPICS);
}
