// What people write at work, in chats and to many at once in the invented worlds. Lines of an exchange alternate, and the last
// never asks for anything, as in conversations.ts.

export interface WorkLetter {
  readonly subject: string;
  readonly lines: readonly string[];
}

export const workLetters: readonly WorkLetter[] = [
  {
    subject: 'Proofs for Friday',
    lines: [
      'Could you look over the proofs before Friday? Pages 12 to 40 are the tricky ones.',
      'Done up to page 31. Two maps are the wrong way up; the rest reads well.',
      'Thank you. Turning the maps now.',
    ],
  },
  {
    subject: 'Budget, second round',
    lines: [
      'I have put the second round of the budget into the folder. Does line 14 look right to you?',
      'It is last year’s figure. I have corrected it and left a note.',
      'Much better. Sending it on.',
    ],
  },
  {
    subject: 'Room for the workshop',
    lines: [
      'The big room is taken on the 9th. Shall we move the workshop or squeeze into the small one?',
      'Let us move it to the 10th. Everyone I asked can come.',
      'Booked. Thank you for asking round.',
    ],
  },
  {
    subject: 'Minutes',
    lines: [
      'Here are the minutes of this morning. Shout if I got you wrong.',
      'All right by me. Thank you for taking them.',
    ],
  },
  {
    subject: 'Introduction to the printers',
    lines: [
      'Who do we speak to at the printers these days?',
      'Ask for the night desk. They answer by return, oddly enough.',
      'They did. Sorted.',
    ],
  },
  {
    subject: 'Draft of the annual report',
    lines: [
      'The draft is attached. What is missing?',
      'A page on the volunteers, and the photograph with the ladder.',
      'Both in now. Does the order work for you?',
      'It does. I would print it as it is.',
    ],
  },
  {
    subject: 'Cover while I am away',
    lines: [
      'I am away from the 3rd to the 14th. Could you keep an eye on the inbox?',
      'Of course. Is there anything that may explode?',
      'The insurance, perhaps. All papers are in the blue tray.',
    ],
  },
  { subject: 'Lunch orders', lines: ['Soup or pie on Thursday?', 'Pie, please.'] },
  {
    subject: 'Contract for signature',
    lines: [
      'The contract has come back signed on one page of three. Would you nudge them?',
      'Nudged. They are sorry and will send the rest tonight.',
      'It is here, complete.',
    ],
  },
  {
    subject: 'Well done',
    lines: ['That was a fine presentation. The back row stopped typing.', 'You have made my day. Thank you.'],
  },
];

export const letterSubjects: readonly string[] = [
  'Hello',
  'Saturday',
  'That book',
  'Thank you',
  'News from here',
  'A question',
  'Photographs',
  'Next week',
  'The recipe',
  'Long time',
  'You were right',
  'On the train',
];

export const coldLetters: readonly (readonly [subject: string, text: string])[] = [
  [
    'Opportunity',
    'I came across your profile and thought of a role with one of my clients. Would a short call suit you?',
  ],
  [
    'Quick question',
    'May I ask who in your organisation decides about training? I would be glad to send our programme.',
  ],
  ['Following up', 'I wrote last week and know how full days are. Is this of interest to you?'],
  [
    'Your talk',
    'I heard you speak at the evening of small museums and wanted to thank you for the slide with the shoebox.',
  ],
];

/** To many at once: what it is about, and what is in it. */
export const roundLetters: Readonly<
  Record<'family' | 'friends' | 'team' | 'class' | 'club', readonly (readonly [string, string])[]>
> = {
  family: [
    ['Sunday lunch', 'We are cooking for twelve on Sunday. Who comes, who brings pudding?'],
    ['Photographs from the wedding', 'Here they are at last. The one with the dog is on the second page.'],
    ['Granny’s birthday', 'She says that she wants nothing. Shall we all put something towards the chair?'],
  ],
  friends: [
    ['Camping in June', 'The field is ours from the 12th. Who has the big pan, and who can drive?'],
    ['Quiz on Thursday', 'We are one short and know nothing about birds. Join us?'],
    ['New address', 'We have moved. Come and see the cellar; it has a ghost.'],
  ],
  team: [
    ['Plan for the quarter', 'The plan is attached. Please mark by Friday what you cannot do.'],
    ['Cake in the kitchen', 'There is lemon cake, and there is not much of it.'],
    [
      'Visitors on Wednesday',
      'Four people from the council come at ten. Could somebody show them the archive?',
    ],
    ['Release notes', 'Everything is out. Thank you all; go home early.'],
  ],
  class: [
    ['Reunion', 'The committee met in a pub and settled on May. Please say who is coming.'],
    ['Old photograph', 'Found in a drawer. Can anyone name the third from the left?'],
  ],
  club: [
    ['Next meeting', 'We meet on Tuesday at half past seven, upstairs. Bring the blue books.'],
    ['Summer outing', 'The boat takes twenty. First come, first served.'],
    ['Subscriptions', 'It is that time of the year again. Cash in an envelope is fine.'],
  ],
};

