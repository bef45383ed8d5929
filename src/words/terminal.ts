// How answers read on a terminal. Plain text, at most one idea a line.
import {
  type BroughtIn,
  broughtInText,
  entryCount,
  leftBehindText,
  rolledBackText,
  setAsideLines,
} from './brought-in.ts';
import { givingText, type PersonGiving } from './giving-text.ts';
import { birthdayInWords } from './web/when.ts';
import { peoplePage, whyFound } from './web/people.ts';
import { roleLines, type ToldPerson, toldLines } from './person-told.ts';

type Level = 1 | 2 | 3 | null;
interface Reason {
  readonly text: string;
}
interface Row {
  readonly id: string;
  readonly name: string;
  readonly headline: string | null;
  readonly level: Level;
  readonly nominal: boolean;
  readonly lastInteraction: string | null;
  readonly why: readonly { readonly code: string; readonly text: string }[];
}
interface Interaction {
  readonly id: string;
  readonly kind: string;
  readonly at: string | null;
  readonly day: string | null;
  readonly direction: string;
  readonly people: readonly { readonly name: string }[];
  readonly note: string | null;
  readonly about: string | null;
  readonly source: string;
}
interface Person extends ToldPerson, PersonGiving {
  readonly id: string;
  readonly name: string;
  readonly headline: string | null;
  readonly nominal: boolean;
  readonly birthday: string | null;
  readonly contactPoints: readonly { readonly value: string; readonly source: string }[];
  readonly level: {
    readonly saying: Reason;
    readonly value: Level;
    readonly basis: string;
    readonly probability: number;
    readonly reasons: readonly Reason[];
  };
  readonly met: {
    readonly when: string | null;
    readonly where: string | null;
    readonly through: { readonly name: string } | null;
  };
  readonly admire: string | null;
  readonly interests: readonly string[];
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  readonly couldDo: readonly string[];
  readonly mightKnow: readonly {
    readonly topic: string;
    readonly note: string | null;
    readonly might: boolean;
  }[];
  readonly notes: readonly { readonly text: string; readonly source: string }[];
  readonly timeline: readonly Interaction[];
  readonly acquaintances: {
    readonly total: number;
    readonly items: readonly {
      readonly person: { readonly name: string };
      readonly basis: string;
      readonly evidence: readonly Reason[];
    }[];
  };
  readonly doNotContact: boolean;
  readonly notNowUntil: string | null;
}
interface ImportReport extends BroughtIn {
  readonly id: string;
  readonly problems: readonly { readonly where: string; readonly text: string }[];
  readonly at: string;
}

const PROBLEMS_SHOWN = 12;
const TIMELINE_SHOWN = 12;
const ACQUAINTANCES_SHOWN = 5;

export function levelWord(level: Level, nominal = false): string {
  if (level === null) return 'not sure';
  if (level === 3) return nominal ? 'linked' : 'not yet';
  return level === 1 ? 'well' : 'a little';
}

