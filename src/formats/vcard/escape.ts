// Text -> a value of a card, and lines -> folded octets (RFC 2426, RFC 6350).

const FOLD_AT = 75;

/** A text value: line breaks, commas, semicolons and backslashes escaped; other control characters left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll(',', '\\,')
    .replaceAll(';', '\\;');
}

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
