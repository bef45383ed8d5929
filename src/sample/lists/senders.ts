// Machines that write to everybody, in the invented worlds: all at reserved domains, but for LinkedIn and Google, whose
// notices name people and therefore matter. What gives each away differs, as in life (science.md 6, "Bulk / noreply").

/** What a machine's letter carries: the whole set of headers, some of them, or nothing but its address. */
export type Mark = 'newsletter' | 'unsubscribe' | 'bulk' | 'auto' | 'feedback' | 'verp' | 'bare';

export interface Sender {
  readonly name: string;
  readonly email: string;
  readonly mark: Mark;
  /** Letters in a month while I am on its list. */
  readonly perMonth: number;
  readonly letters: readonly (readonly [subject: string, text: string])[];
  readonly promotion?: true;
}

export const senders: readonly Sender[] = [
  {
    name: 'Goose Green Bakery',
    email: 'hello@news.goose-green.example',
    mark: 'newsletter',
    perMonth: 4,
    promotion: true,
    letters: [
      ['Rye is back', 'After a long summer the rye is back on the shelf. This week with caraway.'],
      ['Buns until Sunday', 'Order by Friday noon and fetch on Sunday.'],
    ],
  },
  {
    // A name of a person, and no person.
    name: 'Anna from Brightfern',
    email: 'anna@mail.brightfern.example',
    mark: 'unsubscribe',
    perMonth: 3,
    promotion: true,
    letters: [
      ['A quick idea for you', 'I was thinking about your team this morning. Have you tried our new boards?'],
      ['Did you see this?', 'Just floating this to the top of your inbox.'],
    ],
  },
  {
    name: 'Upland Wool',
    email: 'shop@upland-wool.example',
    mark: 'feedback',
    perMonth: 5,
    promotion: true,
    letters: [
      ['Twenty per cent off everything grey', 'Grey is the new grey. Until midnight.'],
      ['You left something in your basket', 'One pair of socks is waiting for you.'],
    ],
  },
  {
    name: 'Bluestem Bank',
    email: 'noreply@bluestem-bank.example',
    mark: 'bare',
    perMonth: 2,
    letters: [
      ['Your statement is ready', 'Sign in to see your statement. Please do not answer this mail.'],
      ['A payment has left your account', 'A payment of 24.00 has left your account ending 0042.'],
    ],
  },
  {
    name: 'Zephyr Rail',
    email: 'tickets@zephyr-rail.example',
    mark: 'auto',
    perMonth: 1.5,
    letters: [
      ['Your booking ZR00412', 'Wexcombe to Saltmere, 09:14, coach B, seat 17.'],
      ['Your train is delayed', 'The 09:14 leaves at 09:52. We are sorry.'],
    ],
  },
  {
    name: 'Pinwheel Games',
    email: 'no-reply@pinwheel.example',
    mark: 'bulk',
    perMonth: 3,
    promotion: true,
    letters: [['Your castle misses you', 'Come back today and feed the dragon.']],
  },
  {
    name: '',
    email: 'notifications@boards.yellowdoor.example',
    mark: 'auto',
    perMonth: 6,
    letters: [
      ['[Boards] 3 cards are due', 'Cards due this week: boxes, labels, string.'],
      ['[Boards] You were mentioned', 'You were mentioned on the card "string".'],
    ],
  },
  {
    name: 'St Brannock Hospital',
    email: 'appointments@st-brannock.example',
    mark: 'bare',
    perMonth: 0.3,
    letters: [['Your appointment', 'Reminder: Tuesday, 8.40, first floor. Bring this letter.']],
  },
  {
    name: 'Northern Quilt Co. Orders',
    email: 'orders@northern-quilt.example',
    mark: 'verp',
    perMonth: 1,
    letters: [
      ['Order NQ-20418', 'Thank you for your order. It leaves the house tomorrow.'],
      ['NQ-20418 is on its way', 'Your parcel is on its way.'],
    ],
  },
  {
    name: 'The Long Water',
    email: 'letter@thelongwater.example',
    mark: 'newsletter',
    perMonth: 4,
    letters: [['The Long Water, number 41', 'A river in three letters. Thank you for reading.']],
  },
  {
    name: 'Lodestar Recruiting',
    email: 'jobs@lodestar.example',
    mark: 'feedback',
    perMonth: 6,
    promotion: true,
    letters: [['12 new jobs for "editor" in Wexcombe', 'See all jobs.']],
  },
  {
    name: 'Paper Lantern Media',
    email: 'press@paper-lantern.example',
    mark: 'unsubscribe',
    perMonth: 2,
    letters: [['Press release: lanterns over the quay', 'For immediate release. Pictures on request.']],
  },
  {
    name: 'Scanner, second floor',
    email: 'scanner2@goodturn-office.example',
    mark: 'bare',
    perMonth: 0.7,
    letters: [['Scan', 'Attached image data in PDF format.']],
  },
  {
    name: 'Wexcombe Council',
    email: 'tax@wexcombe-council.example',
    mark: 'bulk',
    perMonth: 0.4,
    letters: [['Your council tax bill', 'Your bill is ready. This mailbox is not read.']],
  },
];

export const spam: readonly (readonly [name: string, email: string, subject: string])[] = [
  ['Prize Office', 'winner77@lucky.test', 'You have been chosen'],
  ['Dr. Abel', 'abel@inherit.test', 'Confidential matter'],
  ['', 'x9@pills.test', 'Ch3ap'],
];
