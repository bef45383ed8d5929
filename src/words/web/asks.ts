// The page of asks and of the book of recommendations, and what of both stands on a person's page.
import { withArticle } from '#domain/with-article.ts';
import { capital, inLetters, list, number } from './counts.ts';

type Verdict = 'good' | 'not good' | null;

export const asksPage = {
  title: () => 'Ask around',
  fromToday: () => ['Looking for somebody, or for something? ', 'Ask around'] as const,
  link: () => 'Asks and tips',
  intro: () =>
    'A plumber, a place to eat, somebody who knows about boats: people like being asked for what they know.',

  looking: () => 'What are you looking for?',
  lookingOther: () => 'What are they looking for?',
  lookingPlaceholder: () => 'A good plumber, a swimming teacher, a way into publishing',
  askAround: () => 'Ask around',
  forWhom: () => 'For whom',
  forMe: () => 'For me',
  forOther: () => 'Somebody asked me',
  whoAsks: () => 'Who is looking for it?',

  /** The heading of an ask. */
  heading: (topic: string, who: string | null, open: boolean) => {
    const it = withArticle(topic);
    if (who === null) return capital(it);
    return open ? `${who} is looking for ${it}` : `${who} was looking for ${it}`;
  },
  openList: () => 'What is looked for',
  closed: (count: number) => (count === 1 ? 'One is settled' : `${capital(inLetters(count))} are settled`),
  letGone: () => 'let go',
  none: () => 'Nothing is looked for at the moment.',
  noneText: () =>
    'When the tap drips, or a friend asks whether you know somebody: say it here, and see who could know.',

  inYourBook: () => 'In your own book',
  couldKnow: () => 'Who could know',
  moreCouldKnow: (count: number) => `${capital(inLetters(count))} more`,
  nobodyComesToMind: () => 'Nobody comes to mind yet. It may come up the next time you talk with somebody.',
  leftOut: () => 'In peace for now',
  ask: (name: string) => `Ask ${name}`,
  message: (name: string) => `A few words to ${name}`,
  messageHelp: () => 'Yours to change. It is sent by you, and not from here.',
  sentNow: (name: string) => `Kept. ${name} is left in peace until they answer.`,
  close: () => 'Close',
  asked: (name: string) => `You asked ${name}`,
  answered: (name: string) => `${name} answered`,
  somebodyAnswered: () => 'Somebody knew',
  whoAnswered: () => 'Who?',
  whoAnsweredHelp: () => 'Empty where you knew it yourself',
  whatTheySaid: (name: string | null) =>
    name === null ? 'Whom or what do they recommend?' : `What does ${name} recommend?`,
  whatPlaceholder: () => 'Ottoline Pipes',
  says: (name: string) => `${name} says: `,
  youKnew: () => 'You knew: ',
  keep: () => 'Keep',
  neverMind: () => 'Never mind',
  keptAnswer: (what: string, name: string | null) =>
    name === null
      ? `${what} is in your book.`
      : `${what} is in your book. You can thank ${name} whenever you like.`,
  takeBackAnswer: (what: string) => `Take back: ${what}`,
  aboutWork: () => 'This is about work',
  everyday: () => 'This is an everyday matter',
  letGo: () => 'Let it go',
  openAgain: () => 'Look for it again',
  remove: () => 'Remove',
  removeAsk: (topic: string) => `Remove “${topic}”?`,
  removeAskText: () => 'Its answers go with it. What was recommended stays in your book.',
  kept: () => 'Kept.',
  of: (what: string) => `: ${what}`,

  book: () => 'Your book of recommendations',
  bookSearch: () => 'Search your recommendations',
  bookSearchPlaceholder: () => 'A plumber, Leeds, Priya',
  writeDown: () => 'Write one down',
  writeDownPlaceholder: () => 'Ottoline Pipes for plumbing, from Priya',
  forWhat: () => 'What for? Say it in the same line: Ottoline Pipes for plumbing, from Priya.',
  inBook: (name: string) => `${name} is in your book.`,
  emptyBook: () => 'Your book is still empty.',
  emptyBookText: () =>
    'The baker somebody swears by, the dentist a friend is happy with: one line each, and who told you.',
  notFound: () => 'Nothing of that in your book so far.',
  notFoundText: () => 'Somebody may know: ask around, above.',
  bookCount: (count: number) => (count === 1 ? 'One recommendation' : `${number(count)} recommendations`),
  more: () => 'Show more',
  from: (name: string) => `${name} told you`,
  foundYourself: () => 'You found it yourself',
  wasItGood: () => 'Was it good?',
  wasItGoodFor: (name: string) => `Was it good for ${name}?`,
  good: () => 'Yes, good',
  notGood: () => 'Not for me',
  notGoodFor: () => 'Not for them',
  verdict: (verdict: Verdict) => (verdict === 'good' ? 'It was good' : 'It was not for you'),
  verdictWithin: (verdict: Verdict) => (verdict === 'good' ? 'and it was good' : 'and it was not for you'),
  verdictFor: (verdict: Verdict, name: string) =>
    verdict === 'good' ? `${name} was glad of it` : `It was not for ${name}`,
  thankBack: (name: string) => `${name} will like to hear that.`,
  takeBack: () => 'take back',
  passOn: () => 'Pass it on',
  passOnTo: (name: string) => `Pass it on to ${name}`,
  passOnWhom: () => 'To whom?',
  passedOn: (names: readonly string[]) => `You passed it on to ${list(names)}.`,
  passedOnNow: (what: string, name: string) => `${what} is passed on to ${name}.`,
  edit: () => 'Put right',
  editName: () => 'Who or what',
  editFor: () => 'What for',
  editNote: () => 'Anything to remember',
  removeRecommendation: (name: string) => `Remove ${name}?`,
  removeRecommendationText: (by: string | null) =>
    by === null ? 'It goes from your book.' : `It goes from your book, and from what ${by} gave you.`,
  removed: (name: string) => `${name} is removed.`,

  onPerson: () => 'What they told you of',
  onPersonLine: (name: string) => `What does ${name} recommend?`,
  onPersonPlaceholder: () => 'Café Lune for lunch',
  addOnPerson: (nothingYet: boolean) => (nothingYet ? 'Write down a tip of theirs' : 'Another tip of theirs'),
  recommendedAs: (topic: string, by: string | null) =>
    by === null ? `In your book for ${topic}` : `${by} recommends them for ${topic}`,
  lookedFor: (topic: string) => withArticle(topic),
  looksFor: () => 'Was looking for',
  looksForNow: () => 'Is looking for',
};
