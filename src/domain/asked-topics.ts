// What an ask is about: topics of the list or words of one's own, the place it names, and whether it is an everyday matter or one of
// work. "A good plumber in Leeds" is about a plumber, in Leeds, and everyday; "a way into data journalism" asks more of people.
import { questionParts } from './question-parts.ts';
import { topicsIn } from './topics-in.ts';
import { lifeOf, nearness, type Topic, topicOfId } from './topics.ts';
import { WHO_DOES_IT } from './with-article.ts';

const NO_PLACE = (): boolean => false;

/** The topics that a line speaks of, and those of what is said besides where the line has none of the list. */
export function askedTopics(line: string, more: string | null = null): readonly Topic[] {
  const { topics } = questionParts(line, NO_PLACE);
  if (more === null || topics.some((it) => it.id !== null)) return topics;
  return [...topics, ...[...new Set(topicsIn(more).map((it) => it.topic))].map(topicOfId)];
}

/** How near two lines are in what they are about, 0 to 1. */
export function nearestOf(some: readonly Topic[], others: readonly Topic[]): number {
  let most = 0;
  for (const one of some) for (const other of others) most = Math.max(most, nearness(one, other));
  return most;
}

const ABOUT_WORK =
  /\b(?:jobs?|careers?|vacanc(?:y|ies)|hiring|recruit\w*|employers?|apprenticeships?|internships?|mentors?|work(?:s|ing)? (?:in|at|for)|(?:way|get|getting|move|moving|switch\w*) into|industry|sector|field of|introduc\w+ to)\b/i;
/** `career` asks more of people than a tip: a favour, an introduction, an hour about their work. */
export function askKind(line: string, more: string | null = null): 'everyday' | 'career' {
  if (ABOUT_WORK.test(`${line} ${more ?? ''}`)) return 'career';
  const [what = ''] = line.trim().split(/\s+(?:for|to|who|that|with|of|in|near|around|at|on)\s/i);
  if (WHO_DOES_IT.test(what)) return 'everyday';
  const topics = askedTopics(line, more).filter((it) => it.id !== null);
  return topics.length > 0 && topics.every((it) => lifeOf(it.id!) === 'work') ? 'career' : 'everyday';
}
