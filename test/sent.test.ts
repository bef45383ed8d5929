// Messages that you said you sent, and what tact makes of them: on the story, in what is awaited, through merging and taking back.
import assert from 'node:assert/strict';
import type { OutputOf } from '#contract/ability.ts';
import type * as contract from '#contract/sent.ts';
import type { show, story } from '#contract/people.ts';
import { type Book, DAY, NOW, onEachEngine } from './books.ts';

type Asked = OutputOf<typeof contract.mayAsk>;
type Sent = OutputOf<typeof contract.sent>;

async function add(book: Book, name: string, more: object = {}): Promise<string> {
  const { person } = (await book.say('add', { name, ...more })) as { person: { id: string } };
  return person.id;
}
const mayAsk = async (book: Book, person: string, more: object, now = NOW): Promise<Asked> =>
  (await book.say('may-ask', { person, ...more }, now)) as Asked;
const refusal = ({ refusal: it }: Asked) => it && [it.rule, it.until, it.overridable];

onEachEngine('a message stands in the story, is awaited, is corrected and taken back', async (book) => {
  const tom = await add(book, 'Tom Okafor', { level: '2' });
  const { sent, rest } = (await book.say('sent', { person: tom, purpose: 'share', note: 'a film' })) as Sent;
  assert.deepEqual([sent.weight, sent.day, rest?.code], [0, '2026-11-22', 'rest-of-one']);
  assert.match(rest!.text, /^One message is enough\. Tom is left in peace until 22 December, or until/);
  const { person } = (await book.say('show', { person: tom })) as OutputOf<typeof show>;
  assert.deepEqual(
    person.timeline.map((it) => [it.kind, it.direction, it.note, it.source]),
    [['message', 'out', 'a film', 'you']],
  );
  const { items } = (await book.say('story', { person: tom })) as OutputOf<typeof story>;
  assert.deepEqual(
    items.map((it) => it.id),
    [sent.id],
  );
  assert.deepEqual(refusal(await mayAsk(book, tom, { weight: 0 })), ['unanswered', '2026-12-22', false]);
  assert.equal((await mayAsk(book, tom, { weight: 0, purpose: 'thank' })).allowed, true, 'a thanks may go');

  await book.say('log-edit', { id: sent.id, note: 'two films', at: '2026-11-01' });
  assert.deepEqual(refusal(await mayAsk(book, tom, { weight: 0 })), ['unanswered', '2026-12-01', false]);
  await book.say('log', { kind: 'message', people: [tom], at: '2026-11-05' });
  assert.equal((await mayAsk(book, tom, { weight: 0 })).allowed, true, 'an answer ends it');
  await book.say('log-remove', { id: sent.id });
  const after = (await book.say('show', { person: tom })) as OutputOf<typeof show>;
  assert.equal(after.person.timeline.length, 1);
});

onEachEngine('a thanks is not awaited; the second message without an answer rests longer', async (book) => {
  const ana = await add(book, 'Ana Ruiz');
  const { rest } = (await book.say('sent', { person: ana, purpose: 'thank' })) as Sent;
  assert.equal(rest, null);
  await book.say('sent', { person: ana, purpose: 'reconnect', at: '2026-09-01' });
  await book.say('sent', { person: ana, purpose: 'reconnect', at: '2026-10-20' });
  const ask = { weight: 1, because: 'her boats' };
  assert.deepEqual(refusal(await mayAsk(book, ana, { weight: 0, because: 'her boats' })), [
    'unanswered',
    '2027-01-18',
    true,
  ]);
  assert.deepEqual(refusal(await mayAsk(book, ana, ask, NOW + 100 * DAY)), ['unanswered', null, true]);
});

onEachEngine(
  'what was asked of either counts for both once they are one, and not once they are two',
  async (book) => {
    const one = await add(book, 'Greta Hollow', { level: '2' });
    const two = await add(book, 'Margarete Hollow');
    await book.say('log', { kind: 'call', people: [one], at: '2026-05-05' });
    await book.say('sent', { person: two, purpose: 'introduction', at: '2026-11-01' });
    await book.say('log', { kind: 'message', people: [two], at: '2026-11-02' });
    assert.equal((await mayAsk(book, one, { weight: 2 })).allowed, true);
    await book.say('merge', { person: one, other: two });
    assert.deepEqual(refusal(await mayAsk(book, one, { weight: 2 })), ['asked-lately', '2027-01-30', true]);
    await book.say('unmerge', { person: one });
    assert.equal((await mayAsk(book, one, { weight: 2 })).allowed, true);
  },
);

onEachEngine('a favour comes after something between you: each sign opens the way', async (book) => {
  const signs: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    gift: (id) => book.say('give', { person: id, what: 'the course' }),
    received: (id) => book.say('receive', { person: id, what: 'a tip' }),
    thanks: (id) => book.say('thank', { person: id, inPerson: true, note: 'the day' }),
    talk: (id) => book.say('log', { kind: 'call', people: [id], at: 'yesterday' }),
    letter: (id) => book.say('log', { kind: 'letter', people: [id], at: 'yesterday' }),
    other: (id) => book.say('log', { kind: 'other', people: [id], at: 'yesterday' }),
    promise: async (id) => {
      const { promise } = (await book.say('promise', { person: id, text: 'send it' })) as {
        promise: { id: string };
      };
      assert.deepEqual(refusal(await mayAsk(book, id, { weight: 2 })), ['nothing-between', null, false]);
      await book.say('promise-kept', { id: promise.id });
    },
    advice: async (id) => {
      await book.say('ask', { topic: `plumber ${id.slice(-4)}` });
      await book.say('answer', { ask: `plumber ${id.slice(-4)}`, by: id, note: 'ask around' });
    },
  };
  for (const [sign, happens] of Object.entries(signs)) {
    const id = await add(book, `Somebody ${sign}`);
    assert.deepEqual(
      refusal(await mayAsk(book, id, { weight: 2, because: 'x' })),
      ['nothing-between', null, false],
      sign,
    );
    await happens(id);
    assert.equal((await mayAsk(book, id, { weight: 2 })).allowed, true, sign);
  }
});

onEachEngine(
  'somebody of the same name as one who is not to be contacted rests too, until you say they are two',
  async (book) => {
    const kofi = await add(book, 'Kofi Mensah', { gladToTalk: true });
    await book.say('do-not-contact', { person: kofi });
    const other = await add(book, 'Kofi  Mensah', { gladToTalk: true, email: ['k@elsewhere.example'] });
    await add(book, 'Kofi', { gladToTalk: true });
    const steps = async (): Promise<string[]> =>
      ((await book.say('today', {})) as { steps: { person: { id: string } }[] }).steps.map(
        (it) => it.person.id,
      );
    assert.ok(!(await steps()).includes(other));
    assert.equal((await steps()).length, 1, 'a first name alone is anybody’s');
    const asked = await mayAsk(book, other, { weight: 0 });
    assert.deepEqual(refusal(asked), ['do-not-contact', null, false]);
    assert.match(asked.refusal!.text, /this may be them/);
    await book.say('distinct', { person: kofi, other });
    assert.ok((await steps()).includes(other));
    assert.equal((await mayAsk(book, other, { weight: 0 })).allowed, true);
  },
);
