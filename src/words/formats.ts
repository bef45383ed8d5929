// What each format is, in a line.
const SUMMARIES: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn data archive: the zip, its folder, or single CSV files',
  vcard: 'Address cards (.vcf) of phones, Apple, Google, Outlook',
  mail: 'Mailboxes: mbox of Google Takeout, Thunderbird, Apple Mail; single messages (.eml); Maildir',
  'google-contacts': 'Google Contacts as CSV',
  'outlook-contacts': 'Outlook contacts as CSV, of the desktop and of Outlook.com',
  'thunderbird-contacts': 'Thunderbird address book as CSV',
  'any-csv':
    'Any other table with people (.csv); its columns are guessed and shown, and --map puts them right',
  goodturn: 'The export of a whole Goodturn book (.json), into an empty book',
};

export function formatSummary(name: string): string {
  return SUMMARIES[name] ?? name;
}
