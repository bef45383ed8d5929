// Whether a piece of text, a title or a topic that you said of somebody has to do with what is looked for, and how near it is.
import type { Matter } from './find-by-topic.ts';
import { nearness, topicOf } from './topics.ts';
import { topicsIn, type TextKind } from './topics-in.ts';
import { comparedWords, type TopicWord, topicWordsIn } from './topic-words.ts';

export interface TopicMatch {
  /** Which of what is looked for. */
  readonly matter: number;
  /** 0 to 1. */
  readonly near: number;
  /** Of the list, as it was found; null where it is in own words. */
  readonly topic: string | null;
  /** As they stand in the text. */
  readonly words: string;
}

/** The nearest for each of what is looked for. */
export function matchesIn(matters: readonly Matter[], text: string, kind: TextKind): TopicMatch[] {
  const hits = topicsIn(text, kind);
  let words: readonly TopicWord[] | undefined;
  return matters.flatMap(({ topic, near }, matter) => {
    if (topic.id === null) {
      const own = comparedWords(topic.name);
      words ??= topicWordsIn(text);
      const first = words.find((it) => it.forms.includes(own[0] ?? ''));
      const all = own.length > 0 && own.every((word) => words!.some((it) => it.forms.includes(word)));
      return all && first ? [{ matter, near: 1, topic: null, words: text.slice(first.from, first.to) }] : [];
    }
    let best: TopicMatch | undefined;
    for (const hit of hits) {
      const how = near.get(hit.topic) ?? 0;
      if (how > (best?.near ?? 0)) best = { matter, near: how, topic: hit.topic, words: hit.words };
    }
    return best ? [best] : [];
  });
}

/** A topic that is spoken of within another counts a little less than the topic itself. */
const WITHIN = 0.9;

/** The same of a topic that you said of somebody. */
export function matchesTopic(matters: readonly Matter[], said: string): TopicMatch[] {
  const topic = topicOf(said);
  return matters.flatMap((it, matter) => {
    const near = topic.id === null ? nearness(topic, it.topic) : (it.near.get(topic.id) ?? 0);
    if (near > 0) return [{ matter, near, topic: topic.id, words: said }];
    const [within] = matchesIn([it], said, 'text');
    return within ? [{ ...within, matter, near: within.near * WITHIN }] : [];
  });
}
