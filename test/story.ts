// Two months in the life of somebody who looks for new work and hates networking: what happens, day by day, through the abilities
// that people use, and what Today says each morning. Everybody is invented. `npm run story` prints it; story.test.ts holds what has
// to be true of it. Mara is leaving bookkeeping, is curious about museums and old buildings, and has a leaking roof.
import type { Door } from '#app/run.ts';
import { run } from '#app/run.ts';
import type { AbilityName } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import type { today as todayContract } from '#contract/today.ts';
import type { TactRule } from '#domain/tact.ts';
import { plainDay, dayNumber } from '#domain/tact.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { makeWorld } from '#sample/world.ts';
import { openStore } from '#storage/open.ts';
import { type Book, bookOf, file, freshSettings, NOW } from './books.ts';

type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
type Today = OutputOf<typeof todayContract>;
export type ShownStep = Today['steps'][number];

export const FIRST_DAY = '2026-11-23';
export const DAYS = 63;
/** Days on which the app is not opened: a trip over New Year. */
export const AWAY = { from: '2026-12-27', days: 10 } as const;

export interface StoryDay {
  readonly day: string;
  /** As they were shown in the morning; empty while she is away. */
  readonly steps: readonly ShownStep[];
  /** A minute later. */
  readonly again: readonly ShownStep[];
  readonly quiet: string | null;
  /** What became of each step. */
  readonly ended: readonly { readonly step: ShownStep; readonly how: 'done' | 'later' | 'skip' }[];
  /** Steps that came after one was answered. */
  readonly after: readonly (readonly ShownStep[])[];
  readonly energy: number;
  readonly opened: boolean;
}

export interface Story {
  readonly days: readonly StoryDay[];
  readonly rules: ReadonlySet<TactRule>;
  /** Who is never to be suggested, and who not before a day. */
  readonly nobodyAgain: { readonly id: string; readonly from: string };
  readonly resting: { readonly id: string; readonly from: string; readonly until: string };
  readonly lines: readonly string[];
}

/** Small enough to be read, large enough to be a life. */
const OTHERS = 36;

/** The same ids in each telling: they decide between equals. */
let made = 0;
export function newId(): string {
  made += 1;
  return `01a20000-0000-7000-8000-${String(made).padStart(12, '0')}`;
}

/** A book that tells the story in the same way each time. */
export async function tellStoryAnew(): Promise<Story> {
  made = 0;
  const { settings, folder, remove } = await freshSettings('sqlite');
  const store = await openStore(settings, newId, NOW);
  if ('problem' in store) throw new Error(JSON.stringify(store.problem));
  try {
    return await tellStory(bookOf('sqlite', store, settings, folder));
  } finally {
    await store.close();
    await remove();
  }
}

/** What she does with a step when she has time for it; the rest she puts off or passes over. */
const HOW = ['done', 'done', 'later', 'done', 'skip', 'done', 'done'] as const;

