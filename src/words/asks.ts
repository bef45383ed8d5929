// Asks and recommendations in words: why somebody could know, and the messages that ask and that pass on. They are short, say that a no
// is fine, and give credit; they never ask for a job.
import { curiousAboutIn, withArticle } from '#domain/with-article.ts';
import type { CouldKnowCode } from '#domain/who-could-know.ts';
import { called } from './called.ts';
import { callName, type Sentence } from './voice.ts';

export const askWords = {
  'could-know-friend': (it) => `you know ${callName(it)} well, and friends are glad to be asked`,
} as const satisfies Record<CouldKnowCode, Sentence>;

/** What a message that asks is made of. */
interface AskWords {
  /** Of whoever is asked. */
  readonly name: string;
  readonly topic: string;
  readonly text: string | null;
  readonly kind: 'everyday' | 'career';
  /** True where somebody else is looking for it. */
  readonly heard: boolean;
}

/** Asks somebody, so that a no is as easy as a yes. Whoever is looking for it is not named. */
export function askMessage({ name, topic, text: more, kind, heard }: AskWords): string {
  const lines = more === null || more.trim() === '' ? [] : [sentence(more.trim())];
  if (kind === 'career') {
    const about = curiousAboutIn(topic);
    const opening = heard ? `Somebody I know is curious about ${about}` : `I am curious about ${about}`;
    return letter(name, [
      `${opening} and would love to hear from a person who knows it from the inside. Does anybody come to mind?`,
      ...lines,
      'If not, that is perfectly fine.',
    ]);
  }
  const opening = heard ? 'Somebody I know is looking for' : 'I am looking for';
  return letter(name, [
    `${opening} ${withArticle(topic)}. Is there somebody or something you would recommend?`,
    ...lines,
    'A name is plenty, and if nothing comes to mind, that is fine too.',
  ]);
}

interface PassOnWords {
  /** Of whoever gets it. */
  readonly name: string;
  readonly what: string;
  readonly topic: string;
  /** Who recommended it to you. */
  readonly by: string | null;
  readonly good: boolean;
  /** What they were looking for, where they asked. */
  readonly asked: string | null;
}

/** Passes a name on, with credit to whoever told you. */
export function passOnMessage({ name, what, topic, by, good, asked }: PassOnWords): string {
  const why =
    asked === null
      ? `In case you ever look for ${withArticle(topic)}:`
      : `You were looking for ${withArticle(asked)}.`;
  const credit =
    by === null
      ? `I can recommend ${what}.`
      : `${called(by)} recommended ${what} to me${good ? ', and I was glad of it' : ''}.`;
  return letter(name, [`${why} ${credit}`]);
}

/** As you wrote it, with a capital and an end. */
function sentence(line: string): string {
  const text = line.charAt(0).toUpperCase() + line.slice(1);
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

function letter(name: string, lines: readonly string[]): string {
  return [`Hi ${called(name)},`, lines.join(' ')].join('\n\n');
}
