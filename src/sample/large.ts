// A LinkedIn archive (and address book) of any size, for benchmarks and for tests of responsiveness: made row by row without
// lives behind it, so that 30,000 connections and 200,000 messages take a second or two and little memory.
import { addressBook } from './address-book.ts';
import { csvRow } from './csv.ts';
import {
  americanTime,
  connectionDay,
  day,
  hour,
  messageTime,
  minute,
  monthYear,
  slashTime,
} from './date-shapes.ts';
import type { Life, Me, World } from './life.ts';
import { conversationId, profileUrl } from './linkedin-archive.ts';
import { connectionsPreamble, eraShapes, headers, type Era } from './linkedin-eras.ts';
import { conversations, invitationNotes } from './lists/conversations.ts';
import { companies, skills, titles } from './lists/places.ts';
import { decorate, makeName, phoneNumber, privateEmail, profileSlug } from './names.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleFile } from './zip.ts';

export interface LargeOptions {
  readonly seed: number;
  readonly connections: number;
  readonly messages: number;
  readonly now: number;
  readonly era?: Era;
  /** Cards in an address book beside it (`contacts.vcf`): half of them of people who are connections as well. */
  readonly vcards?: number;
}

interface Connection {
  readonly given: string;
  readonly family: string;
  readonly name: string;
  readonly url: string;
  readonly email: string;
  readonly on: number;
}

const meName = 'Robin Ashe';
const meUrl = profileUrl('robin-ashe-0gt');
const closedShare = 0.004;
const chunkLength = 1 << 20;

/** The files in pieces of about a megabyte: pieces with the same path follow one another and belong together. */
export function* largeArchiveChunks(options: LargeOptions): Generator<SampleFile> {
  const { seed, now } = options;
  const shape = eraShapes[options.era ?? '2026'];
  const random = createRandom(`large/${seed}`);
  const connections = makeConnections(options, random);
  const quoting = shape.quoteMessages ? 'all' : 'needed';

  yield* inChunks(
    'Connections.csv',
    connectionLines(connections, shape.preamble, shape.connections, shape.urls, random),
  );
  const messages = messageLines(options, connections, shape.urls, quoting, random);
  yield* inChunks('messages.csv', withHeader(csvRow(shape.messages.split(','), quoting), messages));
  yield* inChunks(
    'Invitations.csv',
    withHeader(shape.invitations, invitationLines(connections, shape.urls, random)),
  );
  yield* inChunks(
    'Endorsement_Received_Info.csv',
    withHeader(shape.endorsementsReceived, endorsementLines(connections, now, shape.urls, random)),
  );
  yield* inChunks('Profile.csv', [`${headers.profile}\nRobin,Ashe,,,,Editor,,,,Saltmere,,,\n`]);
  yield* inChunks('Positions.csv', [
    `${headers.positions}\nHalyard Press,Senior Editor,,Saltmere,${monthYear(now - 2200 * day)},\n`,
  ]);
  yield* inChunks('Email Addresses.csv', [
    `${headers.emails}\nrobin.ashe@example.org,Yes,Yes,Not Available\n`,
  ]);
  if (options.vcards) yield addressBook(cardWorld(options, connections, options.vcards, random), 'apple');
}

/** All of it at once. */
export function makeLargeArchive(options: LargeOptions): SampleFile[] {
  const parts = new Map<string, Uint8Array[]>();
  for (const { path, bytes } of largeArchiveChunks(options)) {
    const list = parts.get(path);
    if (list) list.push(bytes);
    else parts.set(path, [bytes]);
  }
  return [...parts].map(([path, list]) => ({ path, bytes: Buffer.concat(list) }));
}

function* inChunks(path: string, lines: Iterable<string>): Generator<SampleFile> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < chunkLength) continue;
    yield { path, bytes: Buffer.from(text, 'utf8') };
    text = '';
  }
  if (text !== '') yield { path, bytes: Buffer.from(text, 'utf8') };
}

function* withHeader(header: string, lines: Iterable<string>): Generator<string> {
  yield `${header}\n`;
  yield* lines;
}

function makeConnections({ connections, now }: LargeOptions, random: Random): Connection[] {
  return Array.from({ length: connections }, (_, i) => {
    const made = makeName(random);
    const shown = random.chance(0.05) ? decorate(made, random) : made;
    return {
      given: shown.given,
      family: shown.family,
      name: `${shown.given} ${shown.family}`,
      url: profileUrl(profileSlug(made.full, i)),
      email: random.chance(0.015) ? privateEmail(made.full, i, random) : '',
      on: now - Math.ceil(((i + 1) / connections) * 5000) * day,
    };
  });
}

