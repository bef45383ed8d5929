// Ties of thirty invented people, who they are in words, and how well you know them: for the tests of the judgement and of
// the sentences that tell it.
import type { Direction, EventKind } from '#domain/source-record.ts';
import { NOTHING_KNOWN, type TieEvent, type TieEvidence } from '#domain/tie.ts';

export const now = Date.parse('2026-11-23T12:00:00Z');
export const HOUR = 3_600_000;
let made = 0;

export function event(
  kind: EventKind,
  at: string | number | null,
  direction: Direction,
  more: Partial<TieEvent> = {},
): TieEvent {
  const instant = typeof at === 'string' ? Date.parse(at) : at;
  return {
    id: `e${String(made++).padStart(5, '0')}`,
    kind,
    at: instant,
    direction,
    crowd: 1,
    words: 20,
    asks: false,
    said: false,
    ...more,
  };
}

export function logged(kind: EventKind, at: string, more: Partial<TieEvent> = {}): TieEvent {
  return event(kind, at, 'both', { said: true, words: null, ...more });
}

/** `pairs` exchanges, evenly from one day to another: yours, and an hour later theirs. */
export function exchanges(pairs: number, from: string, to: string): TieEvent[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return Array.from(
    { length: pairs },
    (_, i) => start + (pairs === 1 ? 0 : ((end - start) * i) / (pairs - 1)),
  ).flatMap((at) => [event('message', at, 'out'), event('message', at + HOUR, 'in')]);
}

export function tie(more: Partial<TieEvidence> = {}): TieEvidence {
  return { ...NOTHING_KNOWN, ...more };
}

export const linked = { connected: true, connectedOn: Date.parse('2020-05-01T12:00:00Z') };
export const larkspur = (when: 'now' | 'then' | 'past') => ({ organisation: 'Larkspur', when });

export const inventedTies: readonly (readonly [string, TieEvidence, 1 | 2 | 3 | null])[] = [
  [
    'Priya: 14 messages both ways since 2019, the last in October',
    tie({ ...linked, events: exchanges(7, '2019-03-01', '2026-10-05') }),
    2,
  ],
  [
    'Lena: seven exchanges over the last year',
    tie({ ...linked, events: exchanges(7, '2025-12-01', '2026-11-01') }),
    2,
  ],
  [
    'Sam: a hundred and twenty messages until two years ago',
    tie({ ...linked, events: exchanges(60, '2020-01-01', '2024-11-01') }),
    1,
  ],
  [
    'Ruth: each recommended the other, three exchanges',
    tie({
      ...linked,
      events: [
        event('recommendation', '2018-01-01', 'in'),
        event('recommendation', '2018-02-01', 'out'),
        ...exchanges(3, '2018-01-05', '2026-03-01'),
      ],
    }),
    2,
  ],
  [
    'Omar: three calls this year',
    tie({
      ...linked,
      events: ['2026-06-01', '2026-08-01', '2026-11-01'].map((day) => logged('call', day)),
    }),
    1,
  ],
  [
    'Ida: two meetings of two',
    tie({ events: [logged('meeting', '2026-10-01'), logged('meeting', '2026-11-01')] }),
    1,
  ],
  [
    'Noor: in the address book, seven exchanges over five years',
    tie({ ...linked, inAddressBook: true, events: exchanges(7, '2021-11-01', '2026-06-01') }),
    2,
  ],
  [
    'Nils: in the address book, four exchanges over five years',
    tie({ ...linked, inAddressBook: true, events: exchanges(4, '2021-11-01', '2026-06-01') }),
    2,
  ],
  [
    'Walter: wrote deeply from 2010 to 2013, nothing since',
    tie({ ...linked, events: exchanges(60, '2010-01-01', '2013-06-01') }),
    2,
  ],
  [
    'A recruiter whom you thanked and declined',
    tie({
      events: [event('message', '2026-09-01', 'in', { asks: true }), event('message', '2026-09-02', 'out')],
    }),
    2,
  ],
  [
    'A recruiter, five exchanges in two weeks of 2024',
    tie({ ...linked, events: exchanges(5, '2024-09-01', '2024-09-14') }),
    2,
  ],
  [
    'Congratulations and thanks, four years running',
    tie({ ...linked, events: exchanges(4, '2022-03-01', '2026-03-01').map((it) => ({ ...it, words: 3 })) }),
    2,
  ],
  ['One call with somebody else unknown', tie({ events: [logged('call', '2026-11-01')] }), 2],
  ['One meeting with somebody else unknown', tie({ events: [logged('meeting', '2026-11-01')] }), 2],
  [
    'A workshop of twelve that you logged',
    tie({ events: [logged('meeting', '2026-11-01', { crowd: 12 })] }),
    2,
  ],
  [
    'Your boss of 2014, who recommended you and never wrote',
    tie({ ...linked, events: [event('recommendation', '2014-01-01', 'in')] }),
    2,
  ],
  ['A colleague of today, linked, never a message', tie({ ...linked, colleague: larkspur('now') }), null],
  ['Somebody of whom you said where you met', tie({ metSaid: true }), 2],
  [
    'Exchanged once, with no date in the file',
    tie({ events: [event('message', null, 'in'), event('message', null, 'out')] }),
    2,
  ],
  ['A connection and nothing else', tie(linked), 3],
  [
    'A connection with three endorsements',
    tie({ ...linked, events: [1, 2, 3].map((n) => event('endorsement', `2019-01-0${n}`, 'in')) }),
    3,
  ],
  [
    'A connection who sent a line with the invitation',
    tie({ ...linked, events: [event('invitation', '2026-09-01', 'in')] }),
    3,
  ],
  [
    'A recruiter who wrote once, unanswered',
    tie({ events: [event('message', '2026-09-01', 'in', { asks: true })] }),
    3,
  ],
  [
    'Somebody you wrote to without an answer',
    tie({ ...linked, events: [event('message', '2026-09-01', 'out', { asks: true })] }),
    3,
  ],
  ['Somebody whose work you admire and have not met', tie({ admired: true }), 3],
  ['A kept card, nothing else', tie({ inAddressBook: true }), null],
  ['A kept card of somebody you are linked with', tie({ ...linked, inAddressBook: true }), null],
  [
    'A kept card of somebody who wrote once',
    tie({ inAddressBook: true, events: [event('message', '2026-09-01', 'in')] }),
    null,
  ],
  ['Copied by LinkedIn from an old phone', tie({ synced: true }), null],
  ['Named by you a minute ago', tie(), null],
  ['Once at the same employer', tie({ ...linked, colleague: larkspur('past') }), 3],
];
