// A note as it is typed, with names (`@Ana Ruiz`), and as it is kept, with whom each name was picked for. Pure.

/** Somebody who was picked, or stood in the note before. `kept`: what the note keeps for them. */
export interface Picked {
  readonly name: string;
  readonly kept: string;
}

/** What is being typed behind an `@`: where it begins, and the words so far. */
export interface Typing {
  readonly at: number;
  readonly words: string;
}

const TYPING = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3} ?)$/u;

/** Null where the caret stands behind no `@`, or behind one that was picked already. */
export function typingAt(text: string, caret: number, picked: readonly Picked[]): Typing | null {
  const before = text.slice(0, caret);
  const match = TYPING.exec(before);
  if (!match) return null;
  const typed = match[1]!;
  if (typed.startsWith(' ') || typed.endsWith('  ')) return null;
  const done = picked.some(({ name }) => typed === name || typed.startsWith(`${name} `));
  return done ? null : { at: match.index, words: typed.trim() };
}

/** The text with the name in it, and where the caret goes. */
export function withPicked(
  text: string,
  { at }: Typing,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(caret);
  const put = `@${name}${/^[\s.,;:!?)]/u.test(rest) ? '' : ' '}`;
  return { text: text.slice(0, at) + put + rest, caret: at + put.length };
}

/** As it is kept. Two of one name are taken in the order in which they were picked. */
export function keptText(text: string, picked: readonly Picked[]): string {
  const byName = new Map<string, Picked[]>();
  for (const it of picked) byName.set(it.name, [...(byName.get(it.name) ?? []), it]);
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const pattern = new RegExp(`@(${names.map((name) => escaped(name)).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const taken = new Map<string, number>();
  return text.replaceAll(pattern, (_, name: string) => {
    const some = byName.get(name)!;
    const at = taken.get(name) ?? 0;
    taken.set(name, at + 1);
    return some[Math.min(at, some.length - 1)]!.kept;
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
