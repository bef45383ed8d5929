// Sentences of the way out: what an export or a copy could not do, and what was done. What happened, what is safe, what to do.
import type { Values } from './voice.ts';

const at = ({ line }: Values): string => (Number(line) > 0 ? ` (line ${line})` : '');
const what = (values: Values): string => (values['what'] ? ` (${values['what']})` : '');

/** As typed on a command line. */
function shellWord(path: string | number | undefined): string {
  const text = String(path ?? '');
  return /[^\w./~-]/.test(text) ? `"${text}"` : text;
}

/** `sound`: paths of copies that are as they were written, a line each. */
function otherCopies({ sound }: Values): string {
  const paths = String(sound ?? '').split('\n').filter((path) => path !== ''); // prettier-ignore
  if (paths.length === 0)
    return 'No other copy is known of here; is there one on a stick or another machine?';
  const [first, ...more] = paths;
  const rest = more.length === 0 ? '' : `. Also ${more.join(' and ')}`;
  return `As it was written is: goodturn restore ${shellWord(first)}${rest}.`;
}

/** `copy`: the path of the newest copy that is as it was written, of `day`; '' where there is none. */
function bookDamaged({ why, copy, day, home }: Values): string {
  const cause = why ? ` (${why})` : '';
  const where = home ? `Your book in ${home}` : 'Your book';
  return copy
    ? `${where} is damaged${cause}. Nothing was changed. A copy of ${day} is here, and reads as it was written: goodturn restore ${shellWord(copy)}. What is damaged is set aside then, and not deleted.`
    : `${where} is damaged${cause}. Nothing was changed. No copy is known of here; if there is one on a stick or another machine: goodturn restore FILE. What still reads: goodturn export`;
}

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
  'copy-given': () =>
    'This is a database. If it is a copy of a whole book, as `goodturn backup` makes them, put it in the place of what is here: goodturn restore FILE. Nothing was changed.',
  'book-not-empty': () =>
    'This is a whole book, and here is one already. Nothing was changed. To put it in the place of this one: goodturn restore FILE. To look at it beside: GOODTURN_HOME=another-folder goodturn import FILE',
} as const;

export const wayOutFailures = {
  ...wayOutProblems,
  'copy-newer': () =>
    'This copy was made by a newer Goodturn. Nothing was changed; restore it with that Goodturn.',
  'copy-damaged': (values: Values) =>
    `This copy is damaged (${values['why']}). Nothing was changed. ${otherCopies(values)}`,
  'copy-changed': (values: Values) =>
    `This copy is not as it was written: some of it was changed or spoiled since, so it is not certain what it holds. Nothing was changed. ${otherCopies(values)} To take this one all the same: goodturn restore ${shellWord(values['file'])} --even-so`,
  'restore-full': ({ path }: Values) =>
    `The disk that ${path} is on is full. Your book is as it was, and nothing half is left. Make some room there, about three times as much as the copy is large, and restore again.`,
  'restore-in-but-full': ({ path }: Values) =>
    `The copy is in place, and the disk that ${path} is on is full now: who is who could not be worked out yet. Make some room there; the next command does it by itself.`,
  'import-full': ({ path }: Values) =>
    `The disk that ${path} is on is full, so nothing of this was taken in. What was there before is safe; your files are untouched. Make some room there, and bring them in again.`,
  'import-in-but-full': ({ path, files }: Values) =>
    `The disk that ${path} is on is full. In is: ${files}. Whatever else was to come with it is not in, and left nothing behind. Your files are untouched. Make some room there, and bring them in again: what is in already is passed over quickly.`,
  'disk-full': ({ path }: Values) =>
    `The disk${path ? ` that ${path} is on` : ' that your book is on'} is full. This was not stored; what was stored before is safe. Make some room there, and do it again.`,
  'read-only': ({ path }: Values) =>
    `${path || 'The folder of your book'} cannot be written to, so nothing was changed. Looking, searching and export go on. To write again, look whether its disk is mounted for reading alone, and whose folder it is.`,
  'book-damaged': (values: Values) => bookDamaged(values),
  'passphrase-missing': () =>
    'A passphrase is needed. Nothing was changed. Run this on a terminal, or set GOODTURN_PASSPHRASE.',
  'passphrase-wrong': () =>
    'That passphrase does not open this copy, or the copy was changed on the way. Nothing was changed.',
  'place-taken': ({ path }: Values) =>
    `At ${path} is something else already, so nothing was written. Choose another name.`,
  'place-not-there': ({ path }: Values) =>
    `There is no folder at ${folderOf(String(path))} that can be written to. Nothing was changed.`,
  'place-full': ({ path }: Values) =>
    `The disk that ${path} is on is full, so it was not written. Your book is unchanged, and nothing half is left there. Make some room, or choose another place.`,
  'place-is-home': ({ path }: Values) =>
    `${path} is in the folder where your book and its copies are already: what happens to one happens to all. Nothing was changed; name a folder on another disk or a stick.`,
  'passphrase-short': () =>
    'A passphrase this short is guessed quickly. Nothing was written. Take at least 8 characters; four or five words that come to you are good.',
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
    readonly trouble: string | null;
  } | null;
  readonly goneBy: string | null;
}

