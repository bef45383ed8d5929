// Sentences of the way out: what an export or a copy could not do, and what was done. What happened, what is safe, what to do.
import type { Values } from './voice.ts';

const at = ({ line }: Values): string => (Number(line) > 0 ? ` (line ${line})` : '');
const what = (values: Values): string => (values['what'] ? ` (${values['what']})` : '');

/** Of files that are brought in, and of `restore`. */
export const wayOutProblems = {
  'export-newer': ({ version, known }: Values) =>
    `This export was written by a newer Goodturn${version === undefined ? '' : ` (version ${version} of the file; this one reads up to ${known})`}. Nothing was changed; bring it in with that Goodturn.`,
  'export-damaged': (values: Values) =>
    `This export is not as Goodturn wrote it${at(values)}${what(values)}. Nothing was changed. Use another copy, or write the export again.`,
  'export-cut-off': (values: Values) =>
    `This export ends too early${at(values)}; it was cut off while it was written or moved. Nothing was changed. Use another copy, or write the export again.`,
  'export-changed': (values: Values) =>
    `This export was changed after it was written${what(values)}, so it is not certain that all of it is there. Nothing was changed. Use another copy; docs/export.md says how to change one on purpose.`,
  'not-an-export': () =>
    'This is neither a copy nor an export of Goodturn. Nothing was changed. Copies end in .db or .json.gz, exports in .json.',
  'export-among-others': () =>
    'This is a whole book, so it is brought in by itself and unzipped, into an empty book. Nothing was changed.',
  'export-sealed': () =>
    'This copy is sealed with a passphrase. Nothing was changed; open it with: goodturn restore FILE',
  'book-not-empty': () =>
    'This is a whole book, and here is one already. Nothing was changed. To put it in the place of this one: goodturn restore FILE. To look at it beside: GOODTURN_HOME=another-folder goodturn import FILE',
} as const;

export const wayOutFailures = {
  ...wayOutProblems,
  'copy-newer': () =>
    'This copy was made by a newer Goodturn. Nothing was changed; restore it with that Goodturn.',
  'copy-damaged': ({ why }: Values) =>
    `This copy is damaged (${why}). Nothing was changed. Earlier copies are in the folder backups; see: goodturn copies`,
  'passphrase-missing': () =>
    'A passphrase is needed. Nothing was changed. Run this on a terminal, or set GOODTURN_PASSPHRASE.',
  'passphrase-wrong': () =>
    'That passphrase does not open this copy, or the copy was changed on the way. Nothing was changed.',
  'place-taken': ({ path }: Values) =>
    `At ${path} is something else already, so nothing was written. Choose another name.`,
  'place-not-there': ({ path }: Values) =>
    `There is no folder at ${path} that can be written to. Nothing was changed.`,
  'own-copy-name': ({ path }: Values) =>
    `Names such as ${path} in that folder are Goodturn’s own, and are cleared away in time. Nothing was written; choose another name.`,
  'copy-not-verified': ({ why }: Values) =>
    `The copy was read again and is not as the book is (${why}), so it was not kept. Your book is unchanged; goodturn doctor looks into it.`,
  'not-written': ({ path, why }: Values) =>
    `${path} could not be written (${why}). Your book is unchanged, and nothing half is left there.`,
  'by-command-alone': () =>
    'From the page, copies go to their usual place. Sealed ones and other places: goodturn backup --help',
} as const;

const meetings: Readonly<Record<string, string>> = { call: 'Call', video: 'Video call' };

/** “Call with Ana Ruiz and Ben Okafor”: the title of an entry in a calendar. */
export function meetingTitle(kind: string, names: readonly string[]): string {
  const what = meetings[kind] ?? 'Meeting';
  const [first, second, ...more] = names;
  if (first === undefined) return what;
  if (second === undefined) return `${what} with ${first}`;
  return more.length === 0
    ? `${what} with ${first} and ${second}`
    : `${what} with ${first}, ${second} and ${more.length} more`;
}

const people = (count: number): string => (count === 1 ? 'one person' : `${count} people`);

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

interface CopiesAnswer {
  readonly folder: string;
  readonly last: {
    readonly file: string;
    readonly at: string;
    readonly people: number;
    readonly sound: boolean;
  } | null;
  readonly count: number;
  readonly second: {
    readonly folder: string;
    readonly reachable: boolean;
    readonly last: string | null;
  } | null;
  readonly goneBy: string | null;
}

export const wayOut = {
  exported: (it: { file: string; bytes: number; rows: Readonly<Record<string, number>> }): string => {
    const { people: some, meetings: held } = it.rows;
    const what =
      some !== undefined
        ? people(some)
        : held === undefined
          ? undefined
          : held === 1
            ? 'one meeting'
            : `${held} meetings`;
    return what === undefined
      ? `Everything is in ${it.file} (${size(it.bytes)}). It is not sealed: keep it where you keep letters.`
      : `In ${it.file} (${size(it.bytes)}), for other programs: ${what}. It is not sealed: keep it where you keep letters.`;
  },
  backedUp: (it: {
    file: string;
    bytes: number;
    people: number;
    second: { folder: string; verified: boolean } | null;
  }): string =>
    [
      `Copied to ${it.file} (${size(it.bytes)}), read again and counted: ${people(it.people)}.`,
      ...(it.second === null
        ? []
        : it.second.verified
          ? [`The same is in ${it.second.folder}.`]
          : [`${it.second.folder} could not be reached; the next copy goes there again.`]),
    ].join('\n'),
  notDue: (): string => 'No copy is due: today has one, or nothing is in the book yet.',
  copies: (it: CopiesAnswer): string =>
    [
      it.last
        ? `The last copy is of ${it.last.at.slice(0, 10)}, ${people(it.last.people)}${it.last.sound ? '' : '; it has changed since, so make another: goodturn backup'}.`
        : 'There is no copy yet. Make one with: goodturn backup',
      `${it.count} in ${it.folder}`,
      it.second === null
        ? 'No second place is named. A stick or another disk would do: goodturn copies --second FOLDER'
        : it.second.reachable
          ? `Also in ${it.second.folder}${it.second.last ? `, the last of ${it.second.last}` : ', from the next copy on'}.`
          : `The second place ${it.second.folder} is not there at the moment.`,
      ...(it.goneBy
        ? [
            `Whom you forget stays in these copies until ${it.goneBy} at the latest; at once with: goodturn backup --afresh`,
          ]
        : []),
    ].join('\n'),
  restored: (it: { people: number; before: string | null }): string =>
    `The copy is in place: ${people(it.people)}.${it.before ? ` What was here before is in ${it.before}.` : ''}`,
  damagedAside: (path: string): string =>
    `What was here is damaged and was set aside as ${path}. Nothing of it was deleted.`,
  passphrase: 'Passphrase: ',
  passphraseAgain: 'The same again: ',
  passphraseDiffers: 'Those were two different ones. Nothing was written.',
} as const;
