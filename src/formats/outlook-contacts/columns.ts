// Outlook's columns by their normalised names. The desktop writes about ninety of them in the language of Office; Outlook.com, and
// Google's "Outlook CSV", write fewer, in English. Source: formats.md 4; the German and French titles as Office writes them.
import type { CsvHeader } from '#formats/csv.ts';
import type { Column, Field } from '#formats/contact-sheet/columns.ts';
import { french } from './french.ts';

/** German, French and the other spellings of English -> English, normalised. */
export const synonyms: Readonly<Record<string, string>> = {
  ...french,
  anrede: 'title',
  vorname: 'firstname',
  weiterevornamen: 'middlename',
  nachname: 'lastname',
  firma: 'company',
  abteilung: 'department',
  position: 'jobtitle',
  straßegeschäftlich: 'businessstreet',
  straßegeschäftlich2: 'businessstreet2',
  straßegeschäftlich3: 'businessstreet3',
  ortgeschäftlich: 'businesscity',
  regiongeschäftlich: 'businessstate',
  postleitzahlgeschäftlich: 'businesspostalcode',
  'land/regiongeschäftlich': 'businesscountry/region',
  straßeprivat: 'homestreet',
  straßeprivat2: 'homestreet2',
  straßeprivat3: 'homestreet3',
  ortprivat: 'homecity',
  'bundesland/kantonprivat': 'homestate',
  regionprivat: 'homestate',
  postleitzahlprivat: 'homepostalcode',
  'land/regionprivat': 'homecountry/region',
  weiterestraße: 'otherstreet',
  weiterestraße2: 'otherstreet2',
  weiterestraße3: 'otherstreet3',
  weitererort: 'othercity',
  weitereregion: 'otherstate',
  weiterepostleitzahl: 'otherpostalcode',
  'weiteresland/region': 'othercountry/region',
  telefonassistent: 'assistantsphone',
  faxgeschäftlich: 'businessfax',
  telefongeschäftlich: 'businessphone',
  telefongeschäftlich2: 'businessphone2',
  autotelefon: 'carphone',
  telefonfirma: 'companymainphone',
  faxprivat: 'homefax',
  telefonprivat: 'homephone',
  telefonprivat2: 'homephone2',
  mobiltelefon: 'mobilephone',
  weiteresfax: 'otherfax',
  weiterestelefon: 'otherphone',
  haupttelefon: 'primaryphone',
  'e-mail-adresse': 'e-mailaddress',
  'e-mail-typ': 'e-mailtype',
  'e-mail:angezeigtername': 'e-maildisplayname',
  'e-mail2:adresse': 'e-mail2address',
  'e-mail2:typ': 'e-mail2type',
  'e-mail2:angezeigtername': 'e-mail2displayname',
  'e-mail3:adresse': 'e-mail3address',
  'e-mail3:typ': 'e-mail3type',
  'e-mail3:angezeigtername': 'e-mail3displayname',
  geburtstag: 'birthday',
  kategorien: 'categories',
  notizen: 'notes',
  webseite: 'webpage',
  ort: 'location',
  emailaddress: 'e-mailaddress',
  email2address: 'e-mail2address',
  email3address: 'e-mail3address',
};

const plain: Readonly<Record<string, Field>> = {
  // The trap of this format: `Title` is Mr. or Dr., `Job Title` the job.
  title: 'prefix',
  firstname: 'first-name',
  middlename: 'middle-name',
  lastname: 'last-name',
  suffix: 'suffix',
  nickname: 'nickname',
  company: 'organisation',
  department: 'department',
  jobtitle: 'title',
  birthday: 'birthday',
  categories: 'tags',
  notes: 'notes',
  location: 'location',
  webpage: 'link',
  personalwebpage: 'link',
};

const phones: Readonly<Record<string, string>> = {
  primaryphone: 'main',
  homephone: 'home',
  homephone2: 'home',
  mobilephone: 'mobile',
  pager: 'pager',
  businessphone: 'work',
  businessphone2: 'work',
  companymainphone: 'company',
  carphone: 'car',
  radiophone: 'radio',
  otherphone: 'other',
  callback: 'callback',
  homefax: 'home fax',
  businessfax: 'work fax',
  otherfax: 'other fax',
  assistantsphone: 'assistant',
};

const labels: Readonly<Record<string, string>> = { business: 'work', home: 'home', other: 'other' };
const parts: Readonly<Record<string, Field>> = {
  street: 'street',
  pobox: 'po-box',
  city: 'city',
  state: 'region',
  postalcode: 'postcode',
  country: 'country',
  'country/region': 'country',
};

/** Of these one alone says Outlook, with a name or an address beside it. */
const marks = new Set(
  (
    'e-maildisplayname e-mailtype e-mail2address internetfreebusy businessstreet businessphone homestreet businesscity ' +
    'companymainphone assistantsphone officelocation primaryphone user1 otherphone businessfax managersname'
  ).split(' '),
);

export function isOutlook(names: readonly string[]): boolean {
  const people = ['firstname', 'lastname', 'e-mailaddress'].filter((name) => names.includes(name)).length;
  return people > 1 && names.filter((name) => marks.has(name)).length > 1;
}

/** What each column is. */
export function columnsOf(header: CsvHeader): Column[] {
  return header.names.flatMap((name, index): Column[] => {
    if (name === '') return [];
    const title = header.titles[index] ?? '';
    const at = { index, title };
    if (name === 'titre') {
      const company = header.names.indexOf('company');
      return [{ ...at, field: company >= 0 && company < index ? 'title' : 'prefix' }];
    }
    const field = plain[name];
    if (field) return [{ ...at, field }];
    const label = phones[name];
    if (label !== undefined) return [{ ...at, field: 'phone', label }];
    const [, mail = '', what] = /^e-mail(\d?)(address|type)$/.exec(name) ?? [];
    if (what !== undefined)
      return [{ ...at, field: what === 'type' ? 'email-type' : 'email', group: `mail${mail}` }];
    const [, place = '', part = ''] = /^(business|home|other)(?:address)?(.+?)[23]?$/.exec(name) ?? [];
    const partField = parts[part];
    if (partField) return [{ ...at, field: partField, group: place, label: labels[place] ?? place }];
    return [{ ...at, field: 'keep' }];
  });
}
