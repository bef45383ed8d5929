// Texts as people write them, with the topics that they speak of. Everybody and everything named here is invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicsAbout, topicsIn } from './topics-in.ts';

/** What somebody is, and what that tells. */
const titles: readonly (readonly [string, ...string[]])[] = [
  ['Senior Data Scientist', 'data-science'],
  ['Softwareentwicklerin', 'software'],
  ['Développeuse web', 'web-development'],
  ['Staff Nurse, Children’s Ward', 'nursing'],
  ['Infirmière', 'nursing'],
  ['Pilot', 'aviation'],
  ['Developer', 'software'],
  ['Buyer', 'procurement'],
  ['Tischlermeister und Tischler', 'carpentry'],
  ['Abogada laboralista', 'law'],
  ['Rechtsanwältin', 'law'],
  ['Head Baker', 'baking'],
  ['Bäckerin', 'baking'],
  ['Potter', 'pottery'],
  ['Lighting Designer', 'theatre'],
  ['UX Researcher', 'user-experience'],
  ['IT Manager', 'technology'],
  ['HR Business Partner', 'human-resources'],
  ['Talent Acquisition Partner', 'recruiting'],
  ['Primary School Teacher', 'teaching'],
  ['Lehrerin', 'teaching'],
  ['Oral Historian', 'libraries-archives'],
  ['Boatbuilder', 'woodworking'],
  ['Sound Engineer', 'music'],
  ['Typesetter', 'typography'],
  ['Management Consultant', 'consulting'],
  ['Landscape Architect', 'architecture'],
  ['C++ and C# Developer', 'software'],
  ['Enfermera', 'nursing'],
  ['Steuerberaterin', 'accounting'],
  ['Vice President'],
  ['Team Assistant II'],
  ['Partner'],
  ['Associate'],
  ['Member of Technical Staff'],
];

/** What is written of somebody, or what they might like to read. */
const texts: readonly (readonly [string, ...string[]])[] = [
  ['She loves sailing and has a dinghy in Whitby', 'sailing'],
  ['We baked together, she makes her own sourdough', 'baking'],
  ['Is knitting a jumper for the baby', 'textiles-knitting', 'babies-toddlers'],
  ['Keeps bees behind the allotment', 'beekeeping', 'gardening'],
  ['Our tap is dripping, do you know a plumber?', 'plumbing'],
  ['a leaky faucet', 'plumbing'],
  ['leaking taps', 'plumbing'],
  ['Her son plays football on Saturdays', 'football'],
  ['Sings in the choir with my aunt', 'singing-choirs'],
  ['thinking about a career change', 'career-change'],
  ['hates networking events as much as I do', 'networking-skills'],
  ['https://example.com/blog/how-to-bake-rye-bread?id=12', 'baking'],
  ['https://example.org/2026/11/why-heat-pumps-work-in-old-houses', 'renewable-energy'],
  ['Sie spielt Geige und sucht einen Klavierlehrer', 'violin-strings', 'piano'],
  ['busca un fontanero en Valencia', 'plumbing'],
  ['cherche une nounou pour mercredi', 'childcare'],
  ['He works in IT support', 'computer-help'],
  ['needs an optician', 'eye-care'],
  ['five-a-side on Tuesdays', 'football'],
  ['wild swimming before work', 'swimming'],
  ['machine learning for heart disease', 'data-science', 'diabetes-heart'],
  ['moving house in March', 'moving-house'],
  ['Her mother has dementia', 'elder-care'],
  ['marketing for a small press', 'marketing', 'publishing'],
  ['the farmers’ market', 'groceries-markets'],
  ['a long walk with two puppies', 'dogs'],
  ['they restored a narrowboat', 'sailing'],
  ['learning Spanish, wants conversation', 'spanish'],
  ['Film photography and a darkroom of her own', 'photography'],
  ['gave a talk on birdsong', 'birds'],
  ['camera and darkroom', 'photography', 'photography'],
];

/** Words that look like a topic and are none here. */
const none: readonly string[] = [
  'start',
  'partly',
  'the lawful owner of the flaw',
  'James Cook called about Tuesday',
  'Lunch with Anna Baker',
  'it was a piece of cake',
  'a state of the art solution',
  'it is fine by hr',
  'caring for cargo',
  'the running costs',
  'we are up and running again',
  'a pilot project',
  'the current climate in the office',
  'she is reading your letter',
  'writing to say hello',
  'he was the judge of that',
  'we are in the same boat',
  'raining cats and dogs',
  'met at the bar',
  'the editor of choice',
  'drawing a line',
  'has a lot of energy',
  'home by six',
  'watch the water level',
  'a doctor of letters',
  'the history of this thread',
  'that was no laughing matter',
  'Ms Carpenter asked',
  'https://example.com/p/8842?ref=mail',
  'an excel-lent idea',
];

for (const [text, ...topics] of titles)
  test(`title: ${text}`, () => {
    assert.deepEqual(distinct(topicsIn(text, 'title').map((it) => it.topic)), distinct(topics));
  });

for (const [text, ...topics] of texts)
  test(`text: ${text}`, () => {
    assert.deepEqual(distinct(topicsIn(text).map((it) => it.topic)), distinct(topics));
  });

for (const text of none)
  test(`nothing: ${text}`, () => {
    assert.deepEqual(
      topicsIn(text).map((it) => `${it.topic}: ${it.words}`),
      [],
    );
  });

test('a hit tells where its words stand', () => {
  const text = 'Loves Crème brûlée and SOUR DOUGH, naturally';
  assert.deepEqual(topicsIn(text), [{ topic: 'baking', from: 23, to: 33, words: 'SOUR DOUGH' }]);
  assert.equal(text.slice(23, 33), 'SOUR DOUGH');
});

test('what may mean something else counts with another sign', () => {
  assert.deepEqual(
    topicsIn('the gym').map((it) => it.topic),
    [],
  );
  assert.deepEqual(distinct(topicsIn('the gym and weight lifting').map((it) => it.topic)), [
    'fitness',
    'sport',
  ]);
});

test('a text is about what it speaks of most, and its first line counts twice', () => {
  const about = topicsAbout(
    'How to keep bees in a small garden\n\nA beehive needs morning sun. Honey comes late. A beekeeper in Leeds told us that roses near the hive help. Bees fly three miles.',
  );
  assert.deepEqual(
    about.map((it) => it.topic),
    ['beekeeping', 'gardening'],
  );
  assert.equal(about[0]!.weight, 1);
  assert.ok(about[1]!.weight < 0.9);
  assert.equal(about[0]!.words, 'bees');
});

test('a text about nothing known is about nothing', () => {
  assert.deepEqual(topicsAbout(''), []);
  assert.deepEqual(topicsAbout('See you on Tuesday at six.'), []);
});

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}