function* connectionLines(
  connections: readonly Connection[],
  preamble: boolean,
  header: string,
  urls: boolean,
  random: Random,
): Generator<string> {
  yield (preamble ? connectionsPreamble : '') + header;
  for (const it of connections) {
    const closed = random.chance(closedShare);
    const start = closed ? ['', ''] : [it.given, it.family];
    const rest = closed ? ['', '', ''] : [it.email, random.pick(companies), random.pick(titles)];
    yield `\n${csvRow([...start, ...(urls ? [closed ? '' : it.url] : []), ...rest, connectionDay(it.on)])}`;
  }
}

/** A long tail: a few write very often, one in eight at all. Newest first within each conversation. */
function* messageLines(
  { seed, messages, now }: LargeOptions,
  connections: readonly Connection[],
  urls: boolean,
  quoting: 'all' | 'needed',
  random: Random,
): Generator<string> {
  if (connections.length === 0) return;
  const threads = Math.max(1, Math.min(messages, Math.round(connections.length / 8)));
  const lines = Object.values(conversations).flat(2);
  let weights = 0;
  for (let i = 0; i < threads; i++) weights += (i + 3) ** -0.8;
  let left = messages;
  for (let i = 0; i < threads && left > 0; i++) {
    const share = Math.max(1, Math.round((messages * (i + 3) ** -0.8) / weights));
    const count = i === threads - 1 ? left : Math.min(left, share);
    left -= count;
    const other = connections[(i * 7919) % connections.length] as Connection;
    const id = conversationId(seed, `large-${i}`);
    let time = now - random.next() * 900 * day - hour;
    for (let j = 0; j < count; j++) {
      const mine = random.chance(0.48);
      const text = random.pick(lines) + (random.chance(0.3) ? `\n\n${random.pick(lines)}` : '');
      const row = mine ? [id, '', meName, meUrl, other.name] : [id, '', other.name, other.url, meName];
      if (urls) row.push(mine ? other.url : meUrl);
      row.push(messageTime(time), '', text, 'INBOX');
      if (urls) row.push('', 'No', 'No');
      yield `${csvRow(row, quoting)}\n`;
      time -= random.chance(0.6) ? random.int(2, 600) * minute : random.int(1, 12) * day;
    }
  }
}

function* invitationLines(
  connections: readonly Connection[],
  urls: boolean,
  random: Random,
): Generator<string> {
  for (const it of connections) {
    if (!random.chance(0.3)) continue;
    const mine = random.chance(0.4);
    const names = mine ? [meName, it.name] : [it.name, meName];
    const note = random.chance(0.06) ? random.pick(invitationNotes) : '';
    const row = [...names, americanTime(it.on - 3 * hour), note, mine ? 'OUTGOING' : 'INCOMING'];
    yield `${csvRow(urls ? [...row, ...(mine ? [meUrl, it.url] : [it.url, meUrl])] : row)}\n`;
  }
}

function* endorsementLines(
  connections: readonly Connection[],
  now: number,
  urls: boolean,
  random: Random,
): Generator<string> {
  for (const it of connections) {
    if (!random.chance(0.05)) continue;
    const row = [slashTime(it.on + random.next() * (now - it.on)), random.pick(skills), it.given, it.family];
    yield `${csvRow([...row, ...(urls ? [it.url.replace('https://', '')] : []), 'ACCEPTED'])}\n`;
  }
}

function cardWorld(
  { seed, now }: LargeOptions,
  connections: readonly Connection[],
  vcards: number,
  random: Random,
): World {
  const me: Me = {
    given: 'Robin',
    family: 'Ashe',
    name: meName,
    emails: ['robin.ashe@example.org'],
    phones: [],
    slug: 'robin-ashe-0gt',
    headline: '',
    summary: '',
    town: '',
    jobs: [],
    schools: [],
    skills: [],
    languages: [],
  };
  const people = Array.from({ length: vcards }, (_, i): Life => {
    const known = i % 2 === 0 ? connections[(i * 31) % Math.max(1, connections.length)] : undefined;
    const name = known ?? makeName(random);
    const email = known?.email || privateEmail(`${name.given} ${name.family}`, 1_000_000 + i, random);
    const shown = { given: name.given, family: name.family };
    return {
      id: `c${i}`,
      name: `${name.given} ${name.family}`,
      ...shown,
      emails: [email],
      phones: [phoneNumber(i)],
      jobs: [],
      schools: [],
      town: '',
      level: 2,
      relation: 'acquaintance',
      since: now,
      card: { name: shown, emails: [email], phones: random.chance(0.7) ? [phoneNumber(i)] : [] },
    };
  });
  return { seed, now, me, people, happenings: [] };
}
