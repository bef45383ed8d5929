// Facebook and Instagram write each byte of UTF-8 as a letter of its own: `RenÃ©`. Put right text by text; what is right stays.
const strict = new TextDecoder('utf-8', { fatal: true });

export function mended(text: string): string {
  let foreign = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    foreign ||= code > 0x7f;
  }
  if (!foreign) return text;
  try {
    return strict.decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
