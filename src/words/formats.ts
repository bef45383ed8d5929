// What each format is, in a line.
const SUMMARIES: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn data archive: the zip, its folder, or single CSV files',
  vcard: 'Address cards (.vcf) of phones, Apple, Google, Outlook',
  jscontact:
    'Contacts as JSON (JSContact), such as a JMAP server or this book’s own “export --format jscontact” gives them',
  jcard: 'Address cards as JSON (jCard)',
  monica:
    'Monica 4: Settings, “Export data”, “Export to JSON”; with activities, gifts, reminders and who introduced whom',
  nametag: 'Nametag: Settings, “Export”, the JSON file',
  contrack: 'Contrack: “Export”, the JSON file',
  mail: 'Mailboxes: mbox of Google Takeout, Thunderbird, Apple Mail; single messages (.eml); Maildir',
  calendar:
    'Calendars (.ics) of Google Takeout, Outlook, Apple, Thunderbird, single invitations; Outlook’s calendar as CSV',
  whatsapp: 'WhatsApp chats as exported one by one: the zip of an iPhone, the text of Android',
  telegram: 'Telegram Desktop’s export as JSON (result.json), of one chat or of all',
  signal: 'Signal’s plain-text export (main.jsonl), and the texts of signal-export',
  facebook: 'Facebook, Messenger and Instagram: “Download your information” as JSON',
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
