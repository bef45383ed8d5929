// The walk through the close circle, as a page: calm, one person at a time, and no thanks for using it.
export const closeCircle = {
  title: () => 'Your close circle',
  fromNetwork: () => 'Walk through your close circle',
  /** What stands before the link on Today, and the link. */
  fromToday: () => ['One of the people you know well can probably help. ', 'See who'] as const,
  goOnFromToday: () => ['You were walking through your close circle. ', 'Go on with it'] as const,

  intro: () =>
    'One of the people you know well can probably help. Which one, and with what, is easier to see one person at a time.',
  introHow: () =>
    'What you say is kept at once, on their pages. You can leave at any time; it goes on from there, wherever you open your book.',
  curious: () => 'What are you curious about these days?',
  curiousHelp: () =>
    'A field, a kind of work, a place, in your own words; commas between several. It can stay empty.',
  curiousPlaceholder: () => 'Data journalism, boat building',
  begin: () => 'Begin',

  know: (name: string) => `Do you know ${name} well?`,
  cares: (name: string) => `What does ${name} care about?`,
  caresLabel: () => 'A word or two each',
  caresPlaceholder: () => 'Sailing, old maps, the choir',
  help: (name: string) => `What could you do for ${name}?`,
  needs: () => 'What they could use, or look for',
  needsPlaceholder: () => 'A childminder, a van on Sunday',
  couldDo: () => 'What you could do or pass on',
  couldDoPlaceholder: () => 'Lend them the van',
  might: (name: string) => `Whom might ${name} know?`,
  mightIn: (topic: string) => `Somebody in ${topic}?`,
  yes: () => 'Perhaps',
  no: () => 'I think not',
  whom: () => 'Whom, or how come?',
  whomPlaceholder: () => 'Their sister edits one',
  nothingCurious: () => 'Say what you are curious about, and each of them is asked about it.',
  addCurious: () => 'Curious about something else too?',
  add: () => 'Add',
  /** Read aloud after “Add”. */
  addWhat: (label: string) => `: ${label}`,
  takeBack: (what: string) => `Take back: ${what}`,
  takenBack: (what: string) => `Taken back: ${what}.`,
  saidLabel: (label: string) => `${label}: what you said`,

  next: () => 'Next',
  skip: (name: string) => `Skip ${name}`,
  back: (name: string) => `Back to ${name}`,
  enough: () => 'That is enough',

  missing: () => 'Who is missing here?',
  missingText: () =>
    'Somebody close who is in none of your files: an old friend, a neighbour, somebody you used to work with.',
  missingName: () => 'Their name',
  missingPlaceholder: () => 'Ida Falk',
  missingList: () => 'Whom you added',
  added: (name: string) => `${name} is in.`,
  everybody: (added: boolean) => (added ? 'On with them' : 'That is everybody'),
  more: () => 'A few more people',
  moreLinked: () => 'Also people I am merely linked with',

  end: (name: string) => `Begin with ${name}`,
  firstStep: () => 'A first step',
  reach: (name: string) => `How to reach ${name}`,
  other: () => 'Somebody else',
  again: () => 'Walk through again',
  rest: () => 'What else you said is on their pages. Nothing of it has to be today.',
  nobody: () => 'No one name stands out today',
  nobodyText: () => 'That is allowed. What you said is kept on their pages, and another day may tell more.',
  toToday: () => 'Back to Today',
};
