// Whom a title names, where nobody was invited: "Coffee with Priya Nair", "Lunch w/ Ana Ruiz and Tom Kerr", "Call Ben Okafor". Only
// full names behind or before a word that says you met; a first name alone could be anybody. Birthdays, trips, and things people
// call by name (banks, streets, teams) give nobody. Words of several languages; own list.
import { isPersonal } from '#formats/mail/names.ts';

const meeting =
  'coffee|lunch|dinner|breakfast|brunch|drinks?|beers?|tea|walk|hike|run|meal|meet(?:ing|up)?|catch[ -]?up|chat|talk|call|phone|video ?call|zoom|skype|interview|1:1|1-1|1on1|one[ -]on[ -]one|visit|session|conversation|' +
  'kaffee|mittag(?:essen)?|abendessen|frühstück|bier|treffen|gespräch|spaziergang|essen|telefonat|telefonieren|anruf|besuch|termin|austausch|' +
  'café|déjeuner|dîner|petit[ -]déjeuner|verre|rendez-vous|rdv|réunion|appel|promenade|entretien|point|visite|' +
  'desayuno|almuerzo|comida|cena|cerveza|reunión|llamada|charla|paseo|visita|entrevista|quedada|' +
  'caffè|colazione|pranzo|aperitivo|birra|incontro|riunione|chiamata|telefonata|chiacchierata|passeggiata|colloquio|' +
  'koffie|lunchen|eten|borrel|biertje|afspraak|gesprek|bellen|wandeling|bezoek|overleg|bijpraten';
const together = '(?:w\\/\\s*|(?:with|mit|bei|avec|chez|con|met|com|bij)\\s+)';
const edge = '(?:^|[^\\p{L}\\p{N}])';

const withSomebody = new RegExp(`${edge}(?:${meeting})(?:\\s[^:,;]{0,30}?)?\\s+${together}(.+)$`, 'iu');
const onlyWith = new RegExp(`^\\s*${together}(.+)$`, 'iu');
const calling = new RegExp(
  `^\\s*(?:call|ring|phone|meet|visit|see|anrufen|treffen|appeler|voir|llamar a|ver a|chiamare|bellen|1:1|1-1|1on1|interview|coffee|lunch|dinner|kaffee|café|caffè|koffie)\\s*[:–-]?\\s+(.+)$`,
  'iu',
);
const calledBehind = new RegExp(
  `^(.+?)\\s*(?:\\((?:phone|call|video|telefon|tel|anruf|appel|llamada|chiamata|bellen|zoom|coffee|lunch)\\)|[–:-]\\s*(?:${meeting})|\\s(?:anrufen|treffen|bellen|1:1))\\s*$`,
  'iu',
);
const pair = /^\s*([^/<>&|]{5,60}?)\s*(?:\/|<>|<->|\bx\b|&|\|)\s*([^/<>&|]{2,60}?)\s*$/u;

const birthdays =
  /birthday|b-day|geburtstag|anniversaire|cumplea[ñn]os|compleanno|verjaardag|anivers[aá]rio|\u{1f382}|\u{1f381}/iu;
/** A name is over where one of these stands. */
const nameEnds =
  /\s*(?:[,;:(@|–]|\s-\s|\.\s|\s(?:at|in|on|re|about|for|from|to|before|after|um|am|im|bei|wegen|über|chez|à|au|pour|en|sobre|de las|a las|da|alle|per|over|om|op|voor)\s|\s\d).*$/iu;
const and = /\s*(?:,|\+|&|\/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*/u;
/** Belongs to a family name without a capital. */
const particle =
  /^(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ben|ibn|ter|ten|zu|zur|y|af|av)$/u;
const nobody =
  /\b(?:team|group|club|class|board|committee|family|parents|kids|school|dept|department|bank|insurance|clinic|hospital|dentist|doctor|street|road|station|airport|hotel|restaurant|project|product|sales|marketing|finance|design|engineering|legal|hr|ops|people|planning|review|sync|standup|stand-up|weekly|daily|monthly|quarterly|all hands|town hall|retro|demo|kick-?off|workshop|training|webinar|conference|summit|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|new|the|my|our|your|verein|schule|amt|gmbh|praxis|klinik|zahnarzt|arzt|bahnhof|straße|familie|équipe|école|famille|equipo|escuela|familia|squadra|scuola|famiglia|school|familie|ltd|inc|plc|llc|co)\b/iu;

export function isBirthday(title: string): boolean {
  return birthdays.test(title);
}

/** Full names in a title that says you met; `mine`: names of yours, folded by the caller's `fold`. */
export function namesInTitle(
  title: string,
  mine: ReadonlySet<string>,
  fold: (name: string) => string,
): string[] {
  if (title.length > 120 || isBirthday(title)) return [];
  const text = title.replaceAll(/\s+/g, ' ').trim();
  const named = new Set<string>();
  const take = (piece: string): void => {
    for (const part of piece.split(and).slice(0, 4)) {
      const name = fullName(part);
      if (name !== undefined && !mine.has(fold(name))) named.add(name);
    }
  };
  const behind = (withSomebody.exec(text) ?? onlyWith.exec(text) ?? calling.exec(text))?.[1];
  if (behind !== undefined) take(behind);
  else {
    const before = calledBehind.exec(text)?.[1];
    if (before !== undefined) take(before);
    else {
      // "Ana Ruiz / Tom Kerr": two names, one of them yours.
      const two = pair.exec(text);
      const [left, right] = two ? [two[1]!, two[2]!] : ['', ''];
      const [leftMine, rightMine] = [isMe(left, mine, fold), isMe(right, mine, fold)];
      if (leftMine !== rightMine) take(leftMine ? right : left);
    }
  }
  return [...named];
}

function isMe(text: string, mine: ReadonlySet<string>, fold: (name: string) => string): boolean {
  if (text === '') return false;
  const folded = fold(text);
  if (mine.has(folded)) return true;
  return !folded.includes(' ') && [...mine].some((name) => name.split(' ')[0] === folded);
}

/** Given and family name at the beginning of a text; undefined where there is no more than one word of a name. */
function fullName(raw: string): string | undefined {
  const text = raw
    .replace(nameEnds, '')
    .replace(/^(?:dr|prof|mr|mrs|ms|herrn?|frau|mme|m|sr|sra|sig)\.?\s+/iu, '')
    .trim();
  const words: string[] = [];
  for (const word of text.split(' ')) {
    if (/^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || (words.length > 0 && particle.test(word)))
      words.push(word);
    else break;
  }
  while (words.length > 0 && particle.test(words.at(-1)!)) words.pop();
  const name = words
    .join(' ')
    .replace(/[’']s$/, '')
    .replace(/\.$/, '');
  const whole = words.filter((word) => word.replaceAll(/[^\p{L}]/gu, '').length > 1);
  if (whole.length < 2 || words.length > 5 || !isPersonal(name) || nobody.test(name)) return undefined;
  // An abbreviation is no name: "IT Support", "QBR Review".
  if (
    words.some(
      (word) => word.length > 1 && word.length <= 4 && word === word.toUpperCase() && !word.includes('.'),
    )
  )
    return undefined;
  return name;
}
