// Settings, the part "Your data": where it is, its copies, the second place, and taking everything out. Also the one quiet line
// about a second place. Never about what could be lost: about what is there.
export const yourData = {
  title: () => 'Your data',
  text: () => 'It lives in one file on this machine and is sent nowhere.',
  toImports: () => 'Imports',
  outTitle: () => 'Take everything out',
  outText: () =>
    'One file with all that your files said and all that you said. It is documented, and an empty Goodturn becomes this one with it.',
  out: () => 'Take everything out (JSON)',
  others: () => 'For other programs, without what you wrote about people:',
  cards: () => 'address cards',
  cardsNewer: () => 'address cards, version 4',
  jscontact: () => 'JSContact',
  table: () => 'a table (CSV)',
  calendar: () => 'meetings (ICS)',
  copiesTitle: () => 'Copies',
  noCopy: () => 'There is no copy yet. One is made each day by itself.',
  /** “The last copy is of yesterday, with 612 people.” */
  lastBegin: () => 'The last copy is of ',
  lastEnd: (people: number, figures: string) =>
    `, with ${people === 1 ? 'one person' : `${figures} people`}.`,
  lastChanged: () => 'It has changed since it was made, so another one would be good.',
  kept: (count: number) =>
    count === 1
      ? 'One is made each day by itself, read again and counted. It is in:'
      : `One is made each day by itself, read again and counted. ${count} are kept in:`,
  makeOne: () => 'Make a copy now',
  making: () => 'Making a copy',
  made: () => 'Copied, read again and counted.',
  restore: () => 'To put a copy in the place of what is here, on a terminal:',
  restoreCommand: () => 'goodturn restore FILE',
  goneBegin: () => 'Whom you forget is gone from here at once, and from earlier copies at the latest ',
  goneEnd: () => '.',
  secondTitle: () => 'A second place',
  secondText: () => 'A stick, another disk or a folder that is synchronised: each copy goes there too.',
  secondLabel: () => 'Folder',
  secondHelp: () => 'A folder that is there already, such as /media/stick.',
  secondKeep: () => 'Keep copies there too',
  secondKept: () => 'Kept. The next copy goes there too.',
  secondHere: () => 'Each copy goes there too.',
  secondLastBegin: () => 'The newest there is of ',
  secondLastEnd: () => '.',
  secondAway: () => 'It is not there at the moment. The next copy tries again.',
  secondTrouble: (trouble: string) =>
    trouble === 'full'
      ? 'It is full, so the last copy is here alone. Make some room there; the next copy goes there again.'
      : trouble === 'differs'
        ? 'What was written there reads differently, so do not rely on it. Another stick may do.'
        : 'It did not take the last copy: it may be there for reading alone. The next copy tries again.',
  secondChange: () => 'Name another',
  secondLeave: () => 'Keep copies in one place',
  secondLeft: () => 'Copies are kept in one place.',
  remind: () => 'Your copies are on the same machine as the book. If you like, name a second place for them.',
  remindName: () => 'Name one',
  remindLater: () => 'Not now',
  remindRests: () => 'All right. This comes up again in three months.',
  invented: () => 'This book is invented and needs no copies.',
} as const;