/** What was the matter with the files of an import; told beside its answer, not in it. */
export function problemLines(it: Pick<ImportReport, 'problems'>): string[] {
  const lines = it.problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  ${problem.where}  ${problem.text}`);
  if (it.problems.length > PROBLEMS_SHOWN)
    lines.push(`  and ${it.problems.length - PROBLEMS_SHOWN} more; all of them with --json`);
  return lines;
}

function interactionLine(it: Interaction): string {
  const when = it.day ?? it.at?.slice(0, 10) ?? 'some day';
  const who = it.direction === 'out' ? 'you: ' : it.direction === 'in' ? 'they: ' : '';
  return `${when}  ${who}${it.kind}${it.about ? ` (${it.about})` : ''}${it.note ? `: ${it.note}` : ''}  [${it.source}]`;
}

export const terminal = {
  me: (me: {
    name: string | null;
    emails: readonly string[];
    timeZone: string;
    energy: number;
    quietDays: readonly string[];
    curiousAbout: readonly string[];
  }): string =>
    [
      me.name ? `You are ${me.name}.` : 'You have not said your name yet: goodturn me --name "Your Name"',
      me.emails.length > 0 ? `Your addresses: ${me.emails.join(', ')}` : 'No address of yours is known yet.',
      ...(me.curiousAbout.length > 0 ? [`You are curious about ${me.curiousAbout.join(', ')}.`] : []),
      `Time zone ${me.timeZone}; at most ${me.energy} small steps a week${me.quietDays.length > 0 ? `, none on ${me.quietDays.join(', ')}` : ''}.`,
    ].join('\n'),
  imported: broughtInText,
  /** Beside the refusal of an archive that is somebody else's. */
  bringAnyway: (paths: readonly string[]): string =>
    `That is: goodturn import ${paths.map((path) => (/[^\w./~-]/.test(path) ? `"${path}"` : path)).join(' ')} --other-owner`,
  imports: (imports: readonly ImportReport[]): string =>
    imports.length === 0
      ? 'Nothing was brought in yet.'
      : imports
          .map(
            (it) => `${it.at.slice(0, 10)}  ${it.file} (${it.format}), ${entryCount(it.records)}  ${it.id}`,
          )
          .join('\n'),
  importReport: (it: { import: ImportReport; capped: boolean }): string =>
    [
      ...(it.import.problems.length === 0
        ? ['Nothing was the matter with it.']
        : it.import.problems.map((problem) => `${problem.where}  ${problem.text}`)),
      ...setAsideLines(it.import, true),
      ...(it.capped ? ['There were more than are kept one by one; the last are counted by file.'] : []),
    ].join('\n'),
  undone: (it: { removed: number; restored: number; records: number }): string =>
    `Taken out: ${entryCount(it.records)}, ${it.removed === 1 ? 'one person' : `${it.removed} people`}. ${it.restored > 0 ? `${entryCount(it.restored)} ${it.restored === 1 ? 'is' : 'are'} as before. ` : ''}What you wrote yourself stays.`,
  network: (it: {
    headline: string;
    people: number;
    nominal: number;
    levels: Record<string, number>;
    unsure: number;
    notANuisance: { title: string; text: string } | null;
    questions: readonly { name: string }[];
  }): string =>
    [
      it.headline,
      ...(it.people > 0
        ? [
            `Well: ${it.levels['1']}. A little: ${it.levels['2']}. Not yet: ${it.levels['3']}${it.nominal === 0 ? '' : it.nominal === 1 ? ', of whom one is linked and nothing else' : `, of whom ${it.nominal} are linked and nothing else`}. Not sure: ${it.unsure}.`,
          ]
        : []),
      ...(it.notANuisance && it.notANuisance.text !== ''
        ? [
            `${it.notANuisance.title}: ${it.notANuisance.text}`,
            'The conversations behind it: goodturn not-a-nuisance',
          ]
        : []),
      ...(it.questions.length > 0
        ? [
            `One tap would help about ${it.questions.map((who) => who.name).join(', ')}: goodturn level NAME 1|2|3`,
          ]
        : []),
    ].join('\n'),
  notANuisance: (it: {
    total: number;
    items: readonly {
      person: { id: string; name: string };
      times: readonly { saying: Reason }[];
      moreTimes: number;
    }[];
  }): string =>
    it.total === 0
      ? 'Nobody here so far, as far as your files tell.'
      : [
          ...it.items.flatMap(({ person, times, moreTimes }) => [
            `${person.name}  ${person.id}`,
            ...times.map((time) => `  ${time.saying.text}`),
            ...(moreTimes > 0 ? [`  and ${moreTimes} more before`] : []),
          ]),
          ...(it.total > it.items.length ? [`and ${it.total - it.items.length} more`] : []),
        ].join('\n'),
  people: (it: { total: number; near: number; items: readonly Row[] }): string =>
    it.total === 0
      ? 'Nobody like that so far. Somebody new? goodturn add NAME'
      : [
          ...it.items.flatMap((row) => [
            `${levelWord(row.level, row.nominal).padEnd(9)} ${row.name}${row.headline ? `, ${row.headline}` : ''}${row.lastInteraction ? `  (${row.lastInteraction.slice(0, 10)})` : ''}  ${row.id}`,
            ...whyFound(row.why).map((why) => `${' '.repeat(10)}${why}`),
          ]),
          ...(it.total > it.items.length ? [`and ${it.total - it.items.length} more`] : []),
          ...(it.near > 0 ? [peoplePage.near(it.near, it.total)] : []),
        ].join('\n'),
  person: (it: Person): string =>
    [
      `${it.name}${it.headline ? `, ${it.headline}` : ''}`,
      it.level.saying.text,
      ...it.level.reasons.map((reason) => `  ${reason.text}`),
      ...(it.doNotContact ? ['Please do not contact.'] : []),
      ...(it.notNowUntil ? [`Resting until ${it.notNowUntil}.`] : []),
      ...(it.admire ? [`Curious because: ${it.admire}`] : []),
      ...(it.interests.length > 0 ? [`Cares about ${it.interests.join(', ')}`] : []),
      ...(it.offers.length > 0 ? [`Could offer ${it.offers.join(', ')}`] : []),
      ...(it.needs.length > 0 ? [`Needs ${it.needs.join(', ')}`] : []),
      ...it.couldDo.map((what) => `You could: ${what}`),
      ...it.mightKnow
        .filter((one) => one.might)
        .map((one) => `Might know people in ${one.topic}${one.note ? ` (${one.note})` : ''}`),
      ...(it.met.when || it.met.where || it.met.through
        ? [
            `Met${it.met.when ? ` ${it.met.when}` : ''}${it.met.where ? `, ${it.met.where}` : ''}${it.met.through ? `, through ${it.met.through.name}` : ''}`,
          ]
        : []),
      ...(it.birthday === null ? [] : [`Birthday: ${birthdayInWords(it.birthday)}`]),
      ...roleLines(it),
      ...it.contactPoints.map((point) => `  ${point.value}  [${point.source}]`),
      ...it.notes.map((note) => `  “${note.text}”  [${note.source}]`),
      ...it.acquaintances.items
        .slice(0, ACQUAINTANCES_SHOWN)
        .flatMap((one) => [
          `${one.basis === 'said' ? 'Knows' : 'Probably knows'} ${one.person.name}`,
          ...one.evidence.map((why) => `  ${why.text}`),
        ]),
      ...toldLines(it),
      ...givingText.ofPerson(it),
      ...it.timeline.slice(0, TIMELINE_SHOWN).map((line) => `  ${interactionLine(line)}`),
      it.id,
    ].join('\n'),
  /** What a name written as `@Ana` was taken for stands last, where it is seen. */
  noted: (it: {
    person: Person;
    mentioned: readonly { name: string; id: string }[];
    unclear: readonly { name: string; count: number }[];
  }): string =>
    [
      terminal.person(it.person),
      ...(it.mentioned.length > 0
        ? [`Mentioned: ${it.mentioned.map((who) => `${who.name} (${who.id})`).join(', ')}`]
        : []),
      ...it.unclear.map(
        ({ name, count }) =>
          `“@${name}” could be ${count} people, so it stays as you wrote it. With the whole name it is clear.`,
      ),
    ].join('\n'),
  story: (it: { items: readonly Interaction[]; more: boolean }): string =>
    it.items.length === 0
      ? 'Nothing is written down yet.'
      : [
          ...it.items.map((line) => interactionLine(line)),
          ...(it.more ? [`There is more before that: --before ${it.items.at(-1)?.id}`] : []),
        ].join('\n'),
  forgotten: (it: { name: string; records: number; copiesUntil: string | null }): string =>
    `${it.name} is forgotten${it.records === 0 ? '' : `: ${entryCount(it.records)} erased`}. An import does not bring them back.${
      it.copiesUntil === null
        ? ''
        : ` Copies that were made before hold them until ${it.copiesUntil} at the latest; to clear those away now: goodturn backup --afresh`
    }`,
  logged: (it: Interaction): string =>
    `Logged: ${it.kind} with ${it.people.map((who) => who.name).join(', ')}, ${it.day ?? 'some day'}${it.note ? `: ${it.note}` : ''}  ${it.id}`,
  removed: (it: Interaction): string =>
    `Removed: ${it.kind} with ${it.people.map((who) => who.name).join(', ')}.`,
  today: (it: {
    date: string;
    steps: readonly { id: string; title: string; suggestion: string; why: readonly Reason[] }[];
    done: number;
    quiet: { text: string } | null;
    moreAvailable: boolean;
    arranged: readonly { saying: { text: string } }[];
  }): string =>
    [
      ...it.arranged.map(({ saying }) => saying.text),
      ...(it.arranged.length > 0 ? [''] : []),
      ...it.steps.flatMap((step) => [
        step.title,
        ...step.why.slice(0, 1).map((why) => `  ${why.text}`),
        `  ${step.suggestion}`,
        `  ${step.id}`,
        '',
      ]),
      ...(it.quiet ? [it.quiet.text] : []),
      ...(it.moreAvailable ? ['One more? goodturn today --more'] : []),
    ]
      .join('\n')
      .trimEnd(),
  demo: (people: number, home: string, asked?: number): string =>
    `An invented book with ${people} people is ready${asked === undefined || asked === people ? '' : ` (of the ${asked} whom you asked for, and whom else their files name)`}. Look at it with: goodturn demo --serve\nor from the terminal: GOODTURN_HOME=${home} goodturn network`,
  address: (address: string): string =>
    `Goodturn is at ${address}\nStop it with Ctrl+C. Nothing leaves this machine.`,
  rolledBack: rolledBackText,
  leftBehind: leftBehindText,
  newerDatabase: (home: string): string =>
    `The data in ${home} was written by a newer Goodturn. Use that one; this one changed nothing.`,
  migrationFailed: (name: string, reason: string, copy: string): string =>
    `Bringing the data up to date stopped (${name}: ${reason}). Everything is as it was${copy ? `; a copy is at ${copy}` : ''}.`,
  notLoopback: (host: string): string =>
    `${host} can be reached from other machines, and Goodturn has no sign-in yet, so it does not listen there. Use 127.0.0.1.`,
  portTaken: (port: number): string => `Port ${port} is taken. Choose another with GOODTURN_PORT.`,
  badNow: (value: string): string =>
    `GOODTURN_NOW is “${value}”, which is no instant. Write it as 2026-11-22T12:00:00Z.`,
  badPort: (value: string): string =>
    `GOODTURN_PORT is “${value}”, which is no port. Write a number from 0 (any free one) to 65535.`,
  bookUnopened: (home: string, reason: string): string =>
    `The book in ${home} could not be opened (${reason}). Nothing was changed. Copies of it are in ${home}/backups; to put one in its place: goodturn restore FILE`,
  blankBesideCopy: (it: { path: string; day: string; people: number }): string =>
    `This book is empty, and a copy of ${it.day} with ${it.people === 1 ? 'one person' : `${it.people} people`} is here. To put it in place: goodturn restore ${/[^\w./~-]/.test(it.path) ? `"${it.path}"` : it.path}`,
  databaseAway: (reason: string): string =>
    `The database did not answer (${reason}). Is it running, and is GOODTURN_DATABASE right?`,
};
