// What becomes of the lines of a chat, for all messengers alike. Kept is that something was written or that a call was held: who, when,
// how many words, and whether it asks something; one event for each message, so that the same export again is the same
// events. Words themselves are never kept: the book has no place for them.
// Groups: up to CIRCLE others a message is meant for each of them. In larger ones it is said to nobody in particular: of
// each member one event a day says that you share the group, and yours are left out. In groups of more than LARGE others
// only those count whom something else knows (a chat of the two of you, a smaller group, your address book).
import { CIRCLE } from '#domain/weights.ts';
import type { ContactKind, ContactRecord, EventRecord } from '#domain/source-record.ts';
import type { Reading } from '#formats/format.ts';
import { createFingerprints } from '#formats/linkedin/fingerprints.ts';
import { detach } from '#formats/text.ts';
import type { ChatTally } from './tally.ts';

/** Others in a group from which on most of them are strangers. Chosen: a third of Dunbar's 150, a school class with its parents. */
export const LARGE = 50;

/** Somebody in a chat. */
export interface Party {
  /** `whatsapp:name/ana ruiz`, `telegram:user123` */
  readonly key: string;
  readonly name: string;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly phone?: string | undefined;
  readonly kind?: ContactKind;
  readonly extra?: ContactRecord['extra'];
  /** Something besides large groups knows them. */
  readonly known: boolean;
}

export interface Chat {
  /** Starts with the messenger: `whatsapp:group/choir`. */
  readonly thread: string;
  readonly file: string;
  readonly group: boolean;
  /** How many others are in it, as far as the file tells. */
  readonly crowd: number;
  /** Those others who can be named; of a larger group nobody asks. */
  readonly others: readonly Party[];
}

export type LineKind = 'text' | 'media' | 'deleted' | 'call' | 'video' | 'missed';

export interface ChatLine {
  /** UTC instant to the second; absent when unknown. */
  readonly at?: string | undefined;
  /** The local day, for the one event a day of larger groups. */
  readonly day?: string | undefined;
  readonly from: 'me' | Party;
  readonly kind: LineKind;
  readonly words?: number | undefined;
  readonly asks?: boolean | undefined;
  /** What tells it apart from all other messages of the messenger, in every export. */
  readonly id: readonly string[];
  readonly line: number;
}

export class Conversations {
  readonly #messenger: string;
  readonly #tally: ChatTally;
  readonly #told = new Set<string>();
  readonly #fingerprints = createFingerprints();
  newest = '';

  constructor(messenger: string, tally: ChatTally) {
    this.#messenger = messenger;
    this.#tally = tally;
  }

  /** When all is read: the sums of what was left out, and up to which day the chats go. */
  *close(): Generator<Reading> {
    for (const problem of this.#tally.problems()) yield { problem };
    if (this.newest !== '') yield { coverage: { asOf: this.newest.slice(0, 10) } };
  }

  /** The records that a line of a chat gives; none where it is left out, which is told. */
  read(chat: Chat, line: ChatLine): Reading[] {
    const { from, kind } = line;
    const skip = (code: Parameters<ChatTally['skip']>[0]): Reading[] => {
      this.#tally.skip(code, chat.file, line.line);
      return [];
    };
    if (kind === 'missed') return skip('missed-call');
    const wide = chat.group && chat.crowd > CIRCLE;
    if (wide && from === 'me') return skip('said-to-a-group');
    if (from !== 'me' && chat.group && chat.crowd > LARGE && !from.known) return skip('large-group');
    const talked = kind === 'call' || kind === 'video';
    const parties = from === 'me' || (talked && !wide) ? [...chat.others] : [from];
    if (from !== 'me' && !parties.some(({ key }) => key === from.key)) parties.push(from);
    if (parties.length === 0) return skip('chat-with-nobody');
    if (line.at === undefined) this.#tally.note('date-unknown', chat.file, line.line);
    const whose = from === 'me' ? '>' : `<${from.key}`;
    const daily = wide && line.day !== undefined && !talked;
    const id = this.#fingerprints.take(daily ? [chat.thread, whose, line.day] : [...line.id, whose]);
    if (id === undefined) return skip(daily ? 'group-same-day' : 'chat-message-again');
    if (line.at !== undefined && line.at > this.newest) this.newest = line.at;
    const event: EventRecord = {
      type: 'event',
      key: `${this.#messenger}:msg/${id}`,
      kind: talked ? kind : 'message',
      ...(line.at === undefined ? {} : { at: line.at }),
      direction: talked ? 'both' : from === 'me' ? 'out' : 'in',
      parties: parties.map(({ key }) => key),
      crowd: Math.max(chat.crowd, parties.length),
      thread: chat.thread,
      ...(kind === 'deleted' ? { words: 0 } : line.words === undefined ? {} : { words: line.words }),
      ...(line.asks ? { asks: true } : {}),
    };
    return [
      ...this.meet(parties, chat.file, line.line),
      { record: event, where: { file: chat.file, line: line.line } },
    ];
  }

  /** The records of those who are named for the first time. */
  meet(parties: readonly Party[], file: string, line: number): Reading[] {
    const fresh: Reading[] = [];
    for (const party of parties) {
      if (this.#told.has(party.key)) continue;
      this.#told.add(detach(party.key));
      fresh.push({ record: contactOf(party), where: { file, line } });
    }
    return fresh;
  }
}

function contactOf(party: Party): ContactRecord {
  const { key, name, given, family, phone, kind = 'correspondent', extra } = party;
  return {
    type: 'contact',
    kind,
    key,
    name: {
      full: detach(name),
      ...(given === undefined ? {} : { given }),
      ...(family === undefined ? {} : { family }),
    },
    emails: [],
    phones: phone === undefined ? [] : [{ value: phone }],
    links: [],
    affiliations: [],
    ...(extra === undefined ? {} : { extra }),
  };
}

/** A number of seconds since 1970 as an instant; undefined for what is no time since telephones write. */
export function instantOfSeconds(seconds: number): string | undefined {
  return seconds > 0 && seconds < 8_000_000_000
    ? `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
    : undefined;
}

/** What a person wrote for themselves, as a name: without marks, doubled blanks, and too much of it. */
export function tidyName(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u061c\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** `+447911123456` where a text is nothing but a number with its country; undefined otherwise. */
export function phoneIn(text: string): string | undefined {
  const bare = text.replace(/[\u200b-\u200f\u061c\u2060\ufeff]/g, '').trim();
  if (!/^(?:\+|00)\d[\d\s\u00a0\u2010-\u2015().-]{4,24}$/.test(bare)) return undefined;
  const digits = bare.replace(/\D/g, '').replace(bare.startsWith('00') ? /^00/ : /^$/, '');
  return digits.length >= 6 && digits.length <= 17 ? `+${digits}` : undefined;
}
