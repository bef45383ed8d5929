// A message as words with their places in it: small letters, short forms written out (“don’t”, “dont” and “do not” are the same
// words), British spelling as American, one kind of quote. What is found is told by its place in the text as it was written.

export interface Word {
  /** As patterns know it. */
  readonly word: string;
  /** Place in the text, in UTF-16 units; words of one short form share it. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** A comma or the like stands before it. */
  readonly clause: boolean;
  /** Stands between quotation marks, as the words of somebody else. */
  readonly quoted: boolean;
}

export interface Sentence {
  readonly first: number;
  /** The word after its last. */
  readonly end: number;
  readonly from: number;
  /** After its full stop. */
  readonly to: number;
  readonly question: boolean;
}

export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

export interface ReadText {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  /** As people count them: what stands between blanks. */
  readonly count: number;
}

/** A piece of the text: a word, what may end a sentence, a blank line, or what parts clauses. */
const PIECE =
  /(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘`´][\p{L}\p{M}]+)*)|(?<blank>\n[^\S\n]*\n)|(?<end>[.!?…。]+)|(?<quote>["“”«»„])|(?<clause>[,;:()–—])/gu;

const SHORT_FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  `im i am|ive i have|id i would|youre you are|youve you have|youll you will|youd you would|dont do not|doesnt does not
didnt did not|cant can not|cannot can not|couldnt could not|wont will not|wouldnt would not|isnt is not|arent are not
wasnt was not|werent were not|havent have not|hasnt has not|hadnt had not|shouldnt should not|mustnt must not|neednt need not
aint is not|thats that is|theres there is|whats what is|whos who is|heres here is|gonna going to|wanna want to|gotta got to
gimme give me|lemme let me|pls please|plz please|plse please|u you|ur your|r are|thx thanks|tnx thanks|cuz because|bc because
msg message|msgs messages|mins minutes|min minutes|hrs hours|sec second|secs seconds|wks weeks|mgr manager|co company
everyones everyone is|nobodys nobody is|shes she is|hes he is|theyre they are|theyve they have|weve we have|yall you all
youse you|somone someone|opportunites opportunities|proffesional professional|experiance experience|recieve receive
recieved received|reccomend recommend|recomend recommend|desparate desperate|desparately desperately|appriciate appreciate`
    .split(/[|\n]/)
    .map((line) => {
      const [short, ...long] = line.split(' ');
      return [short!, long.join(' ')];
    }),
);

/** Words after which ’s is “is”; after others it is of somebody. */
const IS = new Set(
  'it that there what who here where how he she everyone everybody nobody someone something nothing'.split(
    ' ',
  ),
);
const ENDINGS: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
};

const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/^(fav|hon|neighb|col|behavi|lab|endeav|harb|rum|hum)our/, '$1or'],
  [/^(organ|util|apolog|recogn|optim|priorit|real|monet|incentiv|operational|product|synerg|idol|mesmer|capital|special)is(?=e|ing|ation)/, '$1iz'],
  [/^(cal|cent)(ib|t)re$/, '$1$2er'],
  [/^programmes?$/, 'program'],
  [/^enquir/, 'inquir'],
  [/^mom$/, 'mum'],
  [/^(marvel|travel|unrival|counsel|fulfil|skil)l(?=ed|ous|ing|or|ful)/, '$1'],
]; // prettier-ignore

/** One written word as the words that patterns know. */
function plainWords(written: string): string[] {
  const small = written
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’ʼ‘`´]/g, "'");
  const whole = small.replaceAll("'", '');
  const at = small.indexOf("'");
  if (at < 0) {
    // ID is no “I’d”.
    const long = written === 'ID' || written === 'R' || written === 'Co' ? undefined : SHORT_FORMS[small];
    return long ? long.split(' ') : [american(small)];
  }
  const [before, ending] = [small.slice(0, at), small.slice(at + 1)];
  if (ending === 't' && before.endsWith('n')) {
    const known = SHORT_FORMS[whole];
    return known ? known.split(' ') : [before.slice(0, -1), 'not'];
  }
  if (ending === 's')
    return before === 'let' ? ['let', 'us'] : IS.has(before) ? [before, 'is'] : [american(before)];
  const meant = ENDINGS[ending];
  return meant ? [american(before), meant] : [american(whole)];
}

function american(word: string): string {
  for (const [british, here] of AMERICAN) if (british.test(word)) return word.replace(british, here);
  return word;
}

/** Reads a text in one pass; time grows with its length. */
export function readText(text: string): ReadText {
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  let first = 0;
  let clause = false;
  let quotes = 0;
  const close = (to: number, question: boolean): void => {
    if (words.length > first)
      sentences.push({ first, end: words.length, from: words[first]!.from, to, question });
    first = words.length;
    clause = false;
  };
  for (const match of text.matchAll(PIECE)) {
    const { index: from, groups } = match;
    const to = from + match[0].length;
    if (groups!['word'] !== undefined) {
      for (const word of plainWords(match[0])) {
        words.push({ word, from, to, sentence: sentences.length, clause, quoted: quotes % 2 === 1 });
        clause = false;
      }
    } else if (groups!['end'] !== undefined) {
      // The dot of 3.5 or example.org ends nothing.
      if (to === text.length || /[\s"“”'’)\]]/.test(text.charAt(to)) || match[0].length > 1)
        close(to, match[0].includes('?'));
    } else if (groups!['blank'] !== undefined) {
      close(words.at(-1)?.to ?? from, false);
      quotes = 0;
    } else {
      clause = true;
      if (groups!['quote'] !== undefined) quotes++;
    }
  }
  close(words.at(-1)?.to ?? 0, false);
  const paragraphs = paragraphsOf(text);
  return { words, sentences, paragraphs, count: paragraphs.reduce((sum, it) => sum + it.words, 0) };
}

function paragraphsOf(text: string): Paragraph[] {
  const found: { from: number; to: number; words: number }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const match of text.matchAll(/(\n[^\S\n]*\n)|[^\s]+/g)) {
    if (match[1] !== undefined) open = undefined;
    else if (/[\p{L}\p{N}]/u.test(match[0])) {
      const to = match.index + match[0].length;
      if (open) {
        open.to = to;
        open.words++;
      } else found.push((open = { from: match.index, to, words: 1 }));
    }
  }
  return found;
}
