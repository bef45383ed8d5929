// What stands around every page: the five places, the name at the bottom, notices, and what is said when nothing answers.

export const places = {
  today: 'Today',
  people: 'People',
  conversations: 'Conversations',
  learned: 'Learned',
  network: 'Network',
} as const;

export const shell = {
  product: () => 'Goodturn',
  pageTitle: (page: string) => `${page} · Goodturn`,
  skip: () => 'Skip to the page',
  placesLabel: () => 'Places',
  you: () => 'You',
  yourThings: () => 'Settings, imports and look',
  settings: () => 'Settings',
  imports: () => 'Imports',
  welcome: () => 'Welcome page',
  look: () => 'Look',
  looks: { light: 'Light', dark: 'Dark', system: 'As your system' },
  demo: () => 'All people in this book are invented. Look around; nothing here touches yours.',
  demoBack: () => 'Back to my own book',
  dropHere: () => 'Drop it here',
  dropHereHow: () => 'It is read on this machine and goes into your own book.',
  dropNotInDemo: () => 'This book is invented. Your own files go into your own book.',
  dropInDemo: () =>
    'Nothing was taken in. Your own files go into your own book; the line at the top takes you there.',
  dropNothing: () => 'There was no file in that.',
  reading: (text: string | null) => text ?? 'Reading your files',
  readingMore: () => 'See how it goes',
  loading: () => 'One moment',
  cancel: () => 'Leave it as it is',
};

export const trouble = {
  notRunning: () =>
    'Goodturn is not running any more. Nothing is lost. Start it again and open the address that it prints; this page goes on by itself if it can.',
  /** Beside a form, while the line above says the rest. */
  notKeptYet: () => 'This is not kept yet. It stays here until Goodturn runs again.',
  startedAnew: () =>
    'Goodturn was started anew. Nothing is lost. Open the address that it printed; this page goes on by itself then.',
  unknown: () => 'Something went wrong in here. Your data is as it was.',
  notSaved: () => 'That was not kept. Your data is as it was; please try once more.',
  again: () => 'Try again',
  pageBroken: () => 'This page came apart. Your data is as it was.',
  reload: () => 'Load it again',
};

export const lost = {
  title: () => 'Not here',
  text: () => 'There is no page at this address.',
  back: () => 'Go to Today',
};
