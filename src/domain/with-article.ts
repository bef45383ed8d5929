// What is looked for, as it stands in a sentence: "a plumber" of "plumber", "childcare" as it is, "publishing" of "somebody in publishing".

/** Behind these one asks for somebody who does it, not for a way into it. */
export const WHO_DOES_IT =
  /(?:er|or|ist|ian|ant|man|woman|smith|vet|nurse|chef|coach|mechanic|carpenter|gp|doctor|dentist)s?$/i;

/** What one asks for one of. */
const ONE_OF =
  /^(?:place|way|school|club|course|hotel|garage|shop|room|flat|house|restaurant|caf[eé]|pub|bakery|choir|nursery|book|recipe|walk|dog|cat|car|bike|van|film|garden|playgroup|group|gym|pool|teacher|lawyer|notary)$/i;
/** Where what it is for begins. */
const FOR_WHAT = /\s+(?:for|to|who|that|with|of|in|near|around|at|on)\s.*$/i;
/** Said already: "a plumber", "somebody who mends boats", "two tickets". */
const DETERMINED =
  /^(?:an?|the|my|our|his|her|their|some\w*|any\w*|every\w*|who|how|where|what|help|advice|one|two|three|several|\d+)$/i;

/** "a plumber" of "plumber"; what people say without it stays: "childcare", "old maps", "somebody who mends boats". */
export function withArticle(line: string): string {
  const text = line.trim();
  const head = text.replace(FOR_WHAT, '').split(/\s+/);
  const [first = '', last = ''] = [head[0], head.at(-1)];
  if (head.length > 3 || DETERMINED.test(first)) return text;
  if (!ONE_OF.test(last) && !(WHO_DOES_IT.test(last) && !/s$/i.test(last))) return text;
  return `${soundsLikeVowel(first) ? 'an' : 'a'} ${text}`;
}

function soundsLikeVowel(word: string): boolean {
  if (/^\p{Lu}{2,4}$/u.test(word)) return /^[AEFHILMNORSX]/.test(word);
  return /^(?:[aeio]|hon|hour|u(?!ni|s[aeiou]|k))/i.test(word);
}

const AROUND =
  /^(?:(?:an?|the|some|any)\s+)?(?:(?:new|good|first)\s+)?(?:jobs?|work|careers?|roles?|positions?|vacanc(?:y|ies)|ways?|introductions?|contacts?|mentors?|advice|some(?:body|one)|any(?:body|one)|people)(?:\s+(?:who|that)\s+works?)?\s+(?:in|at|with|as|into|to|for|on|from|about)\s+/i;

/** What somebody who looks for work is curious about: never the job itself. */
export function curiousAboutIn(line: string): string {
  let text = line.trim();
  for (
    let shorter = text.replace(AROUND, '');
    shorter !== text && shorter !== '';
    shorter = text.replace(AROUND, '')
  )
    text = shorter;
  // "somebody at Acme who hires": whoever it is about is not what one is curious about.
  return text === line.trim()
    ? text
    : text.replace(
        /\s+(?:who|that)\s+(?:is\s+|are\s+)?(?:hires?|hiring|recruits?|recruiting|knows?)\b.*$/i,
        '',
      );
}
