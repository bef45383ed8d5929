// One line in plain words, taken apart: "coffee with Tom and Ana last Tuesday". The date was found before; what is left
// names people after a word that leads to them, and says what it was. What is not understood stays in the note.

export type ToldKind = 'call' | 'meeting' | 'video' | 'message' | 'mail' | 'letter' | 'other';

export interface ToldLine {
  readonly kind: ToldKind;
  /** As they were written, in their order. */
  readonly names: readonly string[];
  /** The line without the people and the date; null where nothing is left but what the kind says already. */
  readonly note: string | null;
}

const KINDS: readonly (readonly [ToldKind, RegExp])[] = [
  ['video', /\b(?:video|video ?call(?:ed)?|zoom(?:ed)?|teams|facetime(?:d)?|skype(?:d)?)\b/i],
  ['call', /\b(?:call(?:ed)?|phone(?:d)?|rang|ring|telephone(?:d)?|spoke on the phone)\b/i],
  ['letter', /\b(?:letter|postcard|card)\b/i],
  ['mail', /\b(?:e-?mail(?:ed|s)?|mail(?:ed|s)?)\b/i],
  ['message', /\b(?:message(?:d|s)?|text(?:ed|s)?|whatsapp|wrote|chat(?:ted)?|sms)\b/i],
  [
    'meeting',
    /\b(?:met|meet|meeting|saw|coffee|tea|lunch|dinner|supper|breakfast|brunch|drinks?|beers?|pint|walk(?:ed)?|visit(?:ed)?|party|talk(?:ed)?|ran into|bumped into|with)\b/i,
  ],
];

/** What leads to names: "with", "called", "wrote to". */
const LEADS =
  /\b(?:with|and saw|saw|met(?: up)?(?: with)?|called|phoned|rang|zoomed|texted|messaged|e-?mailed|mailed|visited|ran into|bumped into|(?:wrote|talked|spoke|letter|card|postcard|mail|message)(?: to| from)?|(?:call|email) (?:to|from))\s+/gi;
/** What ends them. */
const ENDS =
  /\s+(?:about|at|in|on|for|over|because|regarding|re|after|before|near|during|to|who|while|via|from)\b|[.;:–—]|\s-\s/i;
/** The kind alone, which needs no note. */
const BARE =
  /^(?:(?:a|the|we|i|had|had a)\s+)*(?:call(?:ed)?|phone(?:d)?|rang|met|meeting|saw|e-?mail(?:ed)?|mail(?:ed)?|message(?:d)?|text(?:ed)?|wrote|letter|talked|spoke|with|to)?(?: to| with)?$/i;

/** `date`: where in the line the date stands, if it has one. */
export function readToldLine(
  line: string,
  date: { readonly from: number; readonly to: number } | null,
): ToldLine {
  const text = date === null ? line : `${line.slice(0, date.from)}\u0000${line.slice(date.to)}`;
  const kind = KINDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
  // The last lead that has a name behind it: "met for coffee with Tom".
  let names: string[] = [];
  let note = text;
  for (const lead of text.matchAll(LEADS)) {
    const from = lead.index + lead[0].length;
    const rest = text.slice(from);
    const stop = Math.min(
      ...[rest.search(ENDS), rest.indexOf('\u0000')].filter((it) => it >= 0),
      rest.length,
    );
    const found = rest
      .slice(0, stop)
      .split(/\s*(?:,|&|\+|\band\b)\s*/i)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^(?:a|an|the|my|some|me)\b/i.test(name));
    if (found.length === 0) continue;
    names = found;
    const before = text.slice(0, lead.index) + (/^with/i.test(lead[0]) ? '' : lead[0].trim());
    note = `${before} ${rest.slice(stop)}`;
  }
  const left = note
    .replaceAll('\u0000', ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([,.;:])/g, '$1')
    .replaceAll(/^[\s,.;:–—-]+|[\s,;:–—-]+$/g, '')
    .trim();
  return { kind, names, note: left === '' || BARE.test(left) ? null : left };
}
