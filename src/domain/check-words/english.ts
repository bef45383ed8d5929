// Whether a text is English at all, roughly, by its small words. A short text, or one that says nothing either way, is taken for it.
import type { ReadText } from './read-text.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const ENGLISH =
  words(`the and of to a in is that it you i for with on was are be this have from your not but at by my me we
  they she he can would could will do what how about if so there been their when who which or an as has had did just than
  then them his her him our us some any no yes thank thanks please hi hello dear hey know am get got go like think time
  out up one very more all were where why because after before`);
/** The commonest of German, French, Spanish, Italian, Portuguese, Dutch, the Nordic tongues, Polish and Czech that are no English. */
const OTHER =
  words(`der das und ist nicht ich sie ein eine einen zu mit den dem auf fur von wir ihr dass sich auch wenn aber
  wie mir mich dir bei uber le la les des est une un pas vous je nous pour dans que qui sur avec mais ce cette mon votre el
  los las es una por para con se lo su mi usted como pero yo muy esta il di che non sono per gli della mi ho ci anche piu
  o os da do em um uma nao voce eu para mais het een van niet ik je dat met voor zijn maar op aan wat ook och att det som
  en ar jag inte med pa til og jeg ikke er av w na nie z sie jest do ze jak ja ale v je ze si to by aby`);

/** At least so many words before anything is decided. */
const ENOUGH = 5;
const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

/** True unless the text is plainly in another language. */
export function isEnglish({ words: read }: ReadText): boolean {
  if (read.length === 0) return true;
  const foreign = read.filter((it) => !LATIN.test(it.word)).length;
  if (foreign > read.length / 2) return false;
  if (read.length < ENOUGH) return true;
  const english = read.filter((it) => ENGLISH.has(it.word)).length;
  const other = read.filter((it) => OTHER.has(it.word) && !ENGLISH.has(it.word)).length;
  return other === 0 || english >= other || english / read.length > 0.25;
}
