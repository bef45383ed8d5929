// Thunderbird's address book as CSV: a comma behind the last title, a birthday in three columns, titles in the language of the
// program (English and German are known; others go the way of any CSV). Source: formats.md 4.
import { type Column, type Field, fillByColumns } from '#formats/contact-sheet/columns.ts';
import { type ContactBook, openWith, readBooks } from '#formats/contact-sheet/reader.ts';
import type { CsvHeader } from '#formats/csv.ts';
import type { Format, InputFile } from '#formats/format.ts';

export const thunderbirdContacts: Format = {
  name: 'thunderbird-contacts',
  reads: true,
  writes: false,
  async recognise(files) {
    for (const file of files) if (await open(file)) return 0.9;
    return 0;
  },
  read: (files, options) => readBooks(book, files, options),
};

const synonyms: Readonly<Record<string, string>> = {
  vorname: 'firstname',
  nachname: 'lastname',
  anzeigename: 'displayname',
  spitzname: 'nickname',
  'primäree-mail-adresse': 'primaryemail',
  'sekundäree-mail-adresse': 'secondaryemail',
  'tel.dienstlich': 'workphone',
  'tel.privat': 'homephone',
  'fax-nummer': 'faxnumber',
  pagernummer: 'pagernumber',
  'mobil-tel.-nr.': 'mobilenumber',
  'privat:adresse': 'homeaddress',
  'privat:adresse2': 'homeaddress2',
  'privat:ort': 'homecity',
  'privat:bundesland': 'homestate',
  'privat:plz': 'homezipcode',
  'privat:land': 'homecountry',
  'dienstlich:adresse': 'workaddress',
  'dienstlich:adresse2': 'workaddress2',
  'dienstlich:ort': 'workcity',
  'dienstlich:bundesland': 'workstate',
  'dienstlich:plz': 'workzipcode',
  'dienstlich:land': 'workcountry',
  arbeitstitel: 'jobtitle',
  abteilung: 'department',
  organisation: 'organization',
  webseite1: 'webpage1',
  webseite2: 'webpage2',
  geburtsjahr: 'birthyear',
  geburtsmonat: 'birthmonth',
  geburtstag: 'birthday',
  notizen: 'notes',
  prénom: 'firstname',
  nomdefamille: 'lastname',
  nomàafficher: 'displayname',
  surnom: 'nickname',
  adresseélectroniqueprincipale: 'primaryemail',
  premièreadresseélectronique: 'primaryemail',
  adresseélectroniquesecondaire: 'secondaryemail',
  'tél.professionnel': 'workphone',
  'tél.personnel': 'homephone',
  fax: 'faxnumber',
  pager: 'pagernumber',
  portable: 'mobilenumber',
  adresseprivée: 'homeaddress',
  adresseprivée2: 'homeaddress2',
  'pays/région(domicile)': 'homecountry',
  adresseprofessionnelle: 'workaddress',
  adresseprofessionnelle2: 'workaddress2',
  'pays/région(bureau)': 'workcountry',
  // These stand twice, behind the address that they belong to.
  ville: 'city',
  'pays/état': 'state',
  codepostal: 'zipcode',
  profession: 'jobtitle',
  service: 'department',
  société: 'organization',
  siteweb1: 'webpage1',
  siteweb2: 'webpage2',
  annéedenaissance: 'birthyear',
  mois: 'birthmonth',
  jour: 'birthday',
};

const known: Readonly<Record<string, readonly [Field, string?]>> = {
  firstname: ['first-name'],
  lastname: ['last-name'],
  displayname: ['name'],
  nickname: ['nickname'],
  primaryemail: ['email'],
  secondaryemail: ['email'],
  workphone: ['phone', 'work'],
  homephone: ['phone', 'home'],
  faxnumber: ['phone', 'fax'],
  pagernumber: ['phone', 'pager'],
  mobilenumber: ['phone', 'mobile'],
  jobtitle: ['title'],
  department: ['department'],
  organization: ['organisation'],
  webpage1: ['link'],
  webpage2: ['link'],
  birthyear: ['birth-year'],
  birthmonth: ['birth-month'],
  birthday: ['birth-day'],
  notes: ['notes'],
};

const parts: Readonly<Record<string, Field>> = {
  address: 'street',
  address2: 'street',
  city: 'city',
  state: 'region',
  zipcode: 'postcode',
  country: 'country',
};

const book: ContactBook = {
  key: () => 'thunderbird',
  open,
  fill({ header }, _look, { country }) {
    const columns = columnsOf(header);
    return (cells, draft, note) => {
      fillByColumns(columns, cells, draft, note, { country });
      return undefined;
    };
  },
};

function open(file: InputFile): ReturnType<typeof openWith> {
  return openWith(file, {
    isHeader: (names) => ['primaryemail', 'displayname', 'lastname'].every((name) => names.includes(name)),
    synonyms,
  });
}

function columnsOf(header: CsvHeader): Column[] {
  let before = 'home';
  return header.names.flatMap((name, index): Column[] => {
    if (name === '') return [];
    const at = { index, title: header.titles[index] ?? '' };
    const [, said = '', own = ''] = /^(home|work)(.+)$/.exec(name) ?? [];
    if (parts[own]) before = said;
    const part = own === '' ? name : own;
    const place = said === '' ? before : said;
    const partField = parts[part];
    if (partField) return [{ ...at, field: partField, group: place, label: place }];
    const [field, label] = known[name] ?? (['keep'] as const);
    return [{ ...at, field, ...(label === undefined ? {} : { label }) }];
  });
}
