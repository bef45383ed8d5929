// The page of one person: who they are, how you know them, your story with them.
import { capital, inLetters, times } from './counts.ts';

export type LoggedKind = 'call' | 'meeting' | 'video' | 'message' | 'mail' | 'letter' | 'other';

export const loggedKinds: Readonly<Record<LoggedKind, string>> = {
  call: 'We talked on the phone',
  meeting: 'We met',
  video: 'We had a video call',
  message: 'We wrote messages',
  mail: 'We wrote mail',
  letter: 'A letter or card',
  other: 'Something else',
};

type Direction = 'out' | 'in' | 'both';

const happened: Readonly<Record<string, (name: string, direction: Direction) => string>> = {
  message: (name, way) =>
    way === 'out'
      ? `You wrote to ${name}`
      : way === 'in'
        ? `${name} wrote to you`
        : 'You wrote to each other',
  mail: (name, way) =>
    way === 'out'
      ? `You wrote ${name} a mail`
      : way === 'in'
        ? `${name} wrote you a mail`
        : 'You wrote each other mail',
  call: () => 'You talked on the phone',
  video: () => 'You had a video call',
  meeting: () => 'You met',
  letter: (name, way) =>
    way === 'out'
      ? `You wrote ${name} a letter`
      : way === 'in'
        ? `A letter from ${name}`
        : 'A letter or card',
  invitation: (name, way) =>
    way === 'out' ? `You invited ${name} to connect` : `${name} invited you to connect`,
  recommendation: (name, way) => (way === 'out' ? `You recommended ${name}` : `${name} recommended you`),
  endorsement: (name, way) => (way === 'out' ? `You endorsed ${name}` : `${name} endorsed you`),
  other: () => 'You were in touch',
};

/** What you logged yourself: who wrote to whom is not asked. */
const logged: Readonly<Record<string, (name: string) => string>> = {
  message: (name) => `A message between you and ${name}`,
  mail: (name) => `Mail between you and ${name}`,
};

/** Phone and address labels as files write them. */
const labels: Readonly<Record<string, string>> = {
  cell: 'mobile',
  mobile: 'mobile',
  iphone: 'mobile',
  voice: 'phone',
  tel: 'phone',
  main: 'main number',
  pager: 'pager',
  fax: 'fax',
  workfax: 'fax at work',
  homefax: 'fax at home',
  home: 'home',
  work: 'work',
  internet: '',
  pref: '',
  other: '',
};

const preposition = /^(at|in|on|by|near|during|over|after|before|while|when|from|with|via)\b/i;

/** "at the design conference" as you wrote it; a bare name gets a colon before it. */
function place(where: string): string {
  return preposition.test(where) ? ` ${where.charAt(0).toLowerCase()}${where.slice(1)}` : `: ${where}`;
}

export const refused: Readonly<Record<string, (name: string) => string>> = {
  'nobody-by-that-name': (name) =>
    `Nobody called “${name}” is in your book yet. Add them under People first; nothing was changed.`,
  'several-by-that-name': (name) =>
    `Several people could be “${name}”. Write the whole name; nothing was changed.`,
};

export const longText = {
  readAll: () => 'Read all of it',
  fold: () => 'Fold it again',
};

