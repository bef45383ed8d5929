// Halves and parts of the day as telephones write them beside a time of twelve hours: `PM`, `p. m.`, `下午`, `ب.ظ`. The words come from the
// system's own lists of languages (CLDR), and are looked up only where one that is not English stands in a file.

const languages =
  'af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl or pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te th tk tr uk ur uz vi yo zh zh-Hant zu';

let known: Map<string, Set<number>> | undefined;

/** The hour of 24 that is meant; the hour as it is where none of the words is a part of the day. */
export function hourOf(hour: number, words: readonly string[]): { hour: number; twelve: boolean } {
  for (const word of words) {
    const key = plain(word);
    if (key === '') continue;
    const hours = key === 'am' ? mornings : key === 'pm' ? afternoons : periods().get(key);
    if (!hours) continue;
    const [early, late] = [hour % 12, (hour % 12) + 12];
    if (hour > 12) return { hour, twelve: true };
    const [isEarly, isLate] = [hours.has(early), hours.has(late)];
    return { hour: isLate && !isEarly ? late : isEarly && !isLate ? early : hour, twelve: true };
  }
  return { hour, twelve: false };
}

const mornings = new Set(Array.from({ length: 12 }, (_, hour) => hour));
const afternoons = new Set(Array.from({ length: 12 }, (_, hour) => hour + 12));

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s.,،‌·]/g, '');
}

function periods(): Map<string, Set<number>> {
  if (known) return known;
  const found = new Map<string, Set<number>>();
  const note = (word: string | undefined, hour: number): void => {
    const key = plain(word ?? '');
    if (key === '' || /\d/.test(key)) return;
    const hours = found.get(key);
    if (hours) hours.add(hour);
    else found.set(key, new Set([hour]));
  };
  for (const language of languages.split(' ')) {
    const halves = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    const parts = new Intl.DateTimeFormat(language, {
      hour: 'numeric',
      dayPeriod: 'short',
      hour12: true,
      timeZone: 'UTC',
    });
    for (let hour = 0; hour < 24; hour += 1) {
      for (const format of [halves, parts])
        note(format.formatToParts(hour * 3_600_000).find(({ type }) => type === 'dayPeriod')?.value, hour);
    }
  }
  known = found;
  return found;
}