async function tellStory(book: Book): Promise<Story> {
  const rules = new Set<TactRule>();
  const lines: string[] = [];
  const say = (line = ''): void => void lines.push(line);
  let now = NOW;
  const door = (): Door => ({ ...book.door(now), newId, tact: (rule) => void rules.add(rule) });
  const call = async (name: AbilityName, input: object = {}): Promise<Json> => {
    now += 60_000;
    const outcome = await run(book.store, door(), name, input);
    if ('failure' in outcome) throw new Error(`${name} ${JSON.stringify(input)}: ${outcome.failure.text}`);
    return outcome.value;
  };
  /** Something that tact does not want. */
  const refused = async (who: string, weight: number, more: object = {}): Promise<void> => {
    const { allowed, refusal } = await call('may-ask', { person: who, weight, ...more });
    say(`  (thought of asking ${who}: ${allowed ? 'why not' : refusal.text})`);
  };
  const did = (line: string): void => say(`  · ${line}`);

  const people: Record<string, string> = {};
  const add = async (name: string, more: object = {}): Promise<void> => {
    people[name] = (await call('add', { name, ...more })).person.id;
  };
  const talked = (who: string | string[], at: string, note: string, kind = 'meeting'): Promise<unknown> =>
    call('log', { kind, people: [who].flat(), at, note });

  // ---- Who is there, and what was before -------------------------------------------------------------------
  const world = makeWorld({ seed: 12, people: OTHERS, now: NOW });
  await book.bringIn([linkedinZip(world, { era: '2026' })]);
  await call('me', { name: 'Mara Ostler', email: ['mara@ostler.example'], energy: 7, quietDays: ['sunday'] });
  await add('Priya Nair', {
    level: '1',
    title: 'Design lead',
    organisation: 'Larkspur',
    met: '2014',
    where: 'at work',
  });
  for (const at of ['2026-03-02', '2026-05-11', '2026-07-20', '2026-09-07'])
    await talked('Priya Nair', at, 'lunch');
  await add('Tom Okafor', { level: '1', title: 'Boat builder' });
  for (const at of ['2025-02-01', '2025-04-12', '2025-06-20', '2025-09-01', '2025-11-11'])
    await talked('Tom Okafor', at, 'a walk');
  await add('Greta Hollow', { level: '2', title: 'Restores furniture' });
  for (const at of ['2023-05-10', '2023-09-04', '2024-02-11'])
    await talked('Greta Hollow', at, 'the course', 'call');
  await add('Wanda Ilves', { level: '1', title: 'Teacher' });
  for (const at of ['2026-08-01', '2026-09-12', '2026-10-20', '2026-11-14'])
    await talked('Wanda Ilves', at, 'choir');
  await add('Ines Duarte', {
    title: 'Head of education',
    organisation: 'Museum of Small Things',
    email: ['ines@museum.example'],
    admire: 'Her evenings for people who never go to museums',
  });
  await add('Joon Park', { level: '2', title: 'Roofer', link: ['https://example.org/joon'] });
  await add('Lena Brandt', { level: '1', title: 'Midwife' });
  for (const at of ['2026-01-05', '2026-03-05', '2026-05-09']) await talked('Lena Brandt', at, 'coffee');
  await add('Kofi Mensah', { level: '2', title: 'Recruiter', organisation: 'Redwing' });
  await talked('Kofi Mensah', '2026-02-03', 'about work', 'call');
  await call('promise', { person: 'Kofi Mensah', text: 'send my papers', at: '2026-11-01', theirs: false });
  await add('Sam Whitlock', { level: '2', title: 'Curator', organisation: 'Town archive' });
  await talked('Sam Whitlock', '2025-06-01', 'the open day');
  await add('Ruth Amsel', { level: '3', title: 'Architect', organisation: 'Old Stones' });
  await add('Piet Vos', { level: '2', title: 'Guide' });
  await call('know', { person: 'Sam Whitlock', other: 'Piet Vos' });
  await call('know', { person: 'Sam Whitlock', other: 'Greta Hollow' });
  await call('know', { person: 'Piet Vos', other: 'Greta Hollow' });
  await call('interest', { person: 'Priya Nair', topic: ['gardening'] });
  await call('interest', { person: 'Tom Okafor', topic: ['wood'], offers: true });
  await call('interest', { person: 'Greta Hollow', topic: ['wood'], needs: true });
  await call('interest', { person: 'Wanda Ilves', topic: ['gardening'] });
  await call('recommend', { name: 'Ottoline Pipes', for: 'plumber', by: 'Tom Okafor' });

  // ---- What happens on which day ---------------------------------------------------------------------------
  const sends = async (who: string, purpose: string, note?: string): Promise<void> => {
    const { rest } = await call('sent', { person: who, purpose, ...(note ? { note } : {}) });
    if (rest) did(`sent: ${rest.text}`);
  };
  const events: Record<string, () => Promise<void>> = {
    '2026-11-24': async () => {
      did('Wanda asks on the phone whether she knows a plumber.');
      await talked('Wanda Ilves', 'today', 'a leaking tap', 'call');
      await call('ask', { topic: 'plumber', for: 'Wanda Ilves' });
    },
    '2026-11-25': async () => {
      did('She thinks of asking a stranger for a talk, and an old acquaintance for an introduction.');
      await refused('Ruth Amsel', 1);
      await refused('Ruth Amsel', 2, { because: 'her houses' });
      await refused('Joon Park', 2);
    },
    '2026-11-27': async () => {
      did('Priya sends her an article about career changes.');
      await call('receive', {
        person: 'Priya Nair',
        what: 'an article about people who changed course at fifty',
        kind: 'tip',
        about: 'gardening',
      });
    },
    '2026-11-30': async () => {
      did('Her roof leaks. She asks Joon whether he knows somebody.');
      await call('ask', { topic: 'roofer' });
      await sends('Joon Park', 'ask');
      await refused('Joon Park', 0);
    },
    '2026-12-02': async () => {
      did('Joon answers: his cousin does it.');
      await call('log', { kind: 'message', people: ['Joon Park'], note: 'his cousin' });
      const { ask } = await call('ask', { topic: 'bookbinder' });
      await call('sent', { person: 'Piet Vos', purpose: 'ask', for: `ask:${ask.id}` });
      await call('log', { kind: 'message', people: ['Piet Vos'], note: 'he will ask around' });
      await refused('Piet Vos', 0);
      await call('answer', { ask: 'roofer', by: 'Joon Park', recommends: 'Min Roofs' });
    },
    '2026-12-03': async () => {
      did('Sam was glad to be written to in summer; she writes again, and there is no answer.');
      await sends('Sam Whitlock', 'message');
      await refused('Sam Whitlock', 1);
    },
    '2026-12-04': async () => {
      did('A call from Kofi that leaves her cold. Never again.');
      await call('do-not-contact', { person: 'Kofi Mensah' });
      await refused('Kofi Mensah', 0);
    },
    '2026-12-07': async () => {
      did('Lena has a new baby: not before February.');
      await call('not-now', { person: 'Lena Brandt', until: '2027-02-01' });
      await refused('Lena Brandt', 0);
    },
    '2026-12-09': async () => {
      did('Ines answers: gladly, on Saturday.');
      await call('log', { kind: 'message', people: ['Ines Duarte'], note: 'gladly, on Saturday' });
      await book.bringIn([calendar], now);
    },
    '2026-12-10': async () => {
      did('Wanda’s roof leaks too. Mara writes down that she needs somebody.');
      await call('interest', { person: 'Wanda Ilves', topic: ['roofer'], needs: true });
    },
    '2026-12-12': async () => {
      did(
        'Coffee with Ines in the museum. She promises a list; Mara promises to send the piece on night openings.',
      );
      await talked('Ines Duarte', 'today', 'how she came to the museum, who decides');
      await call('promise', {
        person: 'Ines Duarte',
        text: 'the list of museums that take people from outside',
        theirs: true,
        by: '2026-12-18',
      });
      await call('promise', { person: 'Ines Duarte', text: 'the piece on night openings', by: '2026-12-16' });
      await call('receive', {
        person: 'Ines Duarte',
        what: 'to begin with the small museums',
        kind: 'advice',
      });
    },
    '2026-12-14': async () => {
      did('A full week: only two steps.');
      await call('me', { energy: 2 });
    },
    '2026-12-21': async () => {
      did('Christmas week: none.');
      await call('me', { energy: 0 });
    },
    '2026-12-26': async () => {
      did('Five again.');
      await call('me', { energy: 5 });
    },
    '2027-01-07': async () => {
      did('She asks Greta and Piet for an introduction each, and thinks of Sam’s boss as well.');
      await talked('Piet Vos', '2027-01-06', 'his tours');
      await sends('Greta Hollow', 'introduction', 'to the workshop in Mill Lane');
      await sends('Piet Vos', 'introduction', 'to the guides');
      await call('log', { kind: 'message', people: ['Greta Hollow', 'Piet Vos'], note: 'yes to both' });
      await call('receive', {
        person: 'Greta Hollow',
        what: 'the workshop in Mill Lane',
        kind: 'introduction',
      });
      await call('level', { person: 'Sam Whitlock', level: '2' });
      await call('log', { kind: 'message', people: ['Sam Whitlock'], note: 'sorry, was away' });
      await refused('Sam Whitlock', 2);
      await refused('Greta Hollow', 1);
    },
    '2027-01-12': async () => {
      did(
        'A day at the workshop in Mill Lane. The owner shows her the books: he needs a bookkeeper who likes wood.',
      );
      await call('add', {
        name: 'Anselm Korte',
        title: 'Workshop owner',
        through: 'Greta Hollow',
        met: 'today',
        where: 'Mill Lane',
      });
      await talked('Anselm Korte', 'today', 'three days a week, from spring');
      await call('receive', { person: 'Anselm Korte', what: 'a day in the workshop', kind: 'help' });
    },
  };
  /** Who answers two days after being written to. */
  const answers = new Set([
    'Priya Nair',
    'Tom Okafor',
    'Wanda Ilves',
    'Joon Park',
    'Greta Hollow',
    'Ines Duarte',
  ]);
  const coming = new Map<string, string[]>();

  // ---- What she does with a step ---------------------------------------------------------------------------
  const act = async (step: ShownStep, day: string): Promise<void> => {
    const { person, kind, about } = step;
    const [, id = ''] = about?.split(':') ?? [];
    const message = step.message;
    if (kind === 'question') await call('level', { person: person.id, level: '2' });
    else if (kind === 'thank' || kind === 'follow-up')
      await call('thank', {
        person: person.id,
        ...(about && !about.startsWith('promise')
          ? { for: about.startsWith('gift') ? id : `${about}:${person.id}` }
          : {}),
      });
    else if (kind === 'tell') await call('thank', { person: person.id, for: id, told: true });
    else if (kind === 'promise') await call('promise-kept', { id });
    else if (kind === 'share' || kind === 'help')
      await call('give', { person: person.id, what: step.why.at(-1)?.text ?? 'a tip' });
    else if (kind === 'answer') {
      await call('pass-on', { recommendation: 'Ottoline Pipes', person: person.id, ask: id });
      await call('ask-let-go', { ask: id });
    }
    if (message) await sends(person.id, message.purpose);
    if (answers.has(person.name)) {
      const then = plainDay(dayNumber(day) + 2);
      coming.set(then, [...(coming.get(then) ?? []), person.name]);
    }
  };

  // ---- Day by day ------------------------------------------------------------------------------------------
  const days: StoryDay[] = [];
  let turn = 0;
  for (let at = 0; at < DAYS; at++) {
    const day = plainDay(dayNumber(FIRST_DAY) + at);
    now = Date.parse(`${day}T08:00:00Z`);
    const away = dayNumber(day) - dayNumber(AWAY.from);
    if (away >= 0 && away < AWAY.days) {
      if (away === 0) say(`\n${title(day)}: away for ten days, the app stays closed.`);
      days.push({ day, steps: [], again: [], quiet: null, ended: [], after: [], energy: 0, opened: false });
      continue;
    }
    for (const who of coming.get(day) ?? [])
      await call('log', { kind: 'message', people: [who], note: 'an answer' });
    const shown = (await call('today')) as Today;
    const again = (await call('today')) as Today;
    say(`\n${title(day)}`);
    if (shown.quiet) say(`  ${shown.quiet.text}`);
    for (const step of shown.steps) {
      say(`  ${step.title}`);
      for (const why of step.why) say(`      ${why.text}`);
      say(`      → ${step.suggestion}`);
      if (step.message) say(`      “${step.message.text.trim().replaceAll(/\s*\n\s*/g, ' / ')}”`);
    }
    const ended: { step: ShownStep; how: 'done' | 'later' | 'skip' }[] = [];
    const after: (readonly ShownStep[])[] = [];
    now += 3_600_000;
    for (const step of shown.steps) {
      const how = step.person.name === 'Ines Duarte' ? 'done' : HOW[turn++ % HOW.length]!;
      // As the page does it: first it is ticked, then what belongs to it is kept.
      await call(how, { step: step.id });
      if (how === 'done') await act(step, day);
      const answer = (await call('today')) as Today;
      ended.push({ step, how });
      after.push(answer.steps);
      did(
        how === 'done'
          ? `done: ${step.title}`
          : how === 'later'
            ? `later: ${step.title}`
            : `not this: ${step.title}`,
      );
    }
    now += 3_600_000;
    await events[day]?.();
    days.push({
      day,
      steps: shown.steps,
      again: again.steps,
      quiet: shown.quiet?.code ?? null,
      ended,
      after,
      energy: shown.energy,
      opened: true,
    });
  }
  return {
    days,
    rules,
    nobodyAgain: { id: people['Kofi Mensah']!, from: '2026-12-05' },
    resting: { id: people['Lena Brandt']!, from: '2026-12-08', until: '2027-02-01' },
    lines,
  };
}

/** The talk with Ines, as her calendar has it. */
const calendar = file(
  'calendar.ics',
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goodturn//Story//EN',
    'BEGIN:VEVENT',
    'UID:coffee-with-ines@story.example',
    'DTSTAMP:20261209T090000Z',
    'DTSTART:20261212T150000Z',
    'DTEND:20261212T160000Z',
    'SUMMARY:Coffee with Ines',
    'ORGANIZER;CN=Mara Ostler:mailto:mara@ostler.example',
    'ATTENDEE;CN=Mara Ostler;PARTSTAT=ACCEPTED:mailto:mara@ostler.example',
    'ATTENDEE;CN=Ines Duarte;PARTSTAT=ACCEPTED:mailto:ines@museum.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

function title(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}
