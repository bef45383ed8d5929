// What columns with people are called: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, and the exports of
// HubSpot, Attio, Apollo, Airtable, Notion and the like. Written as normalised titles (lower case, no blanks, no underscores).
import type { Field } from '#formats/contact-sheet/columns.ts';
import { moreTitles } from './titles.ts';

const list = (words: string): string[] => words.split(' ');

const titles: readonly (readonly [Field, string])[] = [
  [
    'name',
    'name fullname full-name contactname contact displayname person personname vollständigername vollername anzeigename ansprechpartner nomcomplet ' +
      'nombrecompleto nombreyapellidos nomecompleto nomeecognome volledigenaam naam imięinazwisko nome(completo) contactfullname leadname membername ' +
      'attendeename guestname participant teilnehmer name(originalname)',
  ],
  [
    'first-name',
    'firstname first first-name givenname given forename vorname rufname prénom prenom nombre primernombre nome voornaam imię imie contactfirstname',
  ],
  [
    'middle-name',
    'middlename middle secondname additionalname zweitervorname weiterevornamen deuxièmeprénom segundonombre tussenvoegsel',
  ],
  [
    'last-name',
    'lastname last last-name surname familyname family nachname familienname zuname nomdefamille nom apellido apellidos cognome sobrenome apelido ' +
      'achternaam nazwisko contactlastname',
  ],
  [
    'prefix',
    'prefix nameprefix salutation honorific anrede akademischertitel civilité civilite tratamiento aanhef',
  ],
  ['suffix', 'suffix namesuffix'],
  ['nickname', 'nickname nick spitzname surnom apodo soprannome bijnaam knownas preferredname'],
  [
    'email',
    'email e-mail mail emailaddress e-mailaddress emails emailaddresses mailaddress primaryemail primaryemailaddress workemail personalemail privateemail ' +
      'email1 email2 email3 e-mail1 e-mail2 secondaryemail otheremail e-mail-adresse emailadresse mailadresse e-mailgeschäftlich e-mailprivat e-mailadres ' +
      'adressee-mail adresseemail adressedemessagerie courriel adressemail correo correoelectrónico correoelectronico direccióndecorreo indirizzoemail ' +
      'posta postaelettronica endereçodeemail useremail contactemail businessemail',
  ],
  [
    'phone',
    'phone phonenumber phone1 phone2 phone3 phones phonenumbers telephone tel tel. mobile mobilephone mobilenumber cell cellphone homephone workphone ' +
      'workdirectphone directphone corporatephone otherphone businessphone primaryphone telefon telefonnummer telefon1 telefon2 handy handynummer mobil ' +
      'mobiltelefon mobilnummer festnetz rufnummer téléphone portable mobiles teléfono telefono móvil movil celular telefone telemóvel cellulare ' +
      'telefoonnummer telefoon mobiel numertelefonu whatsapp whatsappnumber fax faxnumber',
  ],
  [
    'organisation',
    'organisation organization org company companyname organizationname employer firma firmenname unternehmen arbeitgeber organisationname société societe ' +
      'entreprise empresa compañía azienda società organizzazione bedrijf organisatie przedsiębiorstwo associatedcompany primarycompany ' +
      'currentcompany account accountname workplace',
  ],
  ['department', 'department abteilung division team service département departamento reparto afdeling'],
  [
    'title',
    'title jobtitle job position role function jobposition occupation beruf berufsbezeichnung stelle funktion rolle poste fonction cargo puesto ruolo ' +
      'posizione functie stanowisko currentposition currenttitle headline profession',
  ],
  [
    'birthday',
    'birthday dateofbirth birthdate dob bday geburtstag geburtsdatum datedenaissance anniversaire fechadenacimiento cumpleaños datadinascita compleanno ' +
      'datadenascimento geboortedatum verjaardag dataurodzenia',
  ],
  ['birth-year', 'birthyear geburtsjahr'],
  ['birth-month', 'birthmonth geburtsmonat'],
  [
    'address',
    'address fulladdress postaladdress mailingaddress homeaddress adresse anschrift dirección direccion indirizzo endereço adres',
  ],
  [
    'street',
    'street streetaddress address1 addressline1 address2 addressline2 straße strasse straßehausnr rue calle via rua straat ulica',
  ],
  [
    'postcode',
    'postcode postalcode zip zipcode postalcode/zip plz postleitzahl codepostal códigopostal cap cep',
  ],
  ['city', 'city town ort stadt wohnort ville ciudad città citta cidade stad plaats miasto'],
  ['region', 'region state stateorprovince state/region province bundesland kanton région provincia estado'],
  ['country', 'country country/region land pays país pais paese kraj'],
  [
    'location',
    'location standort based basedin currentlocation geolocation locations primarylocation lieu ubicación',
  ],
  [
    'linkedin',
    'linkedin linkedinurl linkedinprofile linkedinprofileurl personlinkedinurl linkedinbio linkedinlink linkedinprofil linkedinhandle profileurl ' +
      "what'syourlinkedin? whatsyourlinkedin? whatisyourlinkedinprofile?",
  ],
  [
    'link',
    'url website web webpage homepage websiteurl site siteweb webseite sitioweb sitoweb blog twitter twitterurl facebook facebookurl github instagram xing xingurl',
  ],
  [
    'tags',
    'tags tag labels label groups group categories category kategorien kategorie gruppen gruppe schlagwörter schlagworte étiquettes etiquetas lists contacttags',
  ],
  [
    'notes',
    'notes note comments comment description bio about remarks notizen notiz bemerkung bemerkungen kommentar anmerkungen remarques notas note(s) opmerkingen uwagi',
  ],
];

