// With whom a walk through the close circle ends: why, and a first step. Nobody is asked for a name or a favour at once.
import type { SweepStepCode, SweepWhyCode } from '#domain/sweep.ts';
import { callName, type Sentence, text, type Values } from './voice.ts';

export const sweepWords = {
  'sweep-might-know': (it) =>
    it['note'] === undefined
      ? `You thought of ${callName(it)} for ${text(it, 'topic')}: somebody they know may be in it.`
      : `You thought of ${callName(it)} for ${text(it, 'topic')}: “${text(it, 'note')}”.`,
  'sweep-could-do': (it) => `There is something you could do for ${callName(it)}: “${text(it, 'what')}”.`,
  'sweep-needs': (it) => `${callName(it)} could use “${text(it, 'what')}”, you said.`,
  'sweep-cares': (it) => `You know what ${callName(it)} cares about: ${text(it, 'what')}.`,
  'sweep-known-well': (it) => `You know ${callName(it)} well.`,
  'sweep-known-a-little': (it) => `You know ${callName(it)} a little.`,

  'sweep-step-talk': (it) =>
    `Ask ${callName(it)} for half an hour, over a coffee or by phone. Say that you have become curious about ${text(it, 'topic')}, and ask how they see it. There is no need to ask for a name.`,
  'sweep-step-help': (it) => `Begin with that, and ask for nothing: ${sentence(it, 'what')}`,
  'sweep-step-cares': (it) =>
    `One line about ${text(it, 'what')}, and how are they? There is nothing to ask for.`,
  'sweep-step-hello': () =>
    'Two lines: what made you think of them, and that you would be glad to hear how they are.',
} satisfies Readonly<Record<Exclude<SweepWhyCode, 'why-last-exchange'> | SweepStepCode, Sentence>>;

/** As you wrote it, with a full stop. */
function sentence(it: Values, name: string): string {
  const said = text(it, name);
  return /[.?…]$/.test(said) ? said : `${said}.`;
}

interface Whom {
  readonly name: string;
}
interface Listed extends Whom {
  readonly id: string;
  readonly headline: string | null;
  readonly level: { readonly saying: { readonly text: string } };
}

const lines = (...all: readonly string[]): string => all.join('\n');

/** The walk on a terminal: one question at a time; an empty line passes it. */
export const sweepDialogue = {
  intro: () =>
    lines(
      'One of the people whom you know well can probably help. This is a calm walk through them, one at a time.',
      'An empty line passes a question. At any time: b goes back, s is on to the next person, e is enough, q leaves; it goes on from there another day.',
    ),
  goesOn: () =>
    'On with the walk through your close circle. An empty line passes a question; b back, s next person, e enough, q leave.',
  curious: (now: readonly string[]) =>
    now.length === 0
      ? 'What are you curious about these days? Fields, kinds of work, places; commas between them.'
      : `You are curious about ${now.join(', ')}. Something else by now? An empty line keeps it.`,
  person: (it: Listed) =>
    lines('', `${it.name}${it.headline ? `, ${it.headline}` : ''}`, it.level.saying.text),
  level: (it: Whom) => `Do you know ${call(it)} well (w), a little (l), or not yet (n)?`,
  cares: (it: Whom, now: readonly string[]) => `What does ${call(it)} care about?${known(now)}`,
  needs: (it: Whom, now: readonly string[]) => `What could ${call(it)} use, or is looking for?${known(now)}`,
  couldDo: (it: Whom, now: readonly string[]) => `What could you do for ${call(it)}?${known(now)}`,
  might: (it: Whom, topic: string) =>
    `Might ${call(it)} know somebody in ${topic}? Yes (y), no (n), or say whom.`,
  levelAgain: () => 'w, l or n; an empty line passes it.',
  missing: (before: readonly Whom[]) =>
    lines(
      '',
      before.length === 0
        ? 'Who is missing here? One name a line; an empty line when that is everybody.'
        : `Who else is missing here? So far: ${before.map((it) => it.name).join(', ')}. An empty line when that is everybody.`,
    ),
  added: (name: string) => `${name} is in.`,
  back: (name: string | null) => (name === null ? 'This is where it began.' : `Back to ${name}.`),
  end: (end: {
    readonly person: Whom & { readonly headline: string | null };
    readonly why: readonly { readonly text: string }[];
    readonly step: { readonly text: string };
  }) =>
    lines(
      '',
      `${end.person.name}${end.person.headline ? `, ${end.person.headline}` : ''}`,
      ...end.why.map((it) => `  ${it.text}`),
      `A first step: ${end.step.text}`,
      'What you said is on their pages: goodturn show NAME',
    ),
  endNobody: () =>
    'No one name stands out today, and that is allowed. What you said is kept on their pages: goodturn show NAME',
  again: () => 'The walk is over. A new one? Yes (y), or an empty line to leave it at that.',
  left: () => 'It stays as it is. On with it any day, here or on the page: goodturn sweep',
};

function call(it: Whom): string {
  return callName({ name: it.name });
}

function known(now: readonly string[]): string {
  return now.length === 0 ? '' : ` (so far: ${now.join(', ')})`;
}
