// The commands of asks, answers and recommendations: what their JSON has to hold, and one run through all of them.
import assert from 'node:assert/strict';

type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

const ASK = 'ask.id ask.topic ask.text ask.kind ask.for ask.state ask.day ask.asked ask.answers';
const ABOUT = `${ASK} couldKnow[].person.id couldKnow[].person.name couldKnow[].why[].text couldKnow[].score leftOut inYourBook`;
const RECOMMENDATION =
  'recommendation.id recommendation.name recommendation.topic recommendation.by recommendation.note recommendation.verdict ' +
  'recommendation.day recommendation.passedOn';

export const ASK_FIELDS = {
  ask: ABOUT,
  asks: 'total items[].id items[].topic items[].state items[].answers',
  'ask-show': ABOUT,
  'ask-to': 'ask.id person.name weight message',
  'ask-edit': ABOUT,
  'ask-let-go': ASK,
  'ask-remove': ASK,
  answer: `${ASK} recommendation thanksDue`,
  'answer-remove': ASK,
  recommend: RECOMMENDATION,
  recommendations: 'total items[].id items[].name items[].topic items[].by items[].verdict',
  recommendation: RECOMMENDATION,
  'recommendation-edit': RECOMMENDATION,
  'recommendation-remove': RECOMMENDATION,
  'pass-on': `${RECOMMENDATION} person.name gift message`,
} as const;

/** Wanda Ilves and Xu Min are there; it is 22 November 2026. */
export async function runAsks(ran: (name: string, ...args: string[]) => Promise<Json>): Promise<void> {
  const say = (name: keyof typeof ASK_FIELDS, line: string, ...args: string[]): Promise<Json> =>
    ran(name, ...line.split(' '), ...args);
  const { ask } = await say('ask', 'ask a good plumber --text', 'for an old house');
  assert.deepEqual([ask.topic, ask.text, ask.kind, ask.day], ['a good plumber', 'for an old house', 'everyday', '2026-11-22']); // prettier-ignore
  assert.equal((await say('ask-edit', 'ask edit', ask.id, '--topic', 'plumber'))['ask'].topic, 'plumber');
  assert.match(
    (await say('ask-to', 'ask to plumber', 'Wanda Ilves'))['message'],
    /I am looking for a plumber/,
  );
  const answered = await say(
    'answer',
    'answer plumber --by',
    'Wanda Ilves',
    '--recommends',
    'Ottoline Pipes',
  );
  assert.deepEqual([answered['thanksDue'], answered['ask'].state], [true, 'answered']);
  assert.equal((await say('ask-show', 'ask show plumber'))['ask'].answers[0].by.name, 'Wanda Ilves');
  assert.equal((await say('asks', 'asks'))['total'], 1);
  assert.equal((await say('ask-let-go', 'ask let-go plumber --off'))['ask'].state, 'open');
  await say('recommend', 'recommend Mill Lane Bakery --for bread --by', 'Wanda Ilves', '--at', 'last week');
  const edited = await say('recommendation-edit', 'recommendation edit', 'Mill Lane Bakery', '--note', 'rye');
  assert.equal(edited['recommendation'].note, 'rye');
  const judged = await say('recommendation', 'recommendation good', 'mill lane bakery', '--note', 'warm');
  assert.deepEqual(
    [judged['recommendation'].verdict, judged['recommendation'].verdictNote],
    ['good', 'warm'],
  );
  assert.match(
    (await say('pass-on', 'pass-on', 'Mill Lane Bakery', 'Xu Min'))['message'],
    /Wanda recommended/,
  );
  assert.equal(
    (await say('recommendations', 'recommendations a bakery'))['items'][0].name,
    'Mill Lane Bakery',
  );
  assert.equal((await say('recommendations', 'recommendations'))['total'], 2);
  await say('answer-remove', 'answer remove', answered['ask'].answers[0].id);
  await say('recommendation-remove', 'recommendation remove', 'Mill Lane Bakery');
  assert.equal((await say('ask-remove', 'ask remove', ask.id))['ask'].topic, 'plumber');
}
