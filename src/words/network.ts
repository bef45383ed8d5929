// The honest sentence at the top of the Network page: in parts, so that each number can lead to the people behind it.
import { figures } from './figures.ts';

export interface NetworkCounts {
  readonly people: number;
  readonly connections: number;
  readonly wroteWith: { readonly ever: number; readonly lastYear: number };
  readonly talkedTo: { readonly ever: number; readonly lastYear: number };
}

export type Behind =
  | 'everybody'
  | 'connections'
  | 'wrote'
  | 'wrote-last-year'
  | 'talked'
  | 'talked-last-year';

/** A piece of the sentence; `people` says who is meant by it. */
export interface HeadlinePart {
  readonly text: string;
  readonly people?: Behind;
}

/** "812 connections. You have written with 64 of them, 31 in the last year. Real conversations: with 12 of them, none in the last year." */
export function networkHeadline(it: NetworkCounts): string {
  return networkHeadlineParts(it)
    .map((part) => part.text)
    .join('');
}

export function networkHeadlineParts(it: NetworkCounts): HeadlinePart[] {
  if (it.people === 0) return [{ text: 'Nobody is here yet.' }];
  return [...names(it), { text: '. ' }, ...written(it), { text: ' ' }, ...talked(it)];
}

function names({ people, connections }: NetworkCounts): HeadlinePart[] {
  const everybody: HeadlinePart = { text: plural(people, 'person', 'people'), people: 'everybody' };
  // Whether from an address book or added by hand: they are in the book.
  if (connections < people / 2)
    return [everybody, { text: people === 1 ? ' is in your book' : ' are in your book' }];
  const linked: HeadlinePart = {
    text: plural(connections, 'connection', 'connections'),
    people: 'connections',
  };
  return people > connections ? [linked, { text: ' among ' }, everybody] : [linked];
}

function written({ people, connections, wroteWith }: NetworkCounts): HeadlinePart[] {
  if (wroteWith.ever === 0) {
    return connections > 0
      ? [{ text: 'No message went both ways yet, as far as your files show.' }]
      : [{ text: 'No message went both ways yet, as far as is known here.' }];
  }
  return [
    { text: 'You have written with ' },
    ...ofThem(people, wroteWith.ever, 'wrote'),
    ...lastYear(wroteWith, 'wrote-last-year'),
    { text: '.' },
  ];
}

function talked({ people, talkedTo }: NetworkCounts): HeadlinePart[] {
  if (talkedTo.ever === 0) {
    return [
      { text: 'Real conversations: ' },
      { text: 'log one', people: 'everybody' },
      { text: ', and it counts.' },
    ];
  }
  return [
    { text: talkedTo.ever === 1 ? 'You have really talked with ' : 'Real conversations: with ' },
    ...ofThem(people, talkedTo.ever, 'talked'),
    ...lastYear(talkedTo, 'talked-last-year'),
    { text: '.' },
  ];
}

function lastYear(
  { ever, lastYear: recent }: { readonly ever: number; readonly lastYear: number },
  people: Behind,
): HeadlinePart[] {
  if (ever === 1) return [{ text: recent === 0 ? ', though not in the last year' : ', in the last year' }];
  if (recent === 0) return [{ text: ', none in the last year' }];
  return [
    { text: ', ' },
    { text: recent < ever ? inWords(recent) : ever === 2 ? 'both' : 'all', people },
    { text: ' in the last year' },
  ];
}

/** "64 of them", "one of them"; in a book of one person "them". */
function ofThem(people: number, count: number, behind: Behind): HeadlinePart[] {
  if (people === 1) return [{ text: 'them', people: behind }];
  return [{ text: inWords(count), people: behind }, { text: ' of them' }];
}

function inWords(count: number): string {
  return count === 1 ? 'one' : figures.format(count);
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? `One ${one}` : `${figures.format(count)} ${many}`;
}
