// Answers in words for people on a terminal. One printer for each ability whose JSON is not a sentence by itself.
import type { OutputOf } from '#contract/ability.ts';
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import { checkedWords } from '#words/check-words.ts';
import { columnsText } from '#words/columns.ts';
import { givingText } from '#words/giving-text.ts';
import { samePersonText } from '#words/same-person.ts';
import { organisationsText } from '#words/organisations.ts';
import { sentText } from '#words/sent.ts';
import { levelWord, terminal } from '#words/terminal.ts';
import { topicsText } from '#words/topics.ts';
import { wayOut } from '#words/way-out.ts';
import { askPrinters } from './print-asks.ts';

export type Printers = { readonly [N in AbilityName]?: (answer: OutputOf<Abilities[N]>) => string };

const person = (answer: OutputOf<Abilities['show']>): string => terminal.person(answer.person);
const steps = (answer: OutputOf<Abilities['today']>): string => terminal.today(answer);

const printers: Printers = {
  me: ({ me }) => terminal.me(me),
  import: (answer) => terminal.imported(answer.imports, answer.people),
  columns: (answer) => columnsText(answer),
  imports: ({ imports }) => terminal.imports(imports),
  'import-report': (answer) => terminal.importReport(answer),
  'undo-import': (answer) => terminal.undone(answer),
  formats: ({ formats }) => formats.map((it) => `${it.name.padEnd(10)} ${it.summary}`).join('\n'),
  network: (answer) => terminal.network(answer),
  'not-a-nuisance': (answer) => terminal.notANuisance(answer),
  people: (answer) => terminal.people(answer),
  show: person,
  organisations: (answer) => organisationsText.list(answer),
  organisation: (answer) => organisationsText.one(answer, levelWord),
  story: (answer) => terminal.story(answer),
  add: person,
  edit: person,
  note: (answer) => terminal.noted(answer),
  'note-edit': (answer) => terminal.noted(answer),
  met: person,
  level: person,
  interest: person,
  'might-know': person,
  know: person,
  duplicates: (answer) => samePersonText.duplicates(answer),
  merge: person,
  unmerge: (answer) => samePersonText.unmerged(answer),
  distinct: (answer) => samePersonText.distinct(answer),
  'do-not-contact': person,
  'not-now': person,
  forget: ({ forgotten }) => terminal.forgotten(forgotten),
  log: ({ interaction }) => terminal.logged(interaction),
  tell: ({ interaction }) => terminal.logged(interaction),
  'log-edit': ({ interaction }) => terminal.logged(interaction),
  'log-remove': ({ interaction }) => terminal.removed(interaction),
  give: (answer) => givingText.noted(answer),
  receive: (answer) => givingText.noted(answer),
  'gift-edit': (answer) => givingText.gift(answer),
  'gift-outcome': (answer) => givingText.gift(answer),
  'gift-remove': (answer) => givingText.removedGift(answer),
  thank: (answer) => givingText.thanked(answer),
  'thank-remove': (answer) => givingText.removedThanks(answer),
  thanks: (answer) => givingText.thanks(answer),
  promise: (answer) => givingText.promise(answer),
  promises: (answer) => givingText.promises(answer),
  'promise-kept': (answer) => givingText.promise(answer),
  'promise-moved': (answer) => givingText.promise(answer),
  'promise-released': (answer) => givingText.promise(answer),
  'promise-reopen': (answer) => givingText.promise(answer),
  'promise-edit': (answer) => givingText.promise(answer),
  'promise-remove': (answer) => givingText.removedPromise(answer),
  today: steps,
  done: steps,
  later: steps,
  skip: steps,
  who: (answer) => topicsText.who(answer),
  share: (answer) => topicsText.share(answer),
  'check-words': (answer) => checkedWords.lines(answer),
  voice: (answer) => sentText.voice(answer),
  sent: (answer) => sentText.sent(answer),
  'sent-remove': (answer) => sentText.removed(answer),
  'may-ask': (answer) => sentText.mayAsk(answer),
  ...askPrinters,
  export: (answer) => wayOut.exported(answer),
  backup: (answer) => wayOut.backedUp(answer),
  copies: (answer) => wayOut.copies(answer),
  restore: (answer) => wayOut.restored(answer),
  doctor: ({ checks }) => checks.map((it) => `${it.ok ? 'ok ' : 'no '} ${it.name}: ${it.detail}`).join('\n'),
  'account-token': ({ token }) => token,
};

export function printAnswer<N extends AbilityName>(name: N, answer: OutputOf<Abilities[N]>): string {
  const printer = printers[name];
  return printer ? printer(answer) : JSON.stringify(answer, null, 2);
}
