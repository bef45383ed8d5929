// A line of a card or of a calendar as it is written: folded octets (RFC 2426, RFC 6350; RFC 5545, 3.1).

/** Octets of a line without its end. */
const FOLD_AT = 75;

/** Folds a line after at most 75 octets, never inside a character; ends it with CRLF. */
export function folded(line: string): string {
  if (line.length <= FOLD_AT / 3 || (line.length <= FOLD_AT && !/[^ -~]/.test(line))) return `${line}\r\n`;
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const char of line) {
    const code = char.codePointAt(0)!;
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (size + octets > FOLD_AT) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += char;
    size += octets;
  }
  pieces.push(piece);
  return `${pieces.join('\r\n')}\r\n`;
}
