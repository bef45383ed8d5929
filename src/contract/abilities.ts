// The list of all abilities. A new one: a contract here, a file of the same name in app/, a line in app/abilities.ts.
import { accountToken } from './account.ts';
import {
  answerAsk,
  askFor,
  asks,
  askTo,
  editAsk,
  letAskGo,
  removeAnswer,
  removeAsk,
  showAsk,
} from './asks.ts';
import { know } from './acquaintances.ts';
import { backup, copies } from './backup.ts';
import { checkWords } from './check-words.ts';
import { doctor } from './doctor.ts';
import { exportBook } from './export.ts';
import { editGift, give, giftOutcome, receive, removeGift } from './gifts.ts';
import { columns, importFiles, importReportOf, listFormats, listImports, undoImport } from './imports.ts';
import { interest, mightKnow } from './interest.ts';
import { editLog, log, removeLog, tell } from './log.ts';
import { me } from './me.ts';
import { network } from './network.ts';
import { notANuisance } from './not-a-nuisance.ts';
import { organisation, organisations } from './organisations.ts';
import { people, show, story } from './people.ts';
import {
  editPromise,
  promise,
  promiseKept,
  promiseMoved,
  promiseReleased,
  promises,
  removePromise,
  reopenPromise,
} from './promises.ts';
import {
  editRecommendation,
  passOn,
  recommend,
  recommendations,
  recommendationVerdict,
  removeRecommendation,
} from './recommendations.ts';
import { restore } from './restore.ts';
import { rings } from './rings.ts';
import { distinct, duplicates, merge, unmerge } from './same-person.ts';
import { add, doNotContact, edit, editNote, forget, level, met, note, notNow, removeNote } from './say.ts';
import { mayAsk, removeSent, sent } from './sent.ts';
import { sweep } from './sweep.ts';
import { removeThanks, thank, thanks } from './thanks.ts';
import { done, later, reopen, skip, today } from './today.ts';
import { share, who } from './topics.ts';
import { voice } from './voice.ts';

export const abilities = {
  me,
  import: importFiles,
  columns,
  imports: listImports,
  'import-report': importReportOf,
  'undo-import': undoImport,
  formats: listFormats,
  network,
  'not-a-nuisance': notANuisance,
  rings,
  people,
  show,
  story,
  organisations,
  organisation,
  add,
  edit,
  note,
  'note-edit': editNote,
  'note-remove': removeNote,
  met,
  level,
  interest,
  'might-know': mightKnow,
  know,
  duplicates,
  merge,
  unmerge,
  distinct,
  'do-not-contact': doNotContact,
  'not-now': notNow,
  forget,
  log,
  tell,
  'log-edit': editLog,
  'log-remove': removeLog,
  give,
  receive,
  'gift-edit': editGift,
  'gift-outcome': giftOutcome,
  'gift-remove': removeGift,
  thank,
  'thank-remove': removeThanks,
  thanks,
  promise,
  promises,
  'promise-kept': promiseKept,
  'promise-moved': promiseMoved,
  'promise-released': promiseReleased,
  'promise-reopen': reopenPromise,
  'promise-edit': editPromise,
  'promise-remove': removePromise,
  ask: askFor,
  asks,
  'ask-show': showAsk,
  'ask-to': askTo,
  'ask-edit': editAsk,
  'ask-let-go': letAskGo,
  'ask-remove': removeAsk,
  answer: answerAsk,
  'answer-remove': removeAnswer,
  recommend,
  recommendations,
  recommendation: recommendationVerdict,
  'recommendation-edit': editRecommendation,
  'recommendation-remove': removeRecommendation,
  'pass-on': passOn,
  today,
  done,
  later,
  skip,
  reopen,
  sweep,
  who,
  share,
  'check-words': checkWords,
  sent,
  'sent-remove': removeSent,
  'may-ask': mayAsk,
  voice,
  export: exportBook,
  backup,
  copies,
  restore,
  doctor,
  'account-token': accountToken,
} as const;

export type Abilities = typeof abilities;
export type AbilityName = keyof Abilities;