/** Without accents, and one spelling of each letter: a title is the same with and without them. */
const plain = (title: string): string => title.normalize('NFD').replace(/[\p{M}’']/gu, '');

/** Titles that mean exactly this; of two the first counts. */
const exact = new Map<string, Field>();
const unaccented = new Map<string, Field>();
for (const [field, words] of [...titles, ...moreTitles])
  for (const word of list(words)) {
    const title = word.replace(/['"_]/g, '');
    if (!exact.has(title)) exact.set(title, field);
    if (!unaccented.has(plain(title))) unaccented.set(plain(title), field);
  }

/** The field of a column with this title (normalised); undefined where it is not known. */
export function fieldCalledExactly(title: string): Field | undefined {
  return exact.get(title) ?? unaccented.get(plain(title));
}

const alone = new Set(
  list('nom nume nome nombre имя імя ім’я име jméno meno ime ad adı isim όνομα 名字 이름 prénom').map(plain),
);
const wide = new Set(list('name naam namn navn nimi név nama 名前').map(plain));

/** `Nom`, `Имя`: a part of the name beside its other half, and all of it where it stands alone. */
export function isWholeAlone(title: string): boolean {
  return alone.has(plain(title));
}

/** `Name`: all of it, or what the column beside it (`Vorname`, `Surname`) leaves. */
export function isWide(title: string): boolean {
  return wide.has(plain(title));
}

/** Titles that speak of the book-keeping or of somebody else, whatever words of the ones above are in them. */
export const notTheirs =
  /owner|creat|modif|updated|assigned|status|stage|source|opt.?out|bounce|valid|confidence|catch.?all|count|score|revenue|employees|amount|\bid$|recordid|userid|apiid|referr|manager|assistant|spouse|emergency|companyname|companyphone|companyaddress|companycity|companystate|companycountry|companylinkedin|companywebsite/;

/** Parts of titles, for those that are longer: `Work Email (verified)`, `Person LinkedIn`. In this order. */
export const within: readonly (readonly [RegExp, Field])[] = [
  [/linkedin/, 'linkedin'],
  [/e-?mail|courriel|correo/, 'email'],
  [/phone|telefon|tel\.|mobil|handy|teléfono|téléphone|cellul|whatsapp/, 'phone'],
  [/birthday|geburtstag|geburtsdatum|birthdate|dateofbirth/, 'birthday'],
  [/firstname|vorname|prénom|givenname/, 'first-name'],
  [/lastname|surname|nachname|familienname|apellido|cognome/, 'last-name'],
  [/jobtitle|berufsbez/, 'title'],
  [/website|homepage|webseite/, 'link'],
];

/** Columns that tables without people have: statements, shops, letters, logs. Two of them, and it is no address book. */
export const ofOtherTables: ReadonlySet<string> = new Set(
  list(
    'amount betrag saldo balance debit credit soll haben iban bic valuta buchungstag buchungsdatum buchungstext verwendungszweck currency währung waehrung gross fee net ' +
      'transactionid transaction transactiontype price preis total quantity qty sku product produkt item invoice invoicenumber rechnungsnummer vat mwst tax payee ' +
      'subject betreff body content message nachricht from to von an cc bcc sent sentat received conversationid attachments duration dauer timestamp level logger ' +
      'starttime endtime startdate enddate allday organizer attendees rating stars montant importe monto',
  ),
);
