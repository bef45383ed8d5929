// Small signs of mail to many, each a weight, that add up; and signs of a person, which take away. All general, none knows a firm.
// Weights are chosen by hand, with the development half of bench/mail/labels.csv beside; none of them alone decides.
import type { MailAddress } from './addresses.ts';
import { parseMailDate } from './dates.ts';
import type { Head } from './head.ts';

export interface Looked {
  readonly head: Head;
  readonly from: MailAddress | undefined;
  readonly subject: string;
  readonly list: boolean;
  readonly body: Buffer | undefined;
  readonly envelope: string;
}

/** Looked at: how a body begins, and its end (of what is at hand), where the way out stands. */
const BODY_BYTES = { first: 8 * 1024, last: 6 * 1024 };

const roleLocal =
  /^(?:info|sales|support|service|services|customer[\w.-]*|help|helpdesk|hello|hi|team|news|office|contact|contactus|kontakt|mail|email|marketing|promo(?:tion)?s?|offers?|deals?|billing|accounts?|accounting|orders?|bestellung(?:en)?|shop|store|rechnung(?:en)?|invoices?|payments?|webmaster|admin|administrator|press|media|events?|membership|members|editor|redaktion|publisher|subscriptions?|account-?(?:info|update)|feedback|survey|research|jobs|careers|hr|recruiting|booking|reservations?|kundenservice|security|confirm(?:ation)?|delivery|shipping|tracking|welcome|community|rewards?|savings|specials?|free[\w.-]*|win[\w.-]*|money[\w.-]*)$/i;
const mailingHost =
  /@(?:[\w-]+\.)*(?:e?mail(?:s|er|ing|ings|out)?\d*|e|em|em\d+|news|newsletters?|notify|notifications?|info|mkt|mktg|marketing|campaigns?|bounces?|alerts?|updates?|offers|promo|reply|send|smtp-out|mta\d*|sg|mg|crm|comms?)\.[\w-]+\.[a-z]{2,}$/i;
/** Return-Path of firms that send for others, and of programs that number each recipient (VERP). */
const senderHost =
  /@(?:[\w.-]+\.)?(?:amazonses|sendgrid|mailgun|mandrillapp|mcsv|mcdlv|rsgsv|sparkpostmail|mktomail|mktdns|exacttarget|s\d+\.exacttarget|constantcontact|mailjet|sendinblue|brevo|hubspot(?:email|starter)?|intercom-mail|customeriomail|postmarkapp|mtasv|klaviyomail|icontact|aweber|getresponse|createsend|cmail\d+|emarsys|responsys|bluehornet|silverpop|mailchimpapp|ctfrom|beehiiv|substack|convertkit)\.(?:net|com|org|io|email)$/i;
const verp =
  /^(?:.+[+=-](?:return|bounces?|b|owner|v|m)[+=-].*\d|.*[^=\s]{2,}=[\w.-]+\.\w{2,}|b(?:ou)?nc?e?s?[+_-].*|prvs=.*|(?:[a-z0-9]+[-+_.]){3,}[a-z0-9]*\d[a-z0-9]*)$/i;
const freeMail =
  /@(?:hotmail|yahoo|aol|msn|gmail|googlemail|outlook|live|gmx|web|mail|icloud|excite|lycos|juno|netscape|eudoramail|caramail|rediffmail|mail\.ru|yandex|netzero|earthlink|compuserve|prodigy|bigfoot|usa|angelfire|altavista|email)\.(?:com|net|de|fr|co\.uk|ca|it|es|ru|at|ch)$/i;
const bulkProgram =
  /\b(?:php(?:mailer|list)?|mailchimp|sendgrid|mailgun|campaign|bulk|blast|list ?serv|newsletter|mass|emailer|group ?mail|aspmail|cdo(?:nts)?|cdo for windows|indy|jmail|smtpit|persits|swiftmailer|symfony|drupal|wordpress|magento|zend|nodemailer|javamail|mailkit|salesforce|hubspot|dotmailer|inxmail|cleverreach|optivo|eloqua|marketo|responsys|unica|lyris|postcast|stormpost|dynamailer|e-?mail ?marketing|the bat! .*(?:business))\b/i;
