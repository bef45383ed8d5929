// One cell of an address book that may have been through a spreadsheet: takes off what Excel puts on (`'`, `="…"`,
// `=HYPERLINK(…)`), and tells values that it has broken for good. Says nothing about what a cell means.

/** What programs write where they have nothing. `None` and `Null` are left: people bear them. */
const nothing =
  /^(?:0{1,2}\/0{1,2}\/0{2,4}|-+|–|—|n\/a|N\/A|#N\/A|null|NULL|undefined|NaN|nan|\(null\)|\(none\))$/;
const LONGEST_NOTHING = 12;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const isInvisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const hyperlink = /^=\s*HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i;
/** Quotes that a writing program put in the place of straight ones. */
const curly = /^[“„”«]([^“„”«»]*)[”“»]$/;
const asText = /^=\s*"([^"]*)"$/;
/** A formula that could not be computed, or a column that was too narrow. */
const broken = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|WERT!|BEZUG!|ZAHL!|NOM\s?\?|VALEUR!|#{2,})$/i;
/** `4.47701E+11`: the last digits of a number are gone. */
const rounded = /^[+-]?\d(?:[.,]\d+)?E\+?\d{1,3}$/i;

/** A cell without what spreadsheets add; '' where it says nothing. `address`: of a link, where it leads and not what it shows. */
export function plainCell(text: string, address = false): string {
  let value = text.trim();
  if (value === '') return '';
  if (isInvisible.test(value)) value = value.replace(invisible, '').trim();
  if (value.startsWith('=')) {
    const [, target = '', shown = ''] = hyperlink.exec(value) ?? [];
    if (target !== '') value = address || shown === '' ? target : shown;
    else
      value =
        asText.exec(value)?.[1] ??
        (/^=(?:\+?[\d\s()./-]{5,}|[^\s=()@"]+@[^\s()@"]+)$/.test(value) ? value.slice(1) : value);
    value = value.trim();
  } else if (/^[“„”«]/.test(value)) value = (curly.exec(value)?.[1] ?? value).trim();
  else if (/^'[+=@\d(-]/.test(value)) value = value.slice(1).trim();
  return value.length <= LONGEST_NOTHING && nothing.test(value) ? '' : value;
}

/** Whether a spreadsheet has made a value worthless; for numbers also where it was rounded. */
export function isBroken(value: string, number = false): boolean {
  return value.startsWith('#') ? broken.test(value) : number && rounded.test(value);
}

/** Line breaks and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Several values in one cell, as Google joins them; one where it did not. */
export function valuesOf(cell: string): string[] {
  return cell.includes(':::') ? cell.split(/\s*:::\s*/) : [cell];
}
