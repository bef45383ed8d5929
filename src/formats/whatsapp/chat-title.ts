// What a chat is called, by the name of its file: `WhatsApp Chat with Ana Ruiz.txt`, `WhatsApp Chat - Ana Ruiz.zip`, in the languages that put
// the name last, and in those that put it first. Programs make `_` of what a file may not be called.
import { baseName } from '#formats/file-look.ts';
import type { InputFile } from '#formats/format.ts';

const last =
  /^.*whatsapp.*?(?:\s-\s|\s(?:with|mit|avec|con|com|met|med|med\.|z|с|со|cu|s|sa|kanssa|dengan|với|με|עם|مع|با)\s)(.+)$/iu;
const first = /^(.+?)\s?(?:ile|과의|와의|とのトーク|との|님과)\s?.*whatsapp/iu;

/** '' where the name does not tell: `_chat.txt` by itself, a file under a name of one's own. */
export function chatTitle(file: InputFile): string {
  for (const name of [baseName(file.path), baseName(file.from ?? '')]) {
    const bare = name
      .replace(/(?:\.(?:zip|txt))+$/i, '')
      .replace(/ ?\(\d+\)$/, '')
      .replace(/(?:\.(?:zip|txt))+$/i, '')
      .replace(/[\u200b-\u200f\u061c\u2060\ufeff\u2066-\u2069]/g, '')
      .normalize('NFC');
    const title = last.exec(bare)?.[1] ?? first.exec(bare)?.[1];
    if (title !== undefined) return title.trim();
  }
  return '';
}

/** Whether something of a WhatsApp export is in the name of the file or of its zip. */
export function namedWhatsapp(file: InputFile): boolean {
  return (
    /whatsapp/i.test(baseName(file.path)) ||
    /whatsapp/i.test(baseName(file.from ?? '')) ||
    /^_chat\b.*\.txt$/i.test(baseName(file.path))
  );
}