/** Why a copy did not come to the second place, and what to do. */
export function secondTrouble(folder: string, trouble: string | null): string {
  if (trouble === 'full')
    return `${folder} is full, so the copy is here alone. Make some room there; the next copy goes there again.`;
  if (trouble === 'differs')
    return `What was written to ${folder} reads differently there, so do not rely on it; another stick may do: goodturn copies --second FOLDER`;
  if (trouble === 'not-written')
    return `${folder} did not take the copy: it may be there for reading alone. The next copy tries again.`;
  return `The second place ${folder} is not there at the moment; the next copy goes there again. If the folder is there and it is another disk now: goodturn copies --second ${shellWord(folder)}`;
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
    second: { folder: string; verified: boolean; trouble: string | null } | null;
  }): string =>
    [
      `Copied to ${it.file} (${size(it.bytes)}), read again and counted: ${people(it.people)}.`,
      ...(it.second === null
        ? []
        : it.second.verified
          ? [`The same is in ${it.second.folder}.`]
          : [secondTrouble(it.second.folder, it.second.trouble)]),
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
          : secondTrouble(it.second.folder, 'away'),
      ...(it.second?.reachable && it.second.trouble !== null && it.second.trouble !== 'away'
        ? [secondTrouble(it.second.folder, it.second.trouble)]
        : []),
      ...(it.goneBy
        ? [
            `Whom you forget stays in these copies until ${it.goneBy} at the latest; at once with: goodturn backup --afresh`,
          ]
        : []),
    ].join('\n'),
  restored: (it: { people: number; before: string | null; checked: boolean }): string =>
    `The copy is in place: ${people(it.people)}.${it.before ? ` What was here before is in ${it.before}.` : ''}${it.checked ? '' : ' An earlier Goodturn wrote it without a sum of its bytes, so whether each is as it was written could not be told.'}`,
  stopped: {
    export: 'Stopped. Nothing half is left, and your book is as it was.',
    backup: 'Stopped. This copy was not finished and is gone; your book and earlier copies are as they were.',
    restore: 'Stopped. Your book is as it was, and nothing half is left.',
  },
  stoppedPlaced: (before: string | null): string =>
    `Stopped, and the copy is in place already.${before ? ` What was here before is in ${before}.` : ''} The next command goes on from there.`,
  damagedAside: (path: string): string =>
    `What was here is damaged and was set aside as ${path}. Nothing of it was deleted.`,
  damagedStays: 'What was here is damaged, and is in its place as it was.',
  passphrase: 'Passphrase: ',
  passphraseAgain: 'The same again: ',
  passphraseDiffers: 'Those were two different ones. Nothing was written.',
} as const;

/** Of a file the folder that it was to stand in. */
function folderOf(path: string): string {
  return /[^\\/]\.[^\\/.]+$/.test(path) ? path.replace(/[\\/]?[^\\/]*$/, '') || '/' : path;
}
