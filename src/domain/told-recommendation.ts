// One line that writes a recommendation down: "Ottoline Pipes for plumbing, from Priya", "Priya recommends Café Lune for lunch",
// "Ottoline Pipes, plumber". What is not said is left open; whether there is somebody of that name is for whoever keeps the book.

export interface ToldRecommendation {
  readonly name: string;
  /** What for; null where the line does not say. */
  readonly topic: string | null;
  /** Who told you, as the line names them; null where it names nobody. */
  readonly by: string | null;
}

const TOLD_BY =
  /^(.*?\S)(?:\s*[,;(]\s*|\s+)(?:(?:as\s+)?(?:recommended|suggested|named|told)\s+by|told me by|from|by|via|thanks to|says|said)\s+([^,;()]+?)\)?$/i;
const THEY_SAY =
  /^([^,;:]+?)\s+(?:recommends|recommended|suggests|suggested|swears by|told me (?:of|about)|mentioned)\s+(?!by\s)(.+)$/i;
const FOR = /^(.+?)\s*(?:,\s*)?\s(?:for|when it comes to|as)\s+(.+)$/i;
const IS = /^(.+?)\s+(?:is|are|was)\s+(?:(?:really |very )?(?:good|great|the best)\s+(?:for|at)\s+)?(.+)$/i;
const SAYS = /^([^,;:]+?)\s+says:?\s+(.+)$/i;

/** As it is read; the line itself is the name where it says no more. */
export function toldRecommendation(line: string): ToldRecommendation {
  const text = line.replaceAll(/\s+/g, ' ').trim().replace(/[.]$/, '');
  const said = THEY_SAY.exec(text) ?? SAYS.exec(text);
  if (said) return { ...named(said[2]!), by: said[1]! };
  const told = TOLD_BY.exec(text);
  // "Books by Mail" is a name: what is left has to say more than that.
  if (told) {
    const rest = named(clean(told[1]!));
    if (rest.topic !== null) return { ...rest, by: told[2]! };
  }
  return { ...named(text), by: null };
}

function named(text: string): Pick<ToldRecommendation, 'name' | 'topic'> {
  const found = IS.exec(text) ?? FOR.exec(text) ?? /^(.+?)\s*[,;:]\s*(.+)$/.exec(text);
  const [name, topic] = [clean(found?.[1] ?? ''), clean(found?.[2] ?? '')];
  return name === '' || topic === '' ? { name: clean(text), topic: null } : { name, topic };
}

function clean(text: string): string {
  return text.replaceAll(/^[\s,;:.]+|[\s,;:]+$/g, '');
}
