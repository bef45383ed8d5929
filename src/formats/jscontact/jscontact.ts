// The format `jscontact`: contacts as JSON (RFC 9553), one Card, a list of them, or what a JMAP server answers. Read as the cards
// that RFC 9555 makes of them.
import type { Format, InputFile } from '#formats/format.ts';
import { isList, isObject, type Json, jsonBeginning } from '#formats/json-text.ts';
import { readJsonCards } from '#formats/vcard/json-cards.ts';
import { readCardLines } from '#formats/vcard/of-lines.ts';
import { vcardLines } from '#formats/vcard/write.ts';
import { cardOfJscontact, isCard } from './read.ts';

export const jscontact: Format = {
  name: 'jscontact',
  reads: true,
  writes: true,
  recognise,
  read: (files, options) =>
    readJsonCards(files, options, cardsIn, (json, file, at) => {
      const card = cardOfJscontact(json);
      return card && readCardLines(vcardLines(card, '4.0').slice(1, -1), file, at);
    }),
};

async function recognise(files: readonly InputFile[]): Promise<number> {
  for (const file of files)
    if (/"@type"\s*:\s*"(?:Card|ContactCard|JSCard)"/.test(await jsonBeginning(file, 16_384))) return 0.95;
  return 0;
}

function cardsIn(json: Json): readonly Json[] | undefined {
  if (isList(json)) return json.some((one) => isObject(one) && isCard(one)) ? json : undefined;
  if (!isObject(json)) return undefined;
  if (isCard(json)) return [json];
  for (const inside of [json['list'], json['cards']]) {
    const found = isList(inside) ? cardsIn(inside) : undefined;
    if (found) return found;
  }
  return undefined;
}
