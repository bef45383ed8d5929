// Bringing files in, what each one brought, and taking it out again.
import { sizeText } from '../progress.ts';
import { number, people } from './counts.ts';

const FORMATS: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn archive',
  vcard: 'Address cards',
  whatsapp: 'WhatsApp chats',
  telegram: 'Telegram',
  signal: 'Signal',
  facebook: 'Facebook',
  'google-contacts': 'Google Contacts',
  'outlook-contacts': 'Outlook contacts',
  'thunderbird-contacts': 'Thunderbird address book',
  'any-csv': 'Table',
};

export const dropZone = {
  label: () => 'Drop your files or a folder here',
  chooseFiles: () => 'Choose files',
  chooseFolder: () => 'Choose a folder',
  notHere: () => 'This book is invented. Your own files go into your own book.',
  toOwnBook: () => 'Bring them into my own book',
  reads: () =>
    'A LinkedIn archive as zip or folder, single CSV files of it, address cards (.vcf), the contacts of Google, Outlook or Thunderbird as CSV, a mailbox (mbox, .eml, Maildir), a calendar (.ics), or chats of WhatsApp, Telegram, Signal, Facebook and Instagram.',
};

export const importRun = {
  sending: (sent: number, of: number) =>
    of < 1_000_000 || sent >= of ? 'Taking it in' : `Taking it in: ${sizeText(sent)} of ${sizeText(of)}`,
  toSend: () => 'Taken in after the one before it',
  keepOpen: () => 'Keep this page open until it is taken in. It is read without the page.',
  unsent: () => 'This was not taken in; nothing was changed.',
  sendAgain: () => 'Try it again',
  pause: () => 'Pause',
  resume: () => 'Go on',
  stop: () => 'Stop',
  leaveOut: () => 'Leave it out',
  of: (what: string, name: string) => `${what}: ${name}`,
  resting: () =>
    'What was read so far is kept aside. You can use everything else meanwhile; files after this one wait for it.',
  interrupted: () =>
    'Goodturn was stopped while it read this. What it was reading is out again; files of it that were read before are in the list. All of it is still here. Go on with it?',
  stopTitle: () => 'Stop reading this?',
  stopText: (name: string) => `What was read of “${name}” goes out again. Everything else stays as it is.`,
  stopYes: () => 'Stop it',
  stopNo: () => 'Go on reading',
  stopping: () => 'Stopping; what was read of it goes out again.',
  cancelled: () => 'Stopped. Nothing of it was kept.',
  cancelledPartly: (files: readonly string[]) =>
    `Stopped. What was in already stays and can be taken out below: ${files.join(', ')}. The rest is out again.`,
  looked: () => 'Looked at, and nothing was kept. This is what would come in:',
  lookedPeople: (count: number) =>
    count === 0 ? 'Nobody new.' : `Up to ${people(count)} who are not in your book yet.`,
  lookedEntries: (created: number, updated: number, unchanged: number, skipped: number) =>
    [
      `${number(created)} new ${created === 1 ? 'entry' : 'entries'}`,
      ...(updated > 0 ? [`${number(updated)} that tell something newer`] : []),
      ...(unchanged > 0 ? [`${number(unchanged)} known already`] : []),
      ...(skipped > 0 ? [`${number(skipped)} that would be left out`] : []),
    ]
      .join(', ')
      .concat('.'),
  bringIn: () => 'Bring it in',
  leave: () => 'Leave it',
  putAway: () => 'Put away',
  letGo: (names: string) =>
    `The page was loaded again while you were asked about the columns of ${names}, so that was let go. Nothing of it came in; bring it once more.`,
  listLabel: () => 'What is being brought in',
  opening: () => 'Opening it',
  problemsSoFar: (problems: number) =>
    problems === 1
      ? 'One entry could not be read; it is listed at the end.'
      : `${number(problems)} entries could not be read; they are listed at the end.`,
  safe: () => 'You may leave this page. What is being read becomes visible when all of it is in.',
  barLabel: () => 'How far the reading has come',
  done: (before: number, after: number) =>
    after > before
      ? `${people(after - before)} came in. ${numberOf(after)} now.`
      : 'All of it was known already; nothing changed.',
  toNetwork: () => 'See your network',
  stopped: () => 'The reading stopped. Nothing of it was kept, and everything else is as it was.',
  bringAnyway: () => 'Bring it in anyway',
};

