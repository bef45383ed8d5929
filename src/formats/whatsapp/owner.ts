// Which of those who write is you: an exported chat does not say. Sure are your own name as you said it, words that WhatsApp
// says to you alone, and in a chat of two the one after whom it is not called; what one chat shows, the others know as well.
import { foldName } from '#domain/name-folding.ts';
import { authorId, type Author, type Survey } from './survey.ts';

export interface Owners {
  /** The id of the author who is you; '' where you wrote nothing; undefined where that cannot be told. */
  of(survey: Survey): string | undefined;
  /** Your name as the chats of two show it, where it is a whole one. */
  readonly name: string | undefined;
}

export function findOwners(surveys: readonly Survey[], said: readonly string[]): Owners {
  const mine = new Set(said.map((name) => foldName(name)).filter((name) => name !== ''));
  const shown = new Map<string, Author>();
  let times = 0;
  for (const survey of surveys) {
    const author = survey.mine ?? otherThanTitle(survey);
    const it = author === undefined ? undefined : survey.authors.get(author);
    const saidSo = [...survey.authors.values()].filter(({ id }) => mine.has(id));
    const one = it ?? (saidSo.length === 1 ? saidSo[0] : undefined);
    if (one) shown.set(one.id, one);
    times += one ? 1 : 0;
  }
  // Two chats say the same: a group without this name is one in which you kept silent.
  const certain = shown.size === 1 && times > 1;
  const of = (survey: Survey): string | undefined => {
    const ids = [...survey.authors.keys()];
    const bySelf = ids.filter((id) => mine.has(id));
    if (bySelf.length === 1) return bySelf[0];
    const own = survey.mine ?? otherThanTitle(survey);
    if (own !== undefined) return own;
    const known = ids.filter((id) => shown.has(id));
    return known.length === 1 ? known[0] : known.length === 0 && certain && survey.group ? '' : undefined;
  };
  const whole = [...shown.values()].filter(
    ({ id, name }) => id.includes(' ') && /^\p{L}[\p{L}\p{M}'’ .-]+$/u.test(name),
  );
  return { of, name: whole.length === 1 && shown.size === 1 ? whole[0]!.name : undefined };
}

/** In a chat of two that is called after one of them: the other. */
function otherThanTitle(survey: Survey): string | undefined {
  if (survey.group || survey.title === '') return undefined;
  const title = authorId(survey.title);
  const others = [...survey.authors.keys()].filter((id) => !sameName(id, title));
  return others.length === 1 && survey.authors.size === 2 ? others[0] : undefined;
}

/** Files may not be called everything that people are. */
export function sameName(id: string, title: string): boolean {
  return id === title || id.replaceAll(/[^\p{L}\p{N}]/gu, '') === title.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
