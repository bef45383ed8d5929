// The walk through the close circle on a terminal: one question at a time, each answer kept at once. Lines come from standard input,
// so that it can be piped as well; where they end it stays as it is.
import { createInterface } from 'node:readline';
import type { Outcome } from '#app/failure.ts';
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { InputOf, OutputOf } from '#contract/ability.ts';
import { sweepDialogue as words } from '#words/sweep.ts';

type Sweep = OutputOf<Abilities['sweep']>;
type Person = Sweep['people'][number];
type Turn = NonNullable<InputOf<Abilities['sweep']>['turn']>;
export type CallAbility = <N extends AbilityName>(
  name: N,
  input: InputOf<Abilities[N]>,
) => Promise<Outcome<OutputOf<Abilities[N]>>>;

interface Talk {
  readonly call: CallAbility;
  /** Says it and hears the next line; null where there are none any more. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly say: (text: string) => void;
}

/** Where a question leads instead of an answer. */
type Way = 'back' | 'next' | 'enough' | 'leave';
const WAYS: Readonly<Record<string, Way>> = { b: 'back', s: 'next', e: 'enough', q: 'leave' };
const LEVELS = { w: '1', l: '2', n: '3' } as const;

/** Leads the whole dialogue; a failure that nobody can answer ends it. */
export async function leadSweep(
  call: CallAbility,
  input: NodeJS.ReadableStream,
  out: (text: string) => void,
): Promise<Outcome<null>> {
  const reader = createInterface({ input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const talk: Talk = {
    call,
    say: out,
    ask: async (question) => {
      out(question);
      const { value, done } = await lines.next();
      return done === true ? null : value.trim();
    },
  };
  try {
    await walk(talk);
    return { value: null };
  } catch (error) {
    if (error instanceof Refused) return { failure: error.failure };
    throw error;
  } finally {
    reader.close();
  }
}

class Refused extends Error {
  readonly failure: Extract<Outcome<never>, { failure: unknown }>['failure'];
  constructor(failure: Refused['failure']) {
    super(failure.text);
    this.failure = failure;
  }
}

async function did<N extends AbilityName>(
  talk: Talk,
  name: N,
  input: InputOf<Abilities[N]>,
): Promise<OutputOf<Abilities[N]>> {
  const outcome = await talk.call(name, input);
  if ('failure' in outcome) throw new Refused(outcome.failure);
  return outcome.value;
}

const turn = (talk: Talk, it: Turn, person?: string): Promise<Sweep> =>
  did(talk, 'sweep', { turn: it, ...(person === undefined ? {} : { person }) });

async function walk(talk: Talk): Promise<void> {
  let now = await did(talk, 'sweep', {});
  if (now.stage === 'end') {
    await tellEnd(talk, now);
    if (!/^y/i.test((await talk.ask(words.again())) ?? '')) return;
    now = { ...now, stage: 'none' };
  }
  if (now.stage === 'none') {
    talk.say(words.intro());
    const curious = await talk.ask(words.curious(now.curiousAbout));
    if (curious === null || WAYS[curious.toLowerCase()] === 'leave') return talk.say(words.left());
    if (curious !== '' && !(curious.toLowerCase() in WAYS))
      await did(talk, 'me', { curiousAbout: [curious] });
    now = await turn(talk, 'begin');
  } else talk.say(words.goesOn());
  while (now.stage !== 'end') {
    const [person] = now.people;
    const way: Way =
      person && now.stage === 'people' ? await aboutPerson(talk, person, now) : await aboutMissing(talk, now);
    if (way === 'leave') return talk.say(words.left());
    if (way === 'back') {
      talk.say(words.back(now.back?.name ?? null));
      now = await turn(talk, 'back');
    } else if (way === 'enough') now = await turn(talk, now.stage === 'missing' ? 'end' : 'enough');
    else now = await did(talk, 'sweep', {});
  }
  await tellEnd(talk, now);
}

async function tellEnd(talk: Talk, { end }: Sweep): Promise<void> {
  talk.say(end ? words.end(end) : words.endNobody());
}

/** The questions about one person, and what follows. */
async function aboutPerson(talk: Talk, person: Person, { curiousAbout }: Sweep): Promise<Way> {
  talk.say(words.person(person));
  let answered = false;
  const ask = async (question: string): Promise<string | Way> => {
    const line = await talk.ask(question);
    if (line === null) return 'leave';
    if (line !== '' && !(line.toLowerCase() in WAYS)) answered = true;
    return line;
  };
  const past = async (): Promise<Way> => {
    await turn(talk, answered ? 'looked' : 'passed', person.id);
    return 'next';
  };
  const wayOf = (line: string): Way | undefined => (line === 'leave' ? 'leave' : WAYS[line.toLowerCase()]);

  if (person.level.basis === 'evidence') {
    let question = words.level(person);
    for (;;) {
      const line = await ask(question);
      const way = wayOf(line);
      if (way) return way === 'next' ? past() : way;
      if (line === '') break;
      const level = LEVELS[line.toLowerCase().charAt(0) as keyof typeof LEVELS];
      if (level) {
        await did(talk, 'level', { person: person.id, level });
        if (level === '3') return past();
        break;
      }
      question = words.levelAgain();
    }
  }
  const topics = [
    { question: words.cares(person, person.interests), more: {} },
    { question: words.needs(person, person.needs), more: { needs: true } },
    { question: words.couldDo(person, person.couldDo), more: { couldDo: true } },
  ];
  for (const { question, more } of topics) {
    const line = await ask(question);
    const way = wayOf(line);
    if (way) return way === 'next' ? past() : way;
    if (line !== '') await did(talk, 'interest', { person: person.id, topic: [line], ...more });
  }
  for (const topic of curiousAbout) {
    const line = await ask(words.might(person, topic));
    const way = wayOf(line);
    if (way) return way === 'next' ? past() : way;
    if (line === '') continue;
    const no = /^n(o|ope)?\b/i.test(line);
    const yes = /^y(es)?\.?$/i.test(line);
    await did(talk, 'might-know', {
      person: person.id,
      topic,
      ...(no ? { off: true } : yes ? {} : { note: line }),
    });
  }
  return past();
}

async function aboutMissing(talk: Talk, { missing }: Sweep): Promise<Way> {
  const names = [...missing];
  for (;;) {
    const line = await talk.ask(words.missing(names));
    if (line === null) return 'leave';
    if (line === '') return 'enough';
    const way = WAYS[line.toLowerCase()];
    if (way) return way === 'next' ? 'enough' : way;
    const before = await talk.call('sweep', { turn: 'missing', who: line });
    if ('failure' in before) talk.say(before.failure.text);
    else {
      names.splice(0, names.length, ...before.value.missing);
      talk.say(words.added(line));
    }
  }
}
