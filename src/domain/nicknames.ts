// What people of a given name are called, and the other way round: Bob is Robert, Robert is Bob. A hint: nothing follows from it
// by itself. Names of several languages beside those of the list of English ones at github.com/carltonnorthern/nicknames.
import names from './lists/nicknames.json' with { type: 'json' };

const NONE: ReadonlySet<string> = new Set();
let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Folded words that stand for the same given name. */
export function nicknamesOf(word: string): ReadonlySet<string> {
  known ??= readNames();
  return known.get(word) ?? NONE;
}

function readNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const held = read.get(one);
    if (held) held.add(other);
    else read.set(one, new Set([other]));
  };
  for (const [name, list] of Object.entries(names))
    for (const short of list.split(' ')) {
      add(name, short);
      add(short, name);
    }
  return read;
}