export const personPage = {
  title: (name: string) => name,
  loading: () => 'One person',
  notFound: () => 'Nobody here by that address.',
  notFoundText: () => 'They may have been forgotten, or gone with an import that was taken out.',
  backToPeople: () => 'All people',
  story: () => 'Your story',
  storyEarlier: () => 'Earlier',
  storyOlder: (count: number) =>
    count === 1 ? 'One more before that' : `${capital(inLetters(count))} more before that`,
  storyMoreOlder: () => 'What was before that',
  storyWhole: () => 'The whole story',
  storyEmpty: () => 'Nothing is written down yet.',
  happened: (kind: string, name: string, direction: Direction) =>
    (happened[kind] ?? happened['other'])?.(name, direction) ?? '',
  logged: (kind: string, name: string) =>
    logged[kind]?.(name) ?? (happened[kind] ?? happened['other'])?.(name, 'both') ?? '',
  runOf: (count: number) => times(count),
  withOthers: (names: string) => `with ${names}`,
  noDate: () => 'at some time',
  about: (what: string) => what,

  who: () => 'Who they are',
  howWeMet: () => 'How you met',
  met: (when: string | null, where: string | null) => {
    const then = when === null ? 'You met' : `You met ${when}`;
    if (where === null) return then;
    const there = place(where);
    return when !== null && there.startsWith(' ') ? `${then},${there}` : `${then}${there}`;
  },
  through: () => 'through',
  addMet: () => 'Say how you met',
  changeMet: () => 'Change',
  changeMetWhat: () => 'how you met',
  connectedOn: () => 'Linked on LinkedIn',
  reach: () => 'How to reach them',
  roles: () => 'What they do',
  role: (title: string | null, organisation: string | null) =>
    title && organisation ? `${title} at ${organisation}` : (title ?? organisation ?? ''),
  roleYears: (since: string | null, until: string | null) =>
    since && until ? `${since} to ${until}` : since ? `since ${since}` : until ? `until ${until}` : '',
  birthday: () => 'Birthday',
  livesIn: () => 'Place',
  admire: () => 'Why you would like to talk',
  from: (source: string) => (source === 'you' ? 'you wrote this' : `from ${source}`),
  fromFiles: (count: number) =>
    count === 1 ? 'Known from one entry' : `Known from ${inLetters(count)} entries`,
  fromYou: () => 'All of this is from you.',
  sourceLine: (file: string, line: number | null) => (line === null ? file : `${file}:${line}`),
  sourceGone: () => 'no longer in the newest export',
  gone: () => 'No longer in the newest export; kept here.',
  noReach: () => 'No address yet.',
  pointLabel: (label: string) => labels[label.toLowerCase().replaceAll(/[\s_-]+/g, '')] ?? label,
  morePoints: (count: number) => `${capital(inLetters(count))} more`,
  remove: () => 'Remove',
  removed: (what: string) => `${what} is removed.`,
  /** Read aloud after a button that stands on several lines. */
  ofWhat: (what: string) => ` ${what}`,

  probablyKnow: () => 'Who they probably know',
  whyProbably: () => 'Why',
  asYouSaid: () => 'You said so',
  theyKnow: () => 'They know each other',
  theyDoNot: () => 'They don’t',
  moreAcquaintances: (count: number) => `${capital(inLetters(count))} more`,
  unlistedAcquaintances: (count: number) =>
    count === 1 ? 'And one more, less likely.' : `And ${inLetters(count)} more, less likely.`,
  saidOfTwo: (one: string, other: string, know: boolean) =>
    know
      ? `You said that ${one} and ${other} know each other.`
      : `You said that ${one} and ${other} don’t know each other.`,

  note: () => 'A note',
  noteLabel: (name: string) => `A note about ${name}`,
  notePlaceholder: () => 'One line is enough',
  notes: () => 'Notes',
  happenedTab: () => 'Something that happened',
  tellLine: () => 'In a line: what it was, with whom, when',
  tellPlaceholder: () => 'coffee with Tom and Ana last Tuesday',
  inParts: () => 'Fill it in part by part',
  undo: () => 'Undo',
  takenBack: () => 'Taken back.',
  logKind: () => 'What happened',
  logWhen: () => 'When',
  logWhenPlaceholder: () => 'today, last Tuesday, 15 May',
  logNote: () => 'In a line',
  logNotePlaceholder: () => 'What it was about',
  keep: () => 'Keep it',
  keepChanges: () => 'Keep',
  kept: () => 'Kept.',
  leave: () => 'Leave it as it is',
  neverMind: () => 'Never mind',
  noteText: () => 'Your note',
  whichKind: () => 'What would you like to write down',
  theNote: (text: string) => `the note “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`,
  changeEntry: () => 'Change',
  removeTitle: () => 'Remove this line?',
  removeText: () => 'It goes from your story with them. Everything else stays.',
  removeYes: () => 'Remove it',

  edit: () => 'Edit',
  editTitle: (name: string) => `What you know of ${name}`,
  editText: () => 'What you write here wins over every file, and no import changes it.',
  moreEmail: () => 'One more e-mail address',
  morePhone: () => 'One more phone number',
  moreLink: () => 'One more link',
  metWhen: () => 'When you met',
  metWhenPlaceholder: () => 'May 2024',
  metWhere: () => 'Where you met',
  metWherePlaceholder: () => 'At the design conference in Leeds',
  metThrough: () => 'Who brought you together',
  metTitle: (name: string) => `How you met ${name}`,

  tactTitle: () => 'Leave them be',
  notNow: () => 'Not now',
  notNowTitle: (name: string) => `Let ${name} rest?`,
  notNowHelp: () => 'For example: in three months, next Monday, 1 March',
  notNowText: (name: string) => `Nothing suggests getting in touch with ${name} until then.`,
  notNowUntil: () => 'Until',
  notNowPlaceholder: () => 'in three months',
  notNowNotUnderstood: () =>
    'That was not understood as a date. Try “in three months”, “next Monday” or “1 March”.',
  notNowYes: () => 'Let them rest',
  resting: (until: string) => `Not suggested ${until}.`,
  restingUntilSpan: (span: string) => `Not suggested until ${span}.`,
  restingForNow: () => 'Not suggested for now.',
  wake: () => 'Suggest them again',
  doNotContact: () => 'Please don’t contact',
  doNotContactTitle: (name: string) => `Never suggest ${name}?`,
  doNotContactText: (name: string) =>
    `${name} stays in your book, and nothing ever suggests getting in touch. It holds until you take it back.`,
  doNotContactYes: () => 'Never suggest them',
  isDoNotContact: (name: string) => `You asked that nothing ever suggests getting in touch with ${name}.`,
  standing: () => 'How things stand',
  awake: (name: string) => `${name} can be suggested again.`,
  takeBack: () => 'Take that back',
  forget: () => 'Forget',
  forgetTitle: (name: string) => `Forget ${name}?`,
  forgetText: (name: string) =>
    `Everything about ${name} is erased: what your files said and what you wrote. Importing the same file again does not bring them back. This cannot be undone.`,
  forgetYes: () => 'Forget them',
  forgotten: (name: string) => `${name} is forgotten.`,
};