export const roundAnswers: readonly string[] = [
  'Count me in.',
  'I can bring a salad and two chairs.',
  'Sadly not this time. Have a lovely one.',
  'Yes, with pleasure.',
  'Perfect, thank you for arranging it.',
  'From the bottom of my heart: the pan is at my place.',
];

/** Each begins with `From `, as lines of bodies do: an mbox splitter that looks for that alone cuts the letter in two. */
export const fromLines: readonly string[] = [
  'From here on it gets easier, they say.',
  'From the desk of nobody in particular: enjoy the weekend.',
  'From Monday I am back at my old desk.',
];

export const introductionLetter = (to: string, met: string): string =>
  `I would like you two to know each other. ${to}, ${met}: you share more than you think, above all the love of old maps. I leave you to it.`;

export const chatExchanges: readonly (readonly string[])[] = [
  ['Home?', 'Five minutes', '👍'],
  ['Do we have milk', 'No, and no bread either', 'On my way'],
  ['You left your scarf here', 'Keep it till Sunday!', 'It suits me anyway 😄'],
  ['Train is late again', 'Poor you. Soup is on the stove', 'You are an angel'],
  ['Look at this', 'Ha! Where is that?', 'Behind the station', 'Never saw it in ten years'],
  ['How was the doctor?', 'All fine, really', 'So relieved'],
  ['Are you awake', 'Now I am', 'Sorry!! Ring me when you have had coffee'],
  ['Happy birthday 🎉🎂', 'Thank you! Come for cake at four'],
  [
    'Do you remember the name of that film with the lighthouse?',
    'The one where nobody speaks?',
    'Yes!',
    'No idea',
  ],
  ['Good luck today', 'Thanks. Trembling', 'It went well, I can feel it'],
  ['Can I borrow the ladder', 'Sure. It is behind the shed', 'Got it, thank you'],
  ['We won!', 'WHAT', 'Three to two, in the last minute\nI have no voice left'],
];

export const groupLines: readonly string[] = [
  'Who is in on Saturday?',
  'Me!',
  'Me too',
  'Cannot, sorry. Next time',
  'I bring the cake',
  'Which entrance?',
  'The one by the bakery',
  'Running late, start without me',
  'That was lovely, thank you all',
  'Photos are in the album',
  '😂😂',
  'Can somebody take the bags home?',
  'Will do',
  'Note: the gate shuts at ten',
];

export const listLetters: readonly (readonly [string, string])[] = [
  ['Where to buy acid-free boxes', 'Ours have risen in price again. Does anyone know a good source?'],
  [
    'Call for papers',
    'The day on small archives takes place in May. Abstracts of 300 words are welcome until the end of the month.',
  ],
  ['Volunteer rota software', 'We tried three and went back to paper. What works for you?'],
  ['A find', 'In a box marked "string" we found the minutes of 1911. They are about string.'],
  [
    'Survey on opening hours',
    'A colleague in Lindental asks how many of us open on Mondays. Answers to the list, please.',
  ],
  [
    'Retirement',
    'After thirty years at the same desk I am handing over the key. Thank you for every answer I got here.',
  ],
];

export const listAnswers: readonly string[] = [
  'We had the same trouble. In the end a carpenter helped.',
  'Seconded.',
  'There is a paper on that in last year’s volume; I can send it.',
  'Open on Mondays, closed on Tuesdays, and nobody knows why.',
];

export const meetingTitles = {
  team: ['Planning', 'Proof review', 'Budget round', 'Retrospective', 'Catalogue meeting', 'Risk review'],
  project: ['Exhibition kick-off', 'Website relaunch', 'Autumn list', 'Reading scheme', 'New archive boxes'],
  crowd: ['All hands', 'Town hall', 'Quarterly news', 'Fire drill briefing'],
  private: ['Dentist', 'Focus', 'Pick up the bike', 'Gym', 'School run', 'Tax return', 'Plumber', 'Hold'],
  webinar: ['Webinar: audiences after dark', 'Webinar: grant writing', 'Open lecture: street names'],
} as const;

/** With one name put in where `@` stands: all that tells of a friend in a calendar. */
export const namedTitles: readonly string[] = [
  'Coffee with @',
  'Supper @',
  'Walk with @',
  '@ and me: swimming',
  'Lunch w/ @',
  'Call @',
  'Visit @',
  '@?',
  'Cinema with @',
  'Drinks @ + friends',
];
