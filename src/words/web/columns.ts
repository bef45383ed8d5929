// "This is what we make of your columns": asked before a table of unknown make is brought in.
const FIELDS: Readonly<Record<string, string>> = {
  name: 'Whole name',
  'first-name': 'First name',
  'middle-name': 'Middle name',
  'last-name': 'Last name',
  prefix: 'Title before the name (Dr)',
  suffix: 'Behind the name (Jr)',
  nickname: 'Nickname',
  email: 'E-mail address',
  phone: 'Phone number',
  organisation: 'Organisation',
  department: 'Department',
  title: 'What they do',
  birthday: 'Birthday',
  'birth-year': 'Year of birth',
  'birth-month': 'Month of birth',
  'birth-day': 'Day of birth',
  address: 'Address',
  street: 'Street',
  'po-box': 'PO box',
  postcode: 'Postcode',
  city: 'Town',
  region: 'Region',
  country: 'Country',
  location: 'Where they are',
  linkedin: 'LinkedIn profile',
  link: 'Link',
  tags: 'Groups',
  notes: 'Notes',
  keep: 'Kept, not used',
  ignore: 'Left out',
};

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'As the whole world does (UTF-8)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, the other way round',
  'windows-1252': 'Western European',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  macintosh: 'An old Mac',
};

export const columnWords = {
  title: (tables: number) =>
    tables === 0 ? 'One question before these come in' : 'This is what we make of your columns',
  before: () => 'These are your columns, as you said last time',
  intro: () =>
    'Nothing is in your book yet. Put right what is wrong; it is remembered for the next table like this.',
  nobody: () => 'None of these columns is sure to hold people. If one does, say which.',
  field: (field: string) => FIELDS[field] ?? field,
  encoding: (encoding: string) => ENCODINGS[encoding] ?? encoding,
  encodingLabel: () => 'How its letters are written',
  encodingHelp: () => 'The file does not say. If names with accents look wrong above, choose another.',
  datesLabel: () => 'In a date such as 03/04/1980',
  datesHelp: () => 'Nothing in this table tells. As long as nobody knows, such a day counts as unknown.',
  dates: (order: string) =>
    order === 'dmy' ? 'The day stands first' : order === 'mdy' ? 'The month stands first' : 'I do not know',
  column: (title: string) => `The column “${title}” is`,
  noSamples: () => 'Nothing stands in the first rows',
  others: (count: number) =>
    count === 1 ? 'One more column is kept, and not used' : `${count} more columns are kept, and not used`,
  without: (file: string) => `Leave ${file} out this time`,
  collected: () => 'Also the addresses that Google collected from your mail by itself (“Other Contacts”)',
  collectedHelp: () => 'Most are shops, newsletters and people you wrote to once.',
  needsPeople: (file: string) =>
    `In ${file} no column holds names or e-mail addresses yet. Say which one does, or leave it out.`,
  bringIn: () => 'Bring it in',
  notNow: () => 'Not now',
  nothingLeft: () => 'Everything is left out, so there is nothing to bring in.',
};
