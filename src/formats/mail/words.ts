// Text of headers: encoded words (RFC 2047, also broken ones with raw bytes in them) and raw 8-bit, as letters.
import { decodeWords } from 'postal-mime';
import { withoutControls } from '#formats/text.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** Latin-1 of raw bytes -> letters: UTF-8 where it is, else windows-1252. */
export function lettersOf(raw: string): string {
  // oxlint-disable-next-line no-control-regex
  if (!/[^\x00-\x7f]/.test(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  try {
    return strict.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

/** Raw bytes inside encoded words written out, so that they are read in the charset of their word and not by themselves. */
export function rawWordsWritten(raw: string): string {
  // oxlint-disable-next-line no-control-regex
  const foreign = /[^\x00-\x7f]/g;
  if (raw.search(foreign) < 0) return raw;
  return raw.replace(/=\?[^?\s]+\?[qQ]\?[^?]*\?=/g, (word) =>
    word.replace(foreign, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

/** A header's value for people, from the Latin-1 of its bytes. */
export function decodeText(raw: string): string {
  const text = raw.length > MOST_LETTERS ? raw.slice(0, MOST_LETTERS) : raw;
  return wordsDecoded(lettersOf(text.includes('=?') ? rawWordsWritten(text) : text));
}

/** The same of what is letters already: a name that came out of a parser, which may have decoded its words or not. */
export function wordsDecoded(letters: string): string {
  let text = letters.length > MOST_LETTERS ? letters.slice(0, MOST_LETTERS) : letters;
  if (text.includes('=?')) {
    try {
      text = decodeWords(text);
    } catch {
      // Stays as it stands.
    }
  }
  return withoutControls(text.replace(/\s+/g, ' ')).trim();
}

/** Longer is no subject and no name. */
const MOST_LETTERS = 2000;
