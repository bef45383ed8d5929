// Which function carries out which contract. Import and undo work in a worker and have their own way: see import-jobs.ts.
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { Store } from '#storage/open.ts';
import type { Context } from './context.ts';

export type Handler<N extends AbilityName> = (
  context: Context,
  input: ParsedInputOf<Abilities[N]>,
  store: Store,
) => Promise<OutputOf<Abilities[N]>>;

/** Work on many rows is never done inside one transaction of a page; these are refused here by type and done by import-jobs.ts. */
const inWorker = async (): Promise<never> => {
  throw new Error('done by import-jobs.ts');
};

/** Each is loaded when it is first asked for, so that a command starts with what it needs. */
export const handlers: { readonly [N in AbilityName]: Handler<N> } = {
  me: async (context, input) => (await import('./me.ts')).me(context, input),
  import: inWorker,
  // Reads files by their path: the doors see to that.
  columns: inWorker,
  imports: async (context) => (await import('./import-list.ts')).imports(context),
  'import-report': async (context, input) => (await import('./import-list.ts')).reportOf(context, input),
  'undo-import': inWorker,
  formats: async () => (await import('./import-list.ts')).formatList(),
  network: async (context) => (await import('./network.ts')).network(context),
  'not-a-nuisance': async (context, input) =>
    (await import('./not-a-nuisance.ts')).notANuisance(context, input),
  rings: async (context) => (await import('./rings.ts')).rings(context),
  people: async (context, input) => (await import('./people.ts')).people(context, input),
  show: async (context, input) => (await import('./people.ts')).show(context, input),
  story: async (context, input) => (await import('./story.ts')).story(context, input),
  organisations: async (context, input) => (await import('./organisations.ts')).organisations(context, input),
  organisation: async (context, input) => (await import('./organisations.ts')).organisation(context, input),
  add: async (context, input) => (await import('./say.ts')).add(context, input),
  edit: async (context, input) => (await import('./say.ts')).edit(context, input),
  note: async (context, input) => (await import('./note.ts')).note(context, input),
  'note-edit': async (context, input) => (await import('./note.ts')).editNote(context, input),
  'note-remove': async (context, input) => (await import('./note.ts')).removeNote(context, input),
  met: async (context, input) => (await import('./say.ts')).met(context, input),
  level: async (context, input) => (await import('./say.ts')).level(context, input),
  interest: async (context, input) => (await import('./interest.ts')).interest(context, input),
  'might-know': async (context, input) => (await import('./interest.ts')).mightKnow(context, input),
  know: async (context, input) => (await import('./know.ts')).know(context, input),
  duplicates: async (context, input) => (await import('./same-person.ts')).duplicates(context, input),
  merge: async (context, input) => (await import('./same-person.ts')).merge(context, input),
  unmerge: async (context, input) => (await import('./same-person.ts')).unmerge(context, input),
  distinct: async (context, input) => (await import('./same-person.ts')).distinct(context, input),
  'do-not-contact': async (context, input) => (await import('./say.ts')).doNotContact(context, input),
  'not-now': async (context, input) => (await import('./say.ts')).notNow(context, input),
  forget: async (context, input, store) => (await import('./forget.ts')).forget(context, input, store),
  log: async (context, input) => (await import('./log.ts')).log(context, input),
  tell: async (context, input) => (await import('./tell.ts')).tell(context, input),
  'log-edit': async (context, input) => (await import('./log.ts')).editLog(context, input),
  'log-remove': async (context, input) => (await import('./log.ts')).removeLog(context, input),
  give: async (context, input) => (await import('./give.ts')).give(context, input),
  receive: async (context, input) => (await import('./give.ts')).receive(context, input),
  'gift-edit': async (context, input) => (await import('./give.ts')).editGift(context, input),
  'gift-outcome': async (context, input) => (await import('./give.ts')).giftOutcome(context, input),
  'gift-remove': async (context, input) => (await import('./give.ts')).removeGift(context, input),
  thank: async (context, input) => (await import('./thanks.ts')).thank(context, input),
  'thank-remove': async (context, input) => (await import('./thanks.ts')).removeThanks(context, input),
  thanks: async (context) => (await import('./thanks.ts')).thanks(context),
  promise: async (context, input) => (await import('./promises.ts')).promise(context, input),
  promises: async (context, input) => (await import('./promises.ts')).promises(context, input),
  'promise-kept': async (context, input) => (await import('./promises.ts')).promiseKept(context, input),
  'promise-moved': async (context, input) => (await import('./promises.ts')).promiseMoved(context, input),
  'promise-released': async (context, input) =>
    (await import('./promises.ts')).promiseReleased(context, input),
  'promise-reopen': async (context, input) => (await import('./promises.ts')).reopenPromise(context, input),
  'promise-edit': async (context, input) => (await import('./promises.ts')).editPromise(context, input),
  'promise-remove': async (context, input) => (await import('./promises.ts')).removePromise(context, input),
  ask: async (context, input) => (await import('./asks.ts')).askFor(context, input),
  asks: async (context, input) => (await import('./asks.ts')).asks(context, input),
  'ask-show': async (context, input) => (await import('./asks.ts')).showAsk(context, input),
  'ask-to': async (context, input) => (await import('./asks.ts')).askTo(context, input),
  'ask-edit': async (context, input) => (await import('./asks.ts')).editAsk(context, input),
  'ask-let-go': async (context, input) => (await import('./asks.ts')).letAskGo(context, input),
  'ask-remove': async (context, input) => (await import('./asks.ts')).removeAsk(context, input),
  answer: async (context, input) => (await import('./answers.ts')).answerAsk(context, input),
  'answer-remove': async (context, input) => (await import('./answers.ts')).removeAnswer(context, input),
  recommend: async (context, input) => (await import('./recommendations.ts')).recommend(context, input),
  recommendations: async (context, input) =>
    (await import('./recommendations.ts')).recommendations(context, input),
  recommendation: async (context, input) =>
    (await import('./recommendations.ts')).recommendationVerdict(context, input),
  'recommendation-edit': async (context, input) =>
    (await import('./recommendations.ts')).editRecommendation(context, input),
  'recommendation-remove': async (context, input) =>
    (await import('./recommendations.ts')).removeRecommendation(context, input),
  'pass-on': async (context, input) => (await import('./pass-on.ts')).passOn(context, input),
  today: async (context, input) => (await import('./today.ts')).today(context, input),
  done: async (context, input) => (await import('./today.ts')).done(context, input),
  later: async (context, input) => (await import('./today.ts')).later(context, input),
  skip: async (context, input) => (await import('./today.ts')).skip(context, input),
  reopen: async (context, input) => (await import('./today.ts')).reopen(context, input),
  sweep: async (context, input) => (await import('./sweep.ts')).sweep(context, input),
  sent: async (context, input) => (await import('./sent.ts')).sent(context, input),
  'sent-remove': async (context, input) => (await import('./sent.ts')).removeSent(context, input),
  voice: async (context, input) => (await import('./voice.ts')).voice(context, input),
  'may-ask': async (context, input) => (await import('./sent.ts')).mayAsk(context, input),
  who: async (context, input) => (await import('./who.ts')).who(context, input),
  share: async (context, input) => (await import('./share.ts')).share(context, input),
  'check-words': async (_context, input) => (await import('./check-words.ts')).checkWords(input),
  export: inWorker,
  backup: inWorker,
  restore: inWorker,
  copies: async (context, input, store) => (await import('./copies.ts')).copies(context, input, store),
  'account-token': async (context) => (await import('./account-token.ts')).accountToken(context),
  doctor: async (context, input, store) => (await import('./doctor.ts')).doctor(context, input, store),
};
