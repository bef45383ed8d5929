// The commands of giving: gifts both ways, thanks, promises. What their JSON has to hold, and one run through all of them.
import assert from 'node:assert/strict';

type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

const GIFT =
  'gift.id gift.kind gift.what gift.topic gift.day gift.direction gift.outcome gift.source gift.saying.text';
const PROMISE = 'promise.id promise.text promise.due promise.whose promise.state promise.saying.text';

export const GIVING_FIELDS = {
  give: `${GIFT} thanksDue`,
  receive: `${GIFT} thanksDue.id thanksDue.why.text`,
  'gift-edit': GIFT,
  'gift-outcome': GIFT,
  'gift-remove': GIFT,
  thank: 'thanks.id thanks.how thanks.day thanks.saying.text also',
  'thank-remove': 'thanks.id open',
  thanks:
    'open[].id open[].person.name open[].forKind open[].forId open[].what open[].since open[].why.text open[].fading told',
  promise: PROMISE,
  promises: 'promises[].id promises[].person.name promises[].due',
  'promise-kept': PROMISE,
  'promise-moved': PROMISE,
  'promise-released': PROMISE,
  'promise-reopen': PROMISE,
  'promise-edit': PROMISE,
  'promise-remove': PROMISE,
} as const;

/** Wanda Ilves is there; it is 22 November 2026. */
export async function runGiving(ran: (name: string, ...args: string[]) => Promise<Json>): Promise<void> {
  const say = (name: keyof typeof GIVING_FIELDS, line: string, ...args: string[]): Promise<Json> =>
    ran(name, ...line.split(' '), ...args);
  const { gift: course } = await say('give', 'give', 'Wanda Ilves', 'the', 'course', '--about', 'design');
  assert.deepEqual(
    [course.kind, course.topic, course.direction, course.day],
    ['information', 'design', 'given', '2026-11-22'],
  );
  const heard = ['Wanda Ilves', 'introduced me to Xu', '--at', 'last Tuesday'];
  const { gift: met, thanksDue } = await say('receive', 'receive', ...heard);
  assert.deepEqual([met.kind, met.day, thanksDue.forId], ['introduction', '2026-11-17', met.id]);
  assert.equal(met.saying.text, 'Wanda introduced you to Xu.');
  await say('gift-outcome', 'gift outcome', course.id, 'good', '--note', 'she used it');
  const changed = await say('gift-edit', 'gift edit', course.id, '--kind', 'tip', '--about', 'work');
  assert.deepEqual(
    [changed['gift'].kind, changed['gift'].topic, changed['gift'].outcome],
    ['tip', 'work', 'good'],
  );
  assert.deepEqual(
    (await say('thanks', 'thanks'))['open'].map((it: Json) => it['forId']),
    [met.id],
  );
  const { thanks } = await say(
    'thank',
    'thank',
    'Wanda Ilves',
    '--for',
    met.id,
    '--in-person',
    '--note',
    'at the fair',
  );
  assert.deepEqual([thanks.how, thanks.forId], ['in person', met.id]);
  assert.deepEqual((await say('thanks', 'thanks'))['open'], []);
  const { open } = await say('thank-remove', 'thank remove', thanks.id);
  assert.equal(open[0].forId, met.id, 'open as before');
  await say('gift-remove', 'gift remove', course.id);
  const { promise } = await say('promise', 'promise', 'Wanda Ilves', 'send', 'the course', '--by', 'Friday');
  assert.deepEqual([promise.due, promise.whose, promise.state], ['2026-11-27', 'mine', 'open']);
  const theirs = await say('promise', 'promise', 'Wanda Ilves', 'her notes', '--theirs', '--by', 'December');
  assert.deepEqual([theirs['promise'].due, theirs['promise'].whose], ['2026-12-31', 'theirs']);
  assert.equal((await say('promises', 'promises'))['promises'].length, 2);
  for (const [line, text, due] of [
    ['send it by Friday', 'send it', '2026-11-27'],
    ['send it by post', 'send it by post', null],
    ['by Friday', 'by Friday', null],
  ] as const) {
    const made = await say('promise', 'promise', 'Wanda Ilves', line);
    assert.deepEqual([made['promise'].text, made['promise'].due], [text, due]);
    await say('promise-remove', 'promise remove', made['promise'].id);
  }
  await say('promise-moved', 'promise moved', promise.id, '--by', 'next Monday');
  await say('promise-edit', 'promise edit', promise.id, '--text', 'send the design course');
  assert.equal((await say('promise-kept', 'promise kept', promise.id))['promise'].state, 'kept');
  await say('promise-reopen', 'promise reopen', promise.id);
  await say('promise-released', 'promise released', promise.id);
  await say('promise-remove', 'promise remove', promise.id);
}
