// What one calls somebody of this name, on the page and on the terminal. Never guessed where it could go wrong: then the whole name stands.
const titles = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev|herr|frau|mme?|ing|dipl)\.?$/i;
/** What stands before a name among one's own, or is no name at all: "Uncle Mamadou", "Home (parents)". */
const kin =
  /^(?:uncle|aunt(?:ie|y)?|cousin|gran|granny|grandma|grandpa|nana|mum|mom|dad|home|tante|onkel|oma|opa|tía|tío)$/i;
/** What a company's name ends with; those that are family names too (Co, Sa, Ag) are left out. */
const legalForm =
  /[\s,](?:ltd|limited|inc|llc|llp|plc|corp|corporation|gmbh|ohg|e\.\s?v|sarl|s\.\s?a\.?\s?r\.?\s?l|s\.\s?r\.\s?l|s\.\s?p\.\s?a|b\.\s?v|n\.\s?v|pty|gbr)\.?$/i;

/** "Priya" of "Priya Nair"; the whole name where the first word is a title, a kin's word, an initial or of another script, or a company bears it. */
export function called(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const plain =
    words.length > 1 && /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+$/u.test(first) && /\p{Ll}/u.test(first);
  return plain && !titles.test(first) && !kin.test(first) && !legalForm.test(name.trim())
    ? first
    : name.trim();
}
