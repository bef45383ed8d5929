// The format `jcard`: address cards as JSON (RFC 7095), one card or a list of them. Read as the cards they stand for.
import type { Format, InputFile } from '#formats/format.ts';
import { isList, type Json, jsonBeginning } from '#formats/json-text.ts';
import { readJsonCards } from '#formats/vcard/json-cards.ts';
import { readCardLines } from '#formats/vcard/of-lines.ts';
import { linesOfJcard, vcardIn } from './lines.ts';

export const jcard: Format = {
  name: 'jcard',
  reads: true,
  writes: false,
  recognise,
  read: (files, options) =>
    readJsonCards(files, options, cardsIn, (json, file, at) => {
      const lines = linesOfJcard(json);
      return lines && readCardLines(lines, file, at);
    }),
};

async function recognise(files: readonly InputFile[]): Promise<number> {
  for (const file of files)
    if (/^\s*\[\s*(?:\[\s*)?"vcard"\s*,/.test(await jsonBeginning(file, 1024))) return 1;
  return 0;
}

function cardsIn(json: Json): readonly Json[] | undefined {
  if (vcardIn(json)) return [json];
  return isList(json) && json.some((one) => vcardIn(one)) ? json : undefined;
}
