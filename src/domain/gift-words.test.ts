import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessGiftDirection, guessGiftKind } from './gift-words.ts';

test('the kind of a gift is read from its words', () => {
  for (const [line, kind] of [
    ['https://example.org/an-article', 'information'],
    ['the design course', 'information'],
    ['an article about tides', 'information'],
    ['boats', 'information'],
    ['introduced me to Tom', 'introduction'],
    ['an intro to her sister', 'introduction'],
    ['put me in touch with Ana', 'introduction'],
    ['connected her with Ben', 'introduction'],
    ['told me about the workshop on Mill Lane', 'tip'],
    ['a tip about the new library', 'tip'],
    ['told him where to park', 'tip'],
    ['pointed me to a grant', 'tip'],
    ['helped with my CV', 'help'],
    ['moving house', 'help'],
    ['lent her my tent', 'help'],
    ['proofread the application', 'help'],
    ['looked after the cat', 'help'],
    ['gave me advice on the talk', 'advice'],
    ['feedback on the portfolio', 'advice'],
    ['talked me through the tax form', 'advice'],
    ['recommended her plumber', 'recommendation'],
    ['a recommendation for a dentist', 'recommendation'],
    ['put in a good word for me', 'recommendation'],
  ] as const)
    assert.equal(guessGiftKind(line), kind, line);
});

test('which way it went is read from its words, or left open', () => {
  for (const [line, way] of [
    ['introduced me to Tom', 'received'],
    ['she told me about a course', 'received'],
    ['Priya lent me her tent', 'received'],
    ['got a link to the grant', 'received'],
    ['sent us the recipe', 'received'],
    ['sent her the design course', 'given'],
    ['I sent the design course', 'given'],
    ['told Priya about the library', 'given'],
    ['lent Priya, for a week, my tent', 'given'],
    ['a map for her', 'given'],
    ['the design course', null],
    ['recommended her plumber', null],
    ['', null],
  ] as const)
    assert.equal(guessGiftDirection(line, 'Priya'), way, line);
  assert.equal(guessGiftDirection('told (x about it', '(x'), 'given', 'a name may hold any sign');
});
