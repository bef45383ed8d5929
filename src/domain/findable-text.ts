// What of a person is looked for, as one text in the row of that person: lines, each of one letter and what it is about. Small letters:
// folded words that the search looks at. Capitals: as it was written, for telling why somebody was found. So that a whole book is read
// quickly, words are folded when a row is made; it follows from records and said facts alone, whenever it is made.

/** Where a word was found; the order is the order in which reasons are told. */
export const FIELDS = [
  'name',
  'other-name',
  'role',
  'past-role',
  'email',
  'place',
  'topic',
  'met',
  'card-note',
  'dated',
] as const;
export type Field = (typeof FIELDS)[number];

const LETTER = {
  'other-name': 'a',
  role: 'o',
  'past-role': 'p',
  email: 'e',
  place: 'w',
  topic: 'c',
  met: 'm',
  'card-note': 'k',
} as const;
export type PlainField = keyof typeof LETTER;

/** What happened, as far as the search tells it apart. `note`: what you wrote down on a day. */
export const HAPPENED = ['meeting', 'call', 'video', 'written', 'other', 'note'] as const;
export type Happened = (typeof HAPPENED)[number];

const KINDS: Readonly<Record<string, Happened>> = {
  meeting: 'meeting',
  call: 'call',
  video: 'video',
  message: 'written',
  mail: 'written',
  letter: 'written',
};

/** Of the kind of an event or of what was logged. */
export function happenedKind(kind: string): Happened {
  return KINDS[kind] ?? 'other';
}

export const HOUR = 3_600_000;
/** Hours since 1970 up to the year 2199: what a file has beyond is a slip of that file. */
const LAST_HOUR = 2_016_000;

/** Hour and kind in one number. Without a date: the hour 0. */
export function stampOf(at: number | null, what: Happened): number {
  const hour = at === null ? 0 : Math.floor(at / HOUR);
  return (hour > 0 && hour < LAST_HOUR ? hour : 0) * 8 + HAPPENED.indexOf(what);
}

export function hourOf(stamp: number): number {
  return stamp >>> 3;
}

export function happenedOf(stamp: number): Happened {
  return HAPPENED[stamp & 7] ?? 'other';
}

export interface DatedText {
  readonly at: number | null;
  readonly what: Happened;
  /** Folded words of a note, or a short line as it was written. */
  readonly text: string;
}

export interface FindableParts {
  /** Folded words of each. */
  readonly words: Readonly<Record<PlainField, Iterable<string>>>;
  /** As they were written, tabs between their parts: a topic behind its kind. */
  readonly written: Readonly<Partial<Record<PlainField, readonly (readonly string[])[]>>>;
  /** `2024`, `2024-05` or `2024-05-11`, as you said that you met. */
  readonly met: string | null;
  readonly happened: readonly Omit<DatedText, 'text'>[];
  /** Words of notes and of what you wrote beside a meeting. */
  readonly noted: readonly DatedText[];
  /** Short lines of files: what a meeting was about. */
  readonly lines: readonly DatedText[];
}

const LONGEST_LINE = 120;

export function writeFindable(parts: FindableParts): string {
  const lines: string[] = [];
  for (const [field, letter] of Object.entries(LETTER) as [PlainField, string][]) {
    const words = [...new Set(parts.words[field])];
    if (words.length > 0) lines.push(`${letter}${words.join(' ')}`);
    for (const it of parts.written[field] ?? [])
      lines.push(`${letter.toUpperCase()}${it.map(oneLine).join('\t')}`);
  }
  if (parts.met !== null) lines.push(`d${parts.met}`);
  for (const [kind, what] of HAPPENED.entries()) {
    const hours = new Set(
      parts.happened.filter((it) => it.what === what).map((it) => hourOf(stampOf(it.at, what))),
    );
    hours.delete(0);
    if (hours.size === 0) continue;
    let before = 0;
    const steps = [...hours]
      .sort((a, b) => a - b)
      .map((hour) => {
        const step = hour - before;
        before = hour;
        return step.toString(36);
      });
    lines.push(`t${kind}${steps.join(' ')}`);
  }
  for (const [letter, list] of [
    ['n', parts.noted],
    ['x', parts.lines],
  ] as const) {
    const made = new Set(
      list
        .filter((it) => it.text !== '')
        .map((it) => `${letter}${stampOf(it.at, it.what).toString(36)} ${oneLine(it.text)}`),
    );
    lines.push(...[...made].sort());
  }
  return lines.join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A line as a file has it, no longer than it is told. */
export function shortLine(text: string): string {
  const line = oneLine(text);
  return line.length <= LONGEST_LINE ? line : Array.from(line).slice(0, LONGEST_LINE).join('');
}

/** Told where in the text something stands: most of it is never made a text of its own. */
export interface FindableSink {
  words(field: number, from: number, to: number): void;
  happened(stamp: number): void;
  noted(stamp: number, from: number, to: number): void;
  line(stamp: number, line: string): void;
  met(date: string): void;
}

const FIELD_OF = new Map(
  (Object.entries(LETTER) as [PlainField, string][]).map(([field, letter]) => [
    letter.charCodeAt(0),
    FIELDS.indexOf(field),
  ]),
);
const STEPS = 't'.charCodeAt(0);
const NOTED = 'n'.charCodeAt(0);
const LINE = 'x'.charCodeAt(0);
const MET = 'd'.charCodeAt(0);
const SPACE = 32;

/** Reads what the search looks at; what it does not know is passed over. */
export function readFindable(text: string, sink: FindableSink): void {
  for (let from = 0; from < text.length;) {
    let to = text.indexOf('\n', from);
    if (to === -1) to = text.length;
    const letter = text.charCodeAt(from);
    const field = FIELD_OF.get(letter);
    if (field !== undefined) sink.words(field, from + 1, to);
    else if (letter === STEPS) readSteps(text, from + 2, to, text.charCodeAt(from + 1) - 48, sink);
    else if (letter === NOTED || letter === LINE) {
      const space = text.indexOf(' ', from);
      const stamp = Number.parseInt(text.slice(from + 1, space), 36);
      if (letter === NOTED) sink.noted(stamp, space + 1, to);
      else sink.line(stamp, text.slice(space + 1, to));
    } else if (letter === MET) sink.met(text.slice(from + 1, to));
    from = to + 1;
  }
}

function readSteps(text: string, from: number, to: number, kind: number, sink: FindableSink): void {
  let [hour, step] = [0, 0];
  for (let at = from; at <= to; at += 1) {
    const code = at === to ? SPACE : text.charCodeAt(at);
    if (code === SPACE) {
      hour += step;
      step = 0;
      sink.happened(hour * 8 + kind);
    } else step = step * 36 + (code < 58 ? code - 48 : code - 87);
  }
}

/** What a text has of a field as it was written, each in its parts. */
export function writtenIn(text: string, field: PlainField): readonly (readonly string[])[] {
  const letter = LETTER[field].toUpperCase();
  return text
    .split('\n')
    .filter((line) => line.startsWith(letter))
    .map((line) => line.slice(1).split('\t'));
}

/** The short lines of what happened, each with its stamp. */
export function linesIn(text: string): readonly { readonly stamp: number; readonly text: string }[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('x'))
    .map((line) => {
      const space = line.indexOf(' ');
      return { stamp: Number.parseInt(line.slice(1, space), 36), text: line.slice(space + 1) };
    });
}

/** When you said that you met. */
export function metIn(text: string): string {
  return /^d(.*)$/m.exec(text)?.[1] ?? '';
}
