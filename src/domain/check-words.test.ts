// What is found, where, and what is let be; time on texts made to be slow; and how right it is on the two hundred labelled sentences
// (test/samples/check-words/ORIGIN.md). Of the held-back half figures are told and nothing else: no sentence, no id.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkWords, type Finding } from './check-words.ts';

interface Labelled {
  readonly text: string;
  readonly labels: readonly string[];
}

const samples = join(import.meta.dirname, '..', '..', 'test', 'samples', 'check-words');

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly sentences: number;
  /** Of each label: found rightly, found wrongly, missed. */
  readonly byRule: Readonly<Record<string, readonly [right: number, wrong: number, missed: number]>>;
}

function measure(half: 'open' | 'held-back'): Figures {
  const { sentences } = JSON.parse(readFileSync(join(samples, `${half}.json`), 'utf8')) as {
    sentences: Labelled[];
  };
  const [right, wrong, missed] = [0, 1, 2] as const;
  const all: [number, number, number] = [0, 0, 0];
  const byRule: Record<string, [number, number, number]> = {};
  for (const { text, labels } of sentences) {
    const rules = new Set<string>(checkWords(text).findings.map((it) => it.rule));
    if (rules.size > 0 || labels.length > 0)
      all[rules.size > 0 ? (labels.length > 0 ? right : wrong) : missed]++;
    for (const rule of new Set([...rules, ...labels]))
      (byRule[rule] ??= [0, 0, 0])[rules.has(rule) ? (labels.includes(rule) ? right : wrong) : missed]++;
  }
  return {
    precision: all[right] / (all[right] + all[wrong]),
    recall: all[right] / (all[right] + all[missed]),
    sentences: sentences.length,
    byRule,
  };
}

function told({ precision, recall, byRule }: Figures): string {
  const rules = Object.entries(byRule)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([rule, [right, wrong, missed]]) => `${rule} ${right}/${wrong}/${missed}`);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; right/wrong/missed: ${rules.join(', ')}`;
}

function found(text: string): string[] {
  return checkWords(text).findings.map((it) => `${it.rule}: ${text.slice(it.from, it.to)}`);
}

describe('what is found', () => {
  test('the words themselves, by their place in the text as it was written', () => {
    assert.deepEqual(found('Hello Ana 👋 — may I pick your brain on Friday?'), [
      'pick-your-brain: pick your brain',
    ]);
    assert.deepEqual(found('You don’t know me, but you’re my last hope.'), ['begging: my last hope']);
  });

  test('curly, straight and no apostrophes are the same, and so are British and American', () => {
    for (const text of [
      "You're such an inspiration.",
      'You’re such an inspiration.',
      'youre such an inspiration',
    ])
      assert.ok(found(text).length > 0, text);
    assert.ok(found('Could you do me the honour of being my referee? Someone of your calibre!').length > 0);
    assert.ok(found('Someone of your caliber!').length > 0);
  });

  test('sorted by place; of one rule nothing lies in something else', () => {
    const { findings } = checkWords(
      'Please, please help me, I am desperate. Just bumping this, are you hiring? You are a legend.',
    );
    assert.deepEqual(
      findings.map((it) => it.from),
      findings.map((it) => it.from).toSorted((a, b) => a - b),
    );
    for (const [at, it] of findings.entries())
      for (const other of findings.slice(at + 1))
        if (other.rule === it.rule) assert.ok(other.from >= it.to, `${it.code} and ${other.code}`);
  });

  test('who says that they do not ask, does not ask; who quotes a word, does not use it', () => {
    assert.deepEqual(
      found('I am not asking you to hire me, I would like to hear what your days are like.'),
      [],
    );
    assert.deepEqual(found('The word “synergies” made my aunt laugh.'), []);
    assert.notDeepEqual(found("Why don't you hire me?"), []);
  });

  test('a wall is a paragraph of more than 110 words, or more than 250 in all', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'barley').join(' ');
    assert.deepEqual(rules(words(110)), []);
    assert.deepEqual(rules(words(111)), ['wall-of-text']);
    assert.deepEqual(rules(`${words(90)}\n\n${words(90)}`), []);
    assert.deepEqual(rules(`${words(90)}\n\n${words(90)}\n\n${words(90)}`), ['wall-of-text']);
  });

  test('another language has no findings, and is told apart', () => {
    for (const text of [
      'Ich bin am Ende und du bist meine letzte Hoffnung, bitte hilf mir.',
      'Je vous en prie, vous êtes mon dernier espoir, aidez-moi.',
      'Вы моя последняя надежда, помогите мне пожалуйста.',
    ]) {
      const { findings, english } = checkWords(text);
      assert.deepEqual([findings.length, english], [0, false], text);
    }
    assert.equal(checkWords('Thanks for the book, it was a joy.').english, true);
    assert.equal(checkWords('').english, true);
  });
});

function rules(text: string): string[] {
  return checkWords(text).findings.map((it: Finding) => it.rule);
}

test('time grows with the length, whatever is repeated', () => {
  const size = 100_000;
  const part = 10_000;
  for (const piece of ['please ', 'not even you ']) {
    const cost = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const before = process.cpuUsage();
      checkWords(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cost(part);
    const [small, large] = [cost(part), cost(size)];
    // Ten times as long is about ten times the work; quadratic would be a hundred. Below 20 ms the clock tells nothing.
    assert.ok(large < 40 * Math.max(small, 20_000), `${JSON.stringify(piece)}: ${small} and ${large} µs`);
  }
});

test('the open half', (t) => {
  const figures = measure('open');
  t.diagnostic(told(figures));
  assert.equal(figures.sentences, 100);
  assert.ok(figures.precision >= 0.95 && figures.recall >= 0.95, told(figures));
});

// Asked is 0.9 of both (docs/check-words.md).
test('the held-back half', { skip: process.env['MEASURE_HELD_BACK'] === '0' }, (t) => {
  const figures = measure('held-back');
  t.diagnostic(told(figures));
  assert.equal(figures.sentences, 100);
  assert.ok(figures.precision >= 0.9 && figures.recall >= 0.9, told(figures));
});
