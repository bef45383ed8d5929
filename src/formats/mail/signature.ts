// What stands under a letter: title, organisation, phone. Better nothing than something wrong: only a block behind `-- `, or one that
// begins with the writer's own name, is read, and only lines that plainly are one of these.

export interface Signature {
  readonly title?: string;
  readonly organisation?: string;
  readonly phones: readonly string[];
}

/** Lines of a block behind the name or the mark. */
const MOST_LINES = 9;
/** A signature stands in the last of these. */
const END_LINES = 40;

const titleWords =
  /\b(?:manager(?:in)?|director(?:in)?|engineer|developer|designer|consultant|analyst|officer|president|founder|co-founder|partner|lead|head of|chief|ceo|cto|cfo|coo|cmo|vp|vice president|architect|scientist|researcher|professor|lecturer|teacher|student|editor|journalist|author|lawyer|attorney|accountant|recruiter|coordinator|specialist|assistant|associate|executive|administrator|representative|advisor|adviser|coach|owner|producer|programmer|nurse|doctor|secretary|chair(?:man|woman|person)?|fellow|intern|trainer|strategist|gesch[äa]ftsf[üu]hrer(?:in)?|leiter(?:in)?|berater(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|projektleiter(?:in)?|vorstand|inhaber(?:in)?|referent(?:in)?|mitarbeiter(?:in)?|redakteur(?:in)?|directeur|directrice|responsable|charg[ée]e? de|ing[ée]nieure?|g[ée]rante?|gerente|ingeniero|ingeniera|jefe|jefa|responsabile|direttore|direttrice|ingegnere)\b/i;
const organisationWords =
  /(?:\b(?:inc|ltd|limited|llc|llp|plc|corp|corporation|company|gmbh|mbh|ag|kg|e\.?v\.|se|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|as|a\/s|aps|university|universit[äaé]t?|universidad|universit[àé]|institute?|institut|college|school|foundation|stiftung|laborator(?:y|ies)|labs|group|holdings?|consulting|technologies|systems|solutions|software|bank|hospital|ministry|council|association|society|partners)\b\.?)/i;
const phoneLabel =
  /^(?:t|tel|telefon|telephone|phone|fon|ph|p|m|mob|mobil|mobile|cell|handy|office|direct|work|home|d|o|c|gsm|portable|móvil|cellulare)\b\.?\s*(?:\((?:mobile|cell|office|work|direct|home)\))?\s*[:.\-–|]?\s*/i;
const faxLabel = /\b(?:fax|telefax|f)\b\s*[:.]/i;
const number = /(?:\+|00|\(0|\(\+|\(|\b)\d[\d\s().\-–/]{6,22}\d\b/;

export function readSignature(
  text: string,
  names: readonly string[],
  address: string,
): Signature | undefined {
  const block = blockOf(text, names);
  if (!block) return undefined;
  const host =
    address
      .slice(address.indexOf('@') + 1)
      .split('.')
      .at(-2)
      ?.toLowerCase() ?? '';
  let title: string | undefined;
  let organisation: string | undefined;
  const phones: string[] = [];
  for (const line of block) {
    const own = line.replace(/^[*_#|\s]+|[*_|\s,]+$/g, '').trim();
    if (own === '' || own.length > 90) continue;
    for (const piece of own.split(/\s+[|•·/]\s+|\s{3,}|\t/)) {
      const phone = phoneIn(piece);
      if (phone !== undefined && phones.length < 3 && !phones.includes(phone)) phones.push(phone);
    }
    if (phoneIn(own) !== undefined || /@|https?:|www\.|\d{4,}/i.test(own)) continue;
    const pieces = own
      .split(/\s+[|•·–—-]\s+|, (?=\p{Lu})|\s+(?:at|bei|chez|@)\s+(?=\p{Lu})/u)
      .map((piece) => piece.trim());
    for (const piece of pieces) {
      if (
        piece === '' ||
        piece.split(' ').length > 8 ||
        /[.!?]$/.test(piece.replace(/\b(?:inc|ltd|e\.v|corp|co)\.$/i, ''))
      )
        continue;
      const isOwnHost =
        host.length > 3 &&
        piece
          .toLowerCase()
          .replace(/[^\p{L}\d]/gu, '')
          .startsWith(host);
      if (title === undefined && titleWords.test(piece) && !isOwnHost && /^\p{Lu}/u.test(piece))
        title = piece;
      else if (
        organisation === undefined &&
        (isOwnHost || organisationWords.test(piece)) &&
        /^[\p{Lu}\d]/u.test(piece)
      )
        organisation = piece;
    }
  }
  if (title === undefined && organisation === undefined && phones.length === 0) return undefined;
  return {
    ...(title === undefined ? {} : { title }),
    ...(organisation === undefined ? {} : { organisation }),
    phones,
  };
}

/** The lines behind the mark, or behind a line that is the writer's name near the end. */
function blockOf(text: string, names: readonly string[]): string[] | undefined {
  const lines = lastLines(text.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  const wanted = names.map(plain).filter((name) => name.includes(' '));
  // Of most lines a look is enough.
  const ends = wanted.map((name) => name.slice(name.lastIndexOf(' ') + 1));
  const isName = (line: string): boolean => {
    if (line.length > 60 || line === '') return false;
    const low = line.toLowerCase();
    if (isAscii(low) && !ends.some((end) => low.includes(end))) return false;
    const own = plain(line);
    return (
      own !== '' &&
      wanted.some((name) => own === name || (own.startsWith(`${name} `) && own.length < name.length + 12))
    );
  };
  const mark = lines.findLastIndex((line) => /^-- ?$/.test(line));
  if (mark >= 0) {
    const behind = lines.slice(mark + 1, mark + 1 + MOST_LINES + 3);
    // A saying or the footer of a list stands behind such a mark as well: the name has to be there.
    const at = behind.findIndex(isName);
    return at < 0 ? undefined : behind.slice(at + 1, at + 1 + MOST_LINES);
  }
  const at = lines.findLastIndex(isName);
  if (at < 0 || lines.length - at > MOST_LINES + 3) return undefined;
  return lines.slice(at + 1, at + 1 + MOST_LINES);
}

function lastLines(text: string): string[] {
  let from = text.length;
  for (let lines = 0; lines < END_LINES && from >= 0; lines += 1)
    from = from === 0 ? -1 : text.lastIndexOf('\n', from - 1);
  return text
    .slice(from + 1)
    .split('\n')
    .map((line) => line.trimEnd());
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[^\x00-\x7f]/.test(text);
}

function plain(text: string): string {
  const low = isAscii(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return low
    .replace(/[^\p{L}\s'-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function phoneIn(line: string): string | undefined {
  if (faxLabel.test(line)) return undefined;
  const labelled = phoneLabel.exec(line);
  const rest = labelled ? line.slice(labelled[0].length) : line;
  const found = number.exec(rest);
  if (!found || found.index > 3) return undefined;
  const value = found[0].replace(/[\s–]+/g, ' ').trim();
  const digits = value.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15) return undefined;
  // Without a label it has to say its country.
  if (!labelled && !value.startsWith('+')) return undefined;
  return value;
}
