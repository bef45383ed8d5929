// The first page: three doors, none of which asks for an account or a wait.
export const welcome = {
  title: () => 'Welcome',
  opening: () => 'See who you really know. Then do one good turn at a time.',
  copyHere: (day: string, people: number) =>
    `A copy of ${day} with ${people === 1 ? 'one person' : `${people} people`} is here. To put it in place, stop Goodturn and type:`,
  copyCommand: (path: string) => `goodturn restore ${/[^\w./~-]/.test(path) ? `"${path}"` : path}`,
  promise: () => 'Everything stays on this machine, in one file that is yours. Nothing is sent anywhere.',

  importTitle: () => 'Bring your LinkedIn export',
  importText: () =>
    'You see at once with how many of your connections you have really written. Address books work too, as cards (vCard) or tables (CSV).',
  howToTitle: () => 'How to get the export',
  howTo: () => [
    'On LinkedIn, open Settings, then “Data privacy”, then “Get a copy of your data”.',
    'Choose the larger archive with everything: the messages are what tells the most.',
    'LinkedIn writes to you when it is ready. It may take up to a day; a first part often comes within ten minutes.',
    'Bring the zip here as it is. Nothing has to be unpacked.',
  ],

  threeTitle: () => 'Or begin with three people',
  threeText: () => 'Name three people whom you would be glad to talk to.',
  threeLabel: (position: number) =>
    ['Somebody you would be glad to talk to', 'Somebody else', 'And one more'][position] ?? 'And one more',
  threePlaceholder: (position: number) =>
    ['An old colleague', 'A friend you think of', 'Somebody whose work you like'][position] ?? '',
  threeSend: () => 'Begin with them',
  threeNone: () => 'One name is enough to begin.',

  demoTitle: () => 'Or look around first',
  demoText: () => 'An invented book, full of people who do not exist. Nothing you do there touches yours.',
  demoOpen: () => 'Look around in an invented book',
  demoOpening: () => 'Inventing the people',
};
