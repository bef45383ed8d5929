// A gift in a sentence, whatever was written: to be read aloud.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giftClause, giftSentence } from './gift-line.ts';

const given = (kind: string, what: string): string =>
  giftSentence({ name: 'Priya Nair', direction: 'given', kind, what });
const received = (kind: string, what: string): string =>
  giftSentence({ name: 'Priya Nair', direction: 'received', kind, what });

test('gifts in sentences', () => {
  for (const [said, expected] of [
    [given('information', 'the design course'), 'You sent Priya the design course.'],
    [given('information', 'The design course.'), 'You sent Priya the design course.'],
    [given('information', 'sent her the design course'), 'You sent her the design course.'],
    [given('information', 'I sent her the design course'), 'You sent her the design course.'],
    [given('information', 'how the grant works'), 'You told Priya about how the grant works.'],
    [given('information', 'https://example.org/x'), 'You sent Priya https://example.org/x.'],
    [given('tip', 'the workshop on Mill Lane'), 'You gave Priya a tip: the workshop on Mill Lane.'],
    [given('tip', 'a tip: the workshop on Mill Lane'), 'You gave Priya a tip: the workshop on Mill Lane.'],
    [given('help', 'help with her CV'), 'You helped Priya with her CV.'],
    [given('help', 'lent her my tent'), 'You lent her your tent.'],
    [given('help', 'to move house'), 'You helped Priya to move house.'],
    [given('advice', 'on the talk'), 'You gave Priya advice on the talk.'],
    [given('introduction', 'Tom Okafor'), 'You introduced Priya to Tom Okafor.'],
    [given('introduction', 'an introduction to Tom'), 'You introduced Priya to Tom.'],
    [given('recommendation', 'a dentist'), 'You recommended a dentist to Priya.'],
    [received('introduction', 'introduced me to Tom'), 'Priya introduced you to Tom.'],
    [received('introduction', 'She introduced me to her boss'), 'Priya introduced you to her boss.'],
    [received('tip', 'Priya told me I’d like the library'), 'Priya told you you’d like the library.'],
    [received('advice', 'not to hurry'), 'Priya advised you not to hurry.'],
    [received('help', 'my CV'), 'Priya helped you with your CV.'],
    [received('recommendation', 'her plumber'), 'Priya recommended her plumber to you.'],
    [received('endorsement', 'Design, Research'), 'Priya endorsed you for Design, Research.'],
    [received('endorsement', ''), 'Priya endorsed you.'],
    [received('present', 'Tea, green'), 'Priya gave you a present: Tea, green.'],
    [received('help', 'word '.repeat(60)), 'Priya helped you.'],
    [received('information', `https://example.org/${'x'.repeat(200)}`), 'Priya sent you a link.'],
    [given('information', 'two\nlines'), 'You told Priya something.'],
  ])
    assert.equal(said, expected);
  assert.equal(
    giftClause({ name: 'Priya', direction: 'received', kind: 'tip', what: 'told me about it', they: true }),
    'they told you about it',
  );
  assert.equal(
    giftSentence({ name: '', direction: 'given', kind: 'help', what: 'the move' }),
    'You helped them with the move.',
  );
});