function numberOf(count: number): string {
  return count === 1 ? 'You have one person in your book' : `You have ${number(count)} people in your book`;
}

export const imports = {
  title: () => 'Imports',
  intro: () => 'What you brought in, newest first. Each can be taken out again.',
  none: () => 'Nothing was brought in yet.',
  noneText: () => 'A LinkedIn export or your address book shows you at once whom you really know.',
  brought: (created: number) =>
    created === 0 ? 'Whoever is in it was here already.' : `${people(created)} came in with it.`,
  records: (records: number, created: number) => {
    const read = records === 1 ? 'One entry was read' : `${number(records)} entries were read`;
    if (created === 0) return `${read}.`;
    if (records === 1) return `${read}; it is new.`;
    return `${read}, ${created === records ? 'all' : number(created)} of them new.`;
  },
  changed: (updated: number) =>
    updated === 0
      ? ''
      : updated === 1
        ? 'One of them told something newer.'
        : `${number(updated)} of them told something newer.`,
  unchanged: (unchanged: number) => {
    if (unchanged === 0) return '';
    return unchanged === 1 ? 'One was known already.' : `${number(unchanged)} were known already.`;
  },
  state: {
    waiting: 'Waiting its turn.',
    reading: 'Being read right now.',
    deriving: 'Read; working out who is who.',
    done: '',
    refused: 'Not taken in; nothing was changed.',
    'rolled-back': 'Stopped on the way; nothing of it was kept.',
    'dry-run': 'Looked at without keeping anything.',
  },
  format: (format: string) => FORMATS[format] ?? format,
  asOf: () => 'As things stood',
  broughtIn: () => 'Brought in',
  leftOut: (count: number) => {
    if (count === 0) return 'Something to know about it';
    return count === 1
      ? 'One entry was left out, and why'
      : `${number(count)} entries were left out, and why`;
  },
  wouldBeLeftOut: (count: number) =>
    count === 0 ? 'Something to know about it' : 'What would be left out, and why',
  lookFirst: () => 'Look first: tell me what would come in, and keep nothing yet',
  search: () => 'Search in them',
  kindLabel: () => 'What was the matter',
  everyKind: () => 'Everything',
  fileLabel: () => 'File',
  everyFile: () => 'Every file',
  leftOutAlone: () => 'What was left out, and nothing else',
  kindCount: (text: string, count: number) => `${text} (${number(count)})`,
  shown: (shown: number, all: number) =>
    all === 0
      ? 'Nothing fits that.'
      : shown === all
        ? all === 1
          ? 'One place.'
          : `${number(all)} places.`
        : `The first ${number(shown)} of ${number(all)} places.`,
  line: (line: string) => `line ${line}`,
  stands: (count: number) => (count === 1 ? 'one entry left out' : `${number(count)} entries left out`),
  more: () => 'Show more',
  saveCsv: () => 'Save as a table (CSV)',
  saveJson: () => 'Save as JSON',
  tableTitles: () => ['File', 'Line', 'Kind', 'What was the matter', 'Entries left out'],
  capped: () =>
    'There were more than ten thousand; those after that are counted by file, without their lines.',
  setAside: (count: number) =>
    count === 1 ? 'One file was set aside' : `${number(count)} files were set aside`,
  fileRows: (file: string, rows: number) => `${file} (${number(rows)} ${rows === 1 ? 'row' : 'rows'})`,
  undo: () => 'Take this import out again',
  undoTitle: () => 'Take this import out again?',
  undoText: (count: number) =>
    count === 0
      ? 'What this file said goes. What you wrote yourself stays.'
      : `What this file said goes, and with it ${people(count)} known from nowhere else. What you wrote yourself stays.`,
  undoYes: () => 'Take it out',
  undone: (removed: number) =>
    removed === 0 ? 'It is out again.' : `It is out again, and ${people(removed)} with it.`,
};
