// The list of formats, in the order in which ties of recognition are broken. Adding one: CONTRIBUTING.md.
import { anyCsv } from './any-csv/any-csv.ts';
import { calendar } from './calendar/calendar.ts';
import { contrack } from './contrack/contrack.ts';
import { facebook } from './facebook/facebook.ts';
import type { Format } from './format.ts';
import { goodturnJson } from './goodturn-json/goodturn-json.ts';
import { googleContacts } from './google-contacts/google-contacts.ts';
import { jcard } from './jcard/jcard.ts';
import { jscontact } from './jscontact/jscontact.ts';
import { linkedin } from './linkedin/linkedin.ts';
import { mail } from './mail/mail.ts';
import { monica } from './monica/monica.ts';
import { nametag } from './nametag/nametag.ts';
import { outlookContacts } from './outlook-contacts/outlook-contacts.ts';
import { signal } from './signal/signal.ts';
import { telegram } from './telegram/telegram.ts';
import { thunderbirdContacts } from './thunderbird-contacts/thunderbird-contacts.ts';
import { vcard } from './vcard/vcard.ts';
import { whatsapp } from './whatsapp/whatsapp.ts';

export const formats: readonly Format[] = [
  goodturnJson,
  linkedin,
  whatsapp,
  telegram,
  signal,
  facebook,
  vcard,
  jscontact,
  jcard,
  monica,
  nametag,
  contrack,
  mail,
  calendar,
  googleContacts,
  outlookContacts,
  thunderbirdContacts,
  anyCsv,
];
