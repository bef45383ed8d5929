// What is kept of a letter: how many words, and whether it asks something. The letter itself is not kept.
// English asks only; a question mark is one in any language.

/** Words: runs between blanks with a letter or digit in them; of Chinese and Japanese two signs count as one. Tags of HTML do not count. */
export function countWords(text: string): number {
  const plain = text.includes('<') ? withoutTags(text) : text;
  const { read, written } = encoder.encodeInto(plain, bytes);
  // Plain ASCII, as most letters are, is counted in its bytes: several times faster than letter by letter.
  return read === plain.length && written === read ? countInAscii(written) : countInText(plain);
}

const encoder = new TextEncoder();
const bytes = new Uint8Array(16_384);
/** 1 blank, 2 letter or digit, 0 anything else. */
const signKinds = Uint8Array.from({ length: 128 }, (_, code) => (code <= 32 ? 1 : isWordSign(code) ? 2 : 0));

function countInAscii(length: number): number {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < length; index += 1) {
    const kind = signKinds[bytes[index] ?? 0];
    if (kind === 1) inWord = false;
    else if (kind === 2 && !inWord) {
      inWord = true;
      words += 1;
    }
  }
  return words;
}

function countInText(plain: string): number {
  let words = 0;
  let signs = 0;
  let inWord = false;
  for (let index = 0; index < plain.length; index += 1) {
    const code = plain.charCodeAt(index);
    if (code <= 32 || code === 0xa0) {
      inWord = false;
    } else if (code >= 0x3040 && code <= 0x9fff && !(code >= 0x3100 && code < 0x3400)) {
      signs += 1;
      inWord = false;
    } else if (!inWord && isWordSign(code)) {
      inWord = true;
      words += 1;
    }
  }
  return words + Math.ceil(signs / 2);
}

function isWordSign(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  // Not: general punctuation and symbols, fullwidth punctuation, surrogates (emoji).
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3040) &&
    !(code >= 0xd800 && code < 0xf900) &&
    code < 0xfe00
  );
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ');
}

/** A question mark that ends something; those inside an address (`?utm=…`) do not. */
const questionMark = /[?？؟](?=$|[\s"'”’)\]<*_!?.,;:…？]|[\u{1f300}-\u{1faff}])/u;
const plainAsk =
  /\b(?:(?:could|would|can|will) you|would you mind|do you (?:know|have|think|happen)|are you (?:able|free|available|open|interested)|let me know|any (?:chance|advice|thoughts|tips|ideas)|i(?: was| am|'m|’m) wondering|i wonder (?:if|whether)|(?:may|might|could|can) i (?:ask|have|get)|looking for (?:advice|someone|anyone)|(?:please|pls) (?:send|share|tell|let|call|reply|confirm|forward|advise))\b/i;

/** Whether the letter asks something: a question mark, or an ask in plain English words. */
export function asksSomething(text: string): boolean {
  return questionMark.test(text) || plainAsk.test(text);
}
