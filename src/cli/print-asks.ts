// Asks, answers and recommendations in words.
import { asksText } from '#words/asks-text.ts';
import type { Printers } from './print.ts';

export const askPrinters: Printers = {
  ask: (answer) => asksText.about(answer),
  asks: (answer) => asksText.list(answer),
  'ask-show': (answer) => asksText.about(answer),
  'ask-to': (answer) => asksText.message(answer),
  'ask-edit': (answer) => asksText.about(answer),
  'ask-let-go': (answer) => asksText.letGo(answer),
  'ask-remove': (answer) => asksText.removed(answer),
  answer: (answer) => asksText.answered(answer),
  'answer-remove': (answer) => asksText.letGo(answer),
  recommend: (answer) => asksText.recommendation(answer),
  recommendations: (answer) => asksText.recommendations(answer),
  recommendation: (answer) => asksText.recommendation(answer),
  'recommendation-edit': (answer) => asksText.recommendation(answer),
  'recommendation-remove': (answer) => asksText.removedRecommendation(answer),
  'pass-on': (answer) => asksText.passedOn(answer),
};
