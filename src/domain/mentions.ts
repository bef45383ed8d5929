// People named in a note of yours. The note keeps `@[id]`, the id of a record or of somebody added by hand, so that a mention
// survives a new name, a merge and an unmerge; of whoever was forgotten `@[]` is left. Names are put in when it is read.
const TOKEN = /@\[([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})?\]/g;

/** A piece of a note: text, or a mention with the id that it keeps; null where nothing is left but that there was somebody. */
export type Piece = { readonly text: string } | { readonly mentioned: string | null };

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ mentioned: match[1] ?? null });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** Ids of those it mentions, each once. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(TOKEN)].flatMap((match) => match[1] ?? []))];
}

export function mentionOf(id: string): string {
  return `@[${id}]`;
}

/** The note without anything that tells who these were. */
export function withoutMentions(text: string, ids: ReadonlySet<string>): string {
  return text.replaceAll(TOKEN, (token, id: string | undefined) =>
    id !== undefined && ids.has(id) ? '@[]' : token,
  );
}

/** The note as plain text; `nameOf` of an id, or of nobody any more. */
export function readableNote(text: string, nameOf: (id: string | null) => string): string {
  return text.replaceAll(TOKEN, (_, id: string | undefined) => nameOf(id ?? null));
}

/** Somebody named by hand: `@Ana`, `@Ana Ruiz`, `@"Ana Ruiz"`. */
export interface NamedByHand {
  readonly at: number;
  /** What it could end with, the longest first: each the text from `@` on, and the name in it. */
  readonly readings: readonly { readonly text: string; readonly name: string }[];
}

/** Behind a letter or a digit it is an address (`ana@acme.example`). */
const BY_HAND =
  /(?<![\p{L}\p{N}._%+-])@(?:"([^"\n]{1,80})"|“([^”\n]{1,80})”|(\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,4}))/gu;

export function namedByHand(text: string): NamedByHand[] {
  return [...text.matchAll(BY_HAND)].map((match) => {
    const quoted = match[1] ?? match[2];
    if (quoted !== undefined) return { at: match.index, readings: [{ text: match[0], name: quoted }] };
    const words = match[3]!.split(' ');
    const readings = words.map((_, dropped) => {
      // What ends a sentence or follows a name is not of it.
      const name = words
        .slice(0, words.length - dropped)
        .join(' ')
        .replace(/(?:['’]s|['’.-]+)$/u, '');
      return { text: `@${name}`, name };
    });
    return { at: match.index, readings };
  });
}
