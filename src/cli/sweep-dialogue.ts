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
const WAYS = new Map<string, Way>([
  ['b', 'back'],
  ['s', 'next'],
  ['e', 'enough'],
  ['q', 'leave'],
]);
const LEVELS = { w: '1', l: '2', n: '3' } as const;

/** Where there are no lines any more, one leaves. */
function wayOf(line: string | null): Way | undefined {
  return line === null ? 'leave' : WAYS.get(line.toLowerCase());
}

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
    if (curious === null || wayOf(curious) === 'leave') return talk.say(words.left());
    if (curious !== '' && !wayOf(curious)) await did(talk, 'me', { curiousAbout: [curious] });
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
  const level: Asked = person.level.basis === 'evidence' ? await askLevel(talk, person) : { answered: false };
  if (level.way && level.way !== 'next') return level.way;
  const rest: Asked = level.way ? { answered: level.answered } : await askTopics(talk, person, curiousAbout);
  if (rest.way && rest.way !== 'next') return rest.way;
  await turn(talk, level.answered || rest.answered ? 'looked' : 'passed', person.id);
  return 'next';
}

/** How far it came: something was answered; a way that was taken instead of the next question. */
interface Asked {
  readonly answered: boolean;
  readonly way?: Way;
}

async function askLevel(talk: Talk, person: Person): Promise<Asked> {
  for (let question = words.level(person); ; question = words.levelAgain()) {
    const line = await talk.ask(question);
    const way = wayOf(line);
    if (way) return { answered: false, way };
    if (line === null || line === '') return { answered: false };
    const level = LEVELS[line.toLowerCase().charAt(0) as keyof typeof LEVELS] as
      | (typeof LEVELS)[keyof typeof LEVELS]
      | undefined;
    if (level === undefined) continue;
    await did(talk, 'level', { person: person.id, level });
    // Not known yet: the other questions are for another day.
    return level === '3' ? { answered: true, way: 'next' } : { answered: true };
  }
}

const YES = /^(y|yes|perhaps|maybe)[.,]?$/i;
const NO = /^(n|no|nope)[.,]?$/i;

async function askTopics(talk: Talk, person: Person, curiousAbout: readonly string[]): Promise<Asked> {
  const about = { person: person.id };
  const questions = [
    {
      question: words.cares(person, person.interests),
      keep: (it: string) => did(talk, 'interest', { ...about, topic: [it] }),
    },
    {
      question: words.needs(person, person.needs),
      keep: (it: string) => did(talk, 'interest', { ...about, topic: [it], needs: true }),
    },
    {
      question: words.couldDo(person, person.couldDo),
      keep: (it: string) => did(talk, 'interest', { ...about, topic: [it], couldDo: true }),
    },
    ...curiousAbout.map((topic) => ({
      question: words.might(person, topic),
      keep: (it: string) =>
        did(talk, 'might-know', {
          ...about,
          topic,
          ...(NO.test(it) ? { off: true } : YES.test(it) ? {} : { note: it }),
        }),
    })),
  ];
  let answered = false;
  for (const { question, keep } of questions) {
    const line = await talk.ask(question);
    const way = wayOf(line);
    if (way) return { answered, way };
    if (line === null || line === '') continue;
    answered = true;
    await keep(line);
  }
  return { answered };
}

async function aboutMissing(talk: Talk, { missing }: Sweep): Promise<Way> {
  const names = [...missing];
  for (;;) {
    const line = await talk.ask(words.missing(names));
    const way = wayOf(line);
    if (way) return way === 'next' ? 'enough' : way;
    if (line === null || line === '') return 'enough';
    const before = await talk.call('sweep', { turn: 'missing', who: line });
    if ('failure' in before) talk.say(before.failure.text);
    else {
      names.splice(0, names.length, ...before.value.missing);
      talk.say(words.added(line));
    }
  }
}
