// Damage as disks, programs and people do it: bits flipped, pieces cut, doubled, put elsewhere, and pieces of another file or
// of what readers look for. Seeded: the same number gives the same damage.

/** What readers look for; put where it does not belong. */
const tokens = [
  '\n\nFrom a@b Mon Mar  4 11:20:34 2024\n', '\r\n', '\n', '"', '""', ',', ';', '\t', '\0', '\ufeff', '\u{1f600}', '\u202e',
  'BEGIN:VCARD\n', 'END:VCARD\n', '=\n', '=?utf-8?Q?', '=?utf-8?B?AAAA?=', '?=', 'Content-Type: multipart/mixed; boundary="x"\n',
  'Date: ', 'References: <', '(((((', ')', '<<<<<', '[[[[', '{', '}', '\\', '9999999999999999999', '-1', 'NaN', '2024-02-30',
  'BEGIN:VCALENDAR\n', 'RRULE:FREQ=SECONDLY\n', 'DTSTART:20240304\n', '12/31/99, 11:59 PM - ', 'a'.repeat(3000), '\xff\xfe', 'é',
] as const; // prettier-ignore

/** Numbers below 1, always the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One to six pieces of damage to `bytes`; `other` is a file to take pieces from. */
export function mutate(bytes: Buffer, other: Buffer, random: () => number): Buffer {
  let out: Buffer = Buffer.from(bytes);
  const below = (limit: number): number => Math.floor(random() * limit);
  const piece = (of: Buffer): Buffer => {
    const from = below(of.length);
    return of.subarray(from, from + 1 + below(Math.min(400, of.length)));
  };
  const put = (what: Buffer): Buffer => {
    const at = below(out.length + 1);
    return Buffer.concat([out.subarray(0, at), what, out.subarray(at)]);
  };
  for (let times = 1 + below(6); times > 0; times -= 1) {
    const kind = below(8);
    if (kind === 0 && out.length > 0) out[below(out.length)]! ^= 1 << below(8);
    else if (kind === 1 && out.length > 0) out[below(out.length)] = below(256);
    else if (kind === 2) {
      const at = below(out.length + 1);
      out = Buffer.concat([out.subarray(0, at), out.subarray(at + below(300))]);
    } else if (kind === 3)
      out = put(Buffer.from(tokens[below(tokens.length)]!, random() < 0.5 ? 'utf8' : 'latin1'));
    else if (kind === 4) out = put(piece(out));
    else if (kind === 5) out = put(piece(other));
    else if (kind === 6) out = Buffer.from(out.subarray(0, below(out.length + 1)));
    else out = put(Buffer.from(Array.from({ length: 1 + below(20) }, () => below(256))));
  }
  return out;
}
