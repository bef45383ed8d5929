// A sentence for each named failure: what happened, what is safe, what to do.
import { stoppedText } from './brought-in.ts';
import { wayOutFailures } from './way-out.ts';

type Values = Readonly<Record<string, string | number>>;
interface Failed {
  readonly code: string;
  readonly values: Values;
  readonly choices?: readonly {
    readonly id: string;
    readonly name: string;
    readonly headline: string | null;
  }[];
}

const MAPPING_FAULTS: Readonly<Record<string, (values: Values) => string>> = {
  'no-field': ({ value }) => `“${value}” says no field. Write lines such as “Column = email”.`,
  'unknown-field': ({ value, known }) => `“${value}” is no field. These are: ${known}.`,
  'column-twice': ({ value }) => `the column “${value}” is named twice.`,
  'not-json': ({ value }) => `this begins like JSON and is none (${value}).`,
  'nothing-said': () => 'nothing is said here. Write lines such as “Column = email”.',
};

const TEXTS: Readonly<Record<string, (values: Values) => string>> = {
  ...wayOutFailures,
  'wrong-input': ({ what }) => `That could not be read (${what}). Nothing was changed.`,
  'nobody-by-that-name': ({ name }) =>
    `Nobody called “${name}” is here. Look with: goodturn people, or add them with: goodturn add "${name}"`,
  'several-by-that-name': ({ name, count }) =>
    `“${name}” could be ${count} people. Nothing was changed; say which one by its id.`,
  'nobody-there': ({ name }) =>
    `Nobody you know is or was at “${name}”, as far as your files tell. Look with: goodturn organisations`,
  'several-organisations': ({ name, count }) =>
    `“${name}” could be ${count} organisations. Write the whole name.`,
  'not-found': ({ what }) => `There is nothing with the id ${what}.`,
  'one-already': ({ name }) => `That is ${name} both times. Nothing was changed.`,
  'one-entry': ({ name }) =>
    `There is one entry of ${name}, so there is nothing to take apart. Nothing was changed.`,
  'look-different': ({ name, other, what, one, two }) =>
    `${name} and ${other} have ${what === 'profiles' ? 'a LinkedIn profile each' : 'different birthdays'} (${one}, ${two}), so they look like two people. Nothing was changed. If they are one all the same, say so with --even-so.`,
  'date-not-understood': ({ text }) =>
    `“${text}” was not understood as a date. Try 2026-05-15, or words such as “last Tuesday” or “15 May 3pm”. Nothing was changed.`,
  tact: ({ sentence, overridable }) =>
    `${sentence}${overridable === 1 ? ' To do it all the same, say --even-so.' : ''} Nothing was changed.`,
  'no-such-ask': ({ topic }) =>
    `Nobody is looking for “${topic}” here. Look with: goodturn asks, or say it with: goodturn ask "${topic}"`,
  'several-asks': ({ topic, count }) =>
    `“${topic}” could be ${count} asks. Nothing was changed; say which one by its id.`,
  'no-such-recommendation': ({ name }) =>
    `Your book of recommendations has nothing called “${name}”. Look with: goodturn recommendations`,
  'several-recommendations': ({ name, count }) =>
    `“${name}” could be ${count} recommendations. Nothing was changed; say which one by its id.`,
  'recommendation-for-what': ({ name }) =>
    `What is “${name}” good for? Say it in the same line: “${name} for plumbing, from Priya”. Nothing was changed.`,
  'theirs-already': ({ name, what }) => `${name} knows of ${what} already. Nothing was changed.`,
  'not-passed-on': ({ name, what }) =>
    `You have not passed ${what} on to ${name} so far. Nothing was changed; pass it on with: goodturn pass-on`,
  'already-here': ({ name }) => `${name} is here already.`,
  'not-yours-to-edit': () =>
    'This comes from a file, so it stays as the file says. What you logged yourself can be corrected.',
  'step-not-of-today': () => 'That step is not among today’s. Nothing was changed; look with: goodturn today',
  'file-not-found': ({ path }) => `There is no file at ${path}. Nothing was changed.`,
  'unknown-format': ({ name, known }) => `“${name}” is no format that can be read. Known: ${known}.`,
  'other-owner': ({ file, why }) => `${file}: ${why}`,
  'date-in-future': ({ text }) =>
    `“${text}” is still to come. Log it once it has happened. Nothing was changed.`,
  'date-in-past': ({ text }) =>
    `“${text}” is over already. Say a day to come, such as “in three months”. Nothing was changed.`,
  'import-refused': ({ file, why }) => `${file}: ${why}`,
  'import-at-work': () =>
    'Another import is at work on this book. Nothing was changed; try again when it is done.',
  'import-resting': () => 'An import rests. Let it go on, or stop it; nothing was changed.',
  'import-stopped': ({ count, stayed, out }) =>
    stoppedText(Number(count ?? 0), String(stayed ?? ''), String(out ?? '')),
  'too-large': ({ limit }) => `That is larger than ${limit}. Nothing was changed.`,
  'mapping-unreadable': ({ path, line, what, value, known }) =>
    `${path}:${line}: ${(MAPPING_FAULTS[String(what)] ?? String)({ value: value ?? '', known: known ?? '' })} Nothing was changed.`,
};

export function failureText(failure: Failed): string {
  const text = TEXTS[failure.code]?.(failure.values) ?? failure.code;
  if (!failure.choices) return text;
  return [
    text,
    ...failure.choices.map((it) => `  ${it.name}${it.headline ? `, ${it.headline}` : ''}  ${it.id}`),
  ].join('\n');
}

interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly format?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
  readonly values?: unknown;
  readonly errors?: unknown;
}

/** What is wrong with one field of an input, for people: never the words of a validator. */
export function inputProblem(field: string, issue: Issue): string {
  const { code, format, minimum, maximum, origin, values } = issue;
  if (code === 'invalid_value' && Array.isArray(values)) return `${field} is one of ${values.join(', ')}`;
  if (code === 'invalid_format' && format === 'email') return `${field} does not look like an e-mail address`;
  if (code === 'invalid_format' && format === 'url')
    return `${field} does not look like a link; it begins with https://`;
  if (code === 'invalid_format') return `${field} is not written as it has to be`;
  if (code === 'too_small')
    return typeof minimum === 'number' && minimum > 1
      ? `${field} is at least ${minimum}`
      : `${field} is empty`;
  if (code === 'too_big' && origin === 'string') return `${field} is longer than ${String(maximum)} letters`;
  if (code === 'too_big' && origin === 'array') return `${field} has more than ${String(maximum)} parts`;
  if (code === 'too_big') return `${field} is larger than ${String(maximum)}`;
  if (code === 'invalid_type') return `${field} is missing, or not what is expected there`;
  const choices = code === 'invalid_union' ? choicesOf(issue) : [];
  if (choices.length > 0) return `${field} is one of ${choices.join(', ')}`;
  return `${field} could not be read`;
}

/** What may stand there, where one of several lists of words may. */
function choicesOf({ errors }: Issue): string[] {
  if (!Array.isArray(errors)) return [];
  const values = (errors as unknown[]).flat().map((it) => (it as Issue | null)?.values);
  return values.every((it) => Array.isArray(it)) ? [...new Set(values.flat().map(String))] : [];
}
