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
  reading: (text: string | null) => text ?? 'Reading your files',
  readingMore: () => 'See how it goes',
  loading: () => 'One moment',
  cancel: () => 'Leave it as it is',
};

export const trouble = {
  notRunning: () => 'Goodturn is not running any more. Start it again; nothing is lost.',
  notRunningHow: () => 'This page goes on by itself as soon as it is back.',
  startedAnew: () => 'Goodturn was started anew. Open the address that it printed.',
  startedAnewHow: () => 'This page goes on by itself then; nothing is lost.',
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
