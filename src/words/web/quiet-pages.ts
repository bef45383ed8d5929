// Places that have nothing in them yet say what will be here and what can be done meanwhile.
export const conversationsPage = {
  title: () => 'Conversations',
  none: () => 'No conversation is arranged yet.',
  text: () =>
    'Real ones will live here: those you are thinking of, those you arranged with a sheet to take along, and those you had with what came of them.',
  now: () => 'Until then, you can write down on anybody’s page that you talked.',
  link: () => 'Find somebody',
};

export const learnedPage = {
  title: () => 'Learned',
  none: () => 'Nothing written down yet.',
  text: () =>
    'What people told you will gather here in your own words: fields, roles, organisations, people to know, and questions that are still open.',
  now: () => 'Until then, a line on somebody’s page keeps it safe.',
  link: () => 'Find somebody',
};