const personalProgram =
  /\b(?:mutt|gnus|pine|alpine|kmail|evolution|thunderbird|apple mail|iphone mail|ipad mail|sylpheed|claws|vm |mew|wanderlust|mozilla|balsa|ximian|elm|exmh|mh-e|nmh|squirrelmail|horde|roundcube|k-9|airmail|spark|mailmate|em client|postbox|eudora|the bat|lotus notes|groupwise|outlook|internet mail service|forte agent|becky|opera mail|entourage|samsung|yahoomail|airsendmail)\b/i;

const waysOut =
  /unsubscri|opt[ -]?out|\/(?:remove|unsub|optout|leave)\b|(?:one|1)[ -]time (?:message|mail)|not be (?:e-?)?mailed again|no (?:further|more) (?:e-?)?mail|remove (?:me|yourself|your (?:e-?mail|address|name))|(?:to be|be) (?:removed|taken off)|removal instructions|"?remove"? in the subject|(?:abbestellen|abmelden|austragen|newsletter abmeld)|d[ée]sabonne|d[ée]sinscri|darse de baja|cancelar (?:la |tu )?suscripci|cancella (?:la tua )?iscrizione|disiscri|annulla l.iscrizione|descadastr|cancelar (?:a )?inscri|uitschrijven|afmelden|avregistrera|avsluta prenumeration|wypisz|odhlásit|leiratkoz|отписаться|отказаться от|abonelikten|配信停止|退订|取消订阅|수신거부|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?|notifications?)|(?:email|notification|communication) preferences|you (?:are receiv|have receiv|receiv|'re receiv|re receiv|got) ?(?:ing|ed)? ?this (?:e-?mail|message|newsletter|notification)|this (?:e-?mail|message|newsletter) (?:was|has been|is being) sent to/i;
const byItself =
  /(?:this is an? auto(?:matic(?:ally)?|mated)|automatically generated|auto-generated|automated (?:message|e-?mail|notification|system)|do not (?:reply|respond) (?:directly )?to this|please (?:do not|don't) reply|not (?:be )?monitored|unmonitored (?:mailbox|address)|automatisch (?:erstellt|generiert|versendet)|antworten sie (?:bitte )?nicht auf diese|bitte (?:antworten sie )?nicht (?:auf diese|antworten)|ne (?:pas|veuillez pas) r[ée]pondre|message automatique|no responda|mensaje autom[aá]tico|non rispondere|messaggio automatico|n[aã]o responda|beantwoord deze e-?mail niet)/i;
const inBrowser =
  /(?:view|read|see|open|display) (?:this|it|the) ?(?:e-?mail|message|newsletter|mailing)? ?(?:online|in (?:your|a|the) (?:web ?)?browser|as a web ?page)|im browser (?:ansehen|anzeigen|öffnen)|version en ligne|ver en (?:el|tu) navegador|visualizza nel browser|trouble (?:viewing|reading)|web version/i;
const tracker = /<img\b[^>]{0,400}\b(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i;
const selling =
  /click (?:here|below|on the link)|\bfree\b[^a-z]{0,20}(?:trial|shipping|quote|gift|offer|information|report|sample)|money[ -]?back|limited[ -]time|act now|order (?:now|today)|call now|toll[ -]?free|special offer|\bguarantee|no obligation|risk[ -]free|save (?:up to )?\d+ ?%|\$\s?\d[\d,.]*|100 ?%|\bviagra|mortgage|credit card|work (?:at|from) home|make money|earn(?:ing)? \$|income|investment opportunity|be your own boss|fortune 500|(?:free|limited) membership|targeted e-?mails?|my late (?:husband|father|client|brother)|foreign(?:er)? (?:partner|account)|(?:business|investment) (?:proposal|plans)|urgent (?:reply|response|attention|assistance)|million (?:u\.?s\.? ?)?(?:dollars|usd|euros)|willing to (?:invest|assist)|million (?:us |united states )?dollars|next of kin|bank account|utmost confiden|strict(?:ly|est) confiden|(?:come|came) (?:to you )?as a surprise|(?:may|might|will) (?:be )?surprised? (?:you|to receive)|(?:got|obtained) your (?:contact|address|name|e-?mail) (?:through|from)|your contact was|(?:play|online) poker|casino|jackpot|lottery|as (?:low|little) as [$£€?]|for only [$£€]|no (?:investment|experience|recruiting) (?:needed|required|necessary)|(?:get|gets|be) paid|lowest (?:possible )?rates?|refinanc|transfer of (?:the |this )?(?:sum|fund|money)|(?:adults?|xxx|18\+)[ -](?:only|site|content)|webcam|lose weight|weight loss|this is not spam|bulk e-?mail|section 301|s\.? ?1618|copyright (?:\(c\)|©)|all rights reserved/gi;
const transaction =
  /\b(?:your (?:\w+ ){0,3}(?:order|receipt|invoice|booking|reservation|subscription|account|password|statement|payment|purchase|delivery|shipment|package|ticket|registration|membership|trial|bill|itinerary|appointment|application|verification code|weekly \w+|daily \w+)|order (?:#|no|number|confirmation|received|shipped)|(?:booking|payment|registration|subscription|appointment|delivery) (?:confirmation|confirmed|reminder|received)|confirm your|verify your|reset your|activate your|welcome to|security (?:alert|code|notice)|new (?:sign-?in|login|device)|password (?:reset|change)|invitation to (?:join|connect)|has (?:shared|invited|mentioned|commented|sent you|tagged|followed)|shared (?:a |an )?(?:file|document|folder|album)|receipt (?:for|from)|invoice (?:#|no|number|for|from)|\d{4,8} is your|verification code|one[- ]time (?:code|password)|reminder:|(?:ihre|deine) (?:\w+ )?(?:bestellung|rechnung|buchung|sendung|lieferung|anmeldung|registrierung|zahlung)|bestellbest[äa]tigung|auftragsbest[äa]tigung|versandbest[äa]tigung|votre (?:commande|facture|compte|r[ée]servation)|tu (?:pedido|factura|cuenta|reserva)|il tuo ordine|uw bestelling)/i;

/** The sum of all signs. 0 is an ordinary letter; see `MACHINE_SIGNS` in classify.ts. */
export function bulkSigns(it: Looked): number {
  return (
    senderSigns(it) +
    headerSigns(it) +
    subjectSigns(it) +
    (it.body ? bodySigns(it.head, it.list, it.body) : 0)
  );
}

function senderSigns({ head, from, list }: Looked): number {
  if (!from) return 2;
  let sum = 0;
  const at = from.address.indexOf('@');
  const local = from.address.slice(0, at);
  if (roleLocal.test(local)) sum += 1.5;
  if (mailingHost.test(from.address)) sum += 1.5;
  const digits = local.replace(/\D/g, '').length;
  if (digits >= 5 || (digits >= 3 && /\d[a-z]+\d|[^aeiou\d\W_]{5}/i.test(local))) sum += 1;
  if (from.name === '') sum += 0.5;
  if (freeMail.test(from.address) && isForged(head, domainOf(from.address))) sum += 1;
  const path = head.addresses('return-path')[0]?.address ?? '';
  const pathLocal = path.slice(0, Math.max(0, path.indexOf('@')));
  if (senderHost.test(path)) sum += 2;
  // Gmail and Outlook put a mark of their own in front (SRS, prvs): those are of the way, not of the sender.
  if (
    !list &&
    verp.test(pathLocal) &&
    !/^(?:srs[01][=+-]|prvs=|btv1==)/i.test(pathLocal) &&
    path !== from.address
  )
    sum += 2;
  const reply = head.addresses('reply-to')[0]?.address;
  if (!list && reply !== undefined && reply !== from.address && domainOf(reply) !== domainOf(from.address))
    sum += 0.75;
  if (
    /[!$%]|\d{3}|\b(?:free|offers?|deals?|sales|department|newsletter|news|team|service|support|marketing|specials?|savings|rewards?|club|digest|daily|weekly|inc|ltd|gmbh|official)\b/i.test(
      from.name,
    )
  )
    sum += 1;
  return sum;
}

function domainOf(address: string): string {
  return address
    .slice(address.indexOf('@') + 1)
    .split('.')
    .slice(-2)
    .join('.');
}

/** Said to be of a large mail house, through which it did not come. */
function isForged(head: Head, domain: string): boolean {
  const received = head.all('received');
  const house = domain.split('.')[0]!;
  return (
    received.length > 0 &&
    !head.has('in-reply-to') &&
    !head.has('references') &&
    !received.some((line) => line.toLowerCase().includes(house))
  );
}

function headerSigns({ head, from, subject, list }: Looked): number {
  let sum = 0;
  const program = `${head.get('x-mailer')} ${head.get('user-agent')} ${head.get('x-library')}`;
  if (bulkProgram.test(program)) sum += 1.5;
  else if (personalProgram.test(program) && head.get('user-agent') !== '') sum -= 1;
  if (head.has('x-php-originating-script') || head.has('x-php-script')) sum += 2;
  if (
    head.has('x-mailgun-sid') || head.has('x-sg-eid') || head.has('x-ses-outgoing') || head.has('x-mandrill-user') ||
    head.has('x-pm-message-id') || head.has('x-hubspot-message-id') || head.has('x-twilio-email') || head.has('x-entity-ref-id') ||
    head.has('x-virtualserver') || head.has('x-virtual-serverid') || head.has('x-job') || head.has('x-mailer-recptid') ||
    head.has('x-abuse-info') || head.has('x-complaints-to')
  ) sum += 2; // prettier-ignore
  if (/^yes\b/i.test(head.get('x-spam-flag'))) sum += 2;
  const type = head.get('content-type');
  if (/^text\/html\b/i.test(type)) sum += program.trim() === '' ? 2.25 : 1.5;
  const answers = head.has('in-reply-to') || head.has('references');
  if (answers) sum -= 3;
  // An answer to nothing: old spam; also phones that forget.
  else if (/^(?:re|fwd?): ?/i.test(subject) && !list) sum += 0.5;
  if (!list) sum += recipientSigns(head, from);
  if (withoutMessageId(head)) sum += 1.5;
  if (head.get('date') === '') sum += 0.5;
  else if (parseMailDate(head.get('date')) === undefined) sum += 1.5;
  if (!answers && !head.has('mime-version') && program.trim() === '') sum += 0.75;
  const path = head.get('return-path');
  if (/^<?(?:nobody|www-data|www|apache|httpd|wwwrun|web|root|daemon)@/i.test(path)) sum += 2.5;
  // Programs of 2002 forged these; the years since do not have them at all.
  if (/^<0000[0-9a-f]{8}\$0000[0-9a-f]{4}\$0000[0-9a-f]{4}@/i.test(head.get('message-id'))) sum += 2;
  const hours = /^<[0-9a-f]{4}([0-9a-f]{4})[0-9a-f]{4}\$[0-9a-f]{8}\$[0-9a-f]{8}@/i.exec(
    head.get('message-id'),
  );
  // Outlook puts the clock of Windows there (01bd is 1998, 01ff after 2050); who plays Outlook makes any number up.
  if (hours && !/^01[b-f]/i.test(hours[1]!) && hours[1] !== '0000') sum += 2;
  // Nor does Outlook Express write the word beside the number.
  if (/outlook express/i.test(program) && /^\d \(/.test(head.get('x-priority'))) sum += 1;
  if (/^(?:1|2)\b/.test(head.get('x-priority'))) sum += 0.5;
  return sum;
}

function recipientSigns(head: Head, from: MailAddress | undefined): number {
  const to = head.get('to');
  const recipients = [...head.addresses('to'), ...head.addresses('cc')];
  if (recipients.length === 0)
    return /undisclosed|recipient/i.test(to) || to === '' || to === '""<>' ? 1.5 : 1;
  if (/^<?undisclosed|undisclosed[ ._-]?recip/i.test(to)) return 1.5;
  if (from && recipients.length === 1 && recipients[0]!.address === from.address) return 1;
  if (recipients.length > 8 && !head.has('in-reply-to')) return 1;
  // Strangers in the order of the alphabet, at several hosts.
  return 0;
}

/** The sender's program gave the message none, so that a server on the way did: its host and number stand in a Received. */
function withoutMessageId(head: Head): boolean {
  const id = head.get('message-id');
  if (id === '') return true;
  if (/SMTPIN_ADDED|@mx\.google\.com>?$/i.test(id)) return true;
  const number = /^<\d{12,14}\.([A-Za-z0-9]{8,20})@([^>]+)>/.exec(id);
  if (!number) return false;
  const received = head.all('received');
  // Written by the sender's own server it says nothing.
  return (
    received.length > 0 &&
    received
      .slice(0, -1)
      .concat(received.length === 1 ? received : [])
      .some((line) => line.includes(number[1]!))
  );
}

function subjectSigns({ subject, head }: Looked): number {
  if (head.has('in-reply-to') || head.has('references')) return 0;
  let sum = 0;
  const letters = subject.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    sum += 1;
  if (/!!|\${1,}|\d ?%|!\s*$|\bfree\b|\bwin\b|\bwinner\b|\bguarantee/i.test(subject)) sum += 1;
  if (/\s{5,}\S{1,12}$/.test(head.get('subject'))) sum += 2;
  if (/^adv?\b ?:/i.test(subject)) sum += 3;
  if (transaction.test(subject)) sum += 1.5;
  if (
    /\bnewsletter\b|\bnews(?:flash)?\b|\bdigest\b|\bheadlines\b|\bspecial offers?\b|\bsale\b|\bsavings?\b|\bcoupon\b|\bdeals?\b/i.test(
      subject,
    )
  )
    sum += 1.5;
  if (/#\s?\d{2,}|\b(?:no|nr|vol|issue|note)\.? ?\d{2,}/i.test(subject)) sum += 1;
  if (subject === '') sum += 0.5;
  return sum;
}

/** How a body begins and ends, as somebody reads it: decoded, blanks as one. */
function readableText(head: Head, body: Buffer): string {
  const { first, last } = BODY_BYTES;
  const size = Math.min(body.length, first + last);
  const bytes = Buffer.allocUnsafe(size);
  body.copy(bytes, 0, 0, Math.min(size, first));
  if (size > first) body.copy(bytes, first, body.length - (size - first));
  const stated = /^base64/i.test(head.get('content-transfer-encoding'));
  // Programs that send to many leave out what says so.
  if (stated || /^(?:[A-Za-z0-9+/]{60,80}\r?\n){3}/.test(bytes.toString('latin1', 0, 250)))
    return inOneLine(Buffer.from(bytes.toString('latin1'), 'base64'));
  if (!isBase64.test(bytes.toString('latin1'))) return inOneLine(bytes);
  const text = bytes
    .toString('latin1')
    .replace(encodedPart, (_, before: string, coded: string) => before + letters(coded));
  return inOneLine(Buffer.from(text, 'latin1'));
}

const isBase64 = /base64/i;

/** Without soft breaks, which part words; encoded letters of other languages are put together again. Writes over the bytes. */
function inOneLine(bytes: Buffer): string {
  const size = bytes.includes(EQUALS) ? joinLines(bytes) : bytes.length;
  return bytes.toString('utf8', 0, joinBlanks(bytes, size));
}

// Loops over bytes stand in functions of their own, as in body.ts.

function joinLines(bytes: Buffer): number {
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === EQUALS) {
      if (bytes[at + 1] === LF) {
        at += 1;
        continue;
      }
      if (bytes[at + 1] === CR && bytes[at + 2] === LF) {
        at += 2;
        continue;
      }
    }
    bytes[to] = byte;
    to += 1;
  }
  return to;
}

function joinBlanks(bytes: Buffer, size: number): number {
  let to = 0;
  let blank = false;
  for (let at = 0; at < size; at += 1) {
    let byte = bytes[at]!;
    if (byte === EQUALS && at + 2 < size) {
      const code = hexAt(bytes, at + 1) * 16 + hexAt(bytes, at + 2);
      if (code >= 0) {
        byte = code;
        at += 2;
      }
    }
    const isBlank = byte === 32 || byte === TAB || byte === LF || byte === CR;
    if (isBlank && blank) continue;
    blank = isBlank;
    bytes[to] = isBlank ? 32 : byte;
    to += 1;
  }
  return to;
}

const EQUALS = 61;
const LF = 10;
const CR = 13;
const TAB = 9;

/** Below -100 for what is no digit: no other digit makes up for it. */
function hexAt(bytes: Buffer, at: number): number {
  const byte = bytes[at]!;
  return byte >= 48 && byte <= 57 ? byte - 48 : byte >= 65 && byte <= 70 ? byte - 55 : -1000;
}

/** A part of text in base64: what stands before it, and itself. */
const encodedPart =
  /(content-type:[ \t]*text\/(?:[^\n]+\n){1,6}?content-transfer-encoding:[ \t]*base64[^\n]*\n(?:[^\n]+\n){0,4}?\r?\n)((?:[A-Za-z0-9+/= \t]{20,100}\r?\n)+)/gi;

function letters(coded: string): string {
  return Buffer.from(coded, 'base64').toString('latin1');
}

/** Signs in a body. What stands in an answer is as a rule not its writer's own. */
export function bodySigns(head: Head, list: boolean, body: Buffer): number {
  if (head.has('in-reply-to') || head.has('references')) return 0;
  const text = readableText(head, body);
  let sum = 0;
  // Lists put theirs under every letter.
  if (!list && waysOut.test(text)) sum += 2;
  if (byItself.test(text)) sum += 2.5;
  if (inBrowser.test(text)) sum += 1.5;
  if (tracker.test(text)) sum += 1;
  const sold = new Set(
    [...text.matchAll(selling)].map(([one]) => one.toLowerCase().replace(/\d[\d.,]*/g, '#')),
  );
  sum += Math.min(2, sold.size * 0.75);
  const links = text.match(/https?:\/\//gi)?.length ?? 0;
  if (links >= 8) sum += links >= 15 ? 1.5 : 1;
  if ((text.match(/<img\b[^>]{0,300}src\s*=\s*["']?http/gi)?.length ?? 0) >= 2) sum += 1;
  if (
    !/text\/plain/i.test(text) &&
    /text\/html/i.test(text) &&
    /^multipart\//i.test(head.get('content-type'))
  )
    sum += 1;
  if (
    /<font\b[^>]{0,200}(?:size\s*=\s*["']?(?:[5-9]|\+[2-9])|color\s*=\s*["']?#?(?:ff0000|red\b))/i.test(text)
  )
    sum += 0.75;
  if (/<script\b|<body\b[^>]{0,200}\bonload/i.test(text)) sum += 1;
  // Letters and digits of no meaning at the end of plain text, so that each copy is another.
  if (
    /^text\/plain/i.test(head.get('content-type')) &&
    /(?:^| )(?=[\w-]{20,}$)(?:[A-Za-z]*\d+[A-Za-z]+){3}[\w-]*$/.test(text.trimEnd())
  )
    sum += 1.5;
  // The same as one word, so that each copy is another.
  if (/(?:^|\s)[a-z]{18,40}\s*(?:-- .{0,300})?$/.test(text)) sum += 1.5;
  if (
    /^Dear (?:sir|madam|friend|customer|member|valued|user|subscriber|client)|\bDear (?:sir|friend|valued|customer|member)\b/i.test(
      text.trimStart(),
    )
  )
    sum += 1.5;
  if (/Content-Type:\s*text\/calendar/i.test(text)) sum += 2;
  return sum;
}
