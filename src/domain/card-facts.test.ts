import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOfCard, familyNames, looksForPeople } from './card-facts.ts';
import type { ContactRecord } from './source-record.ts';

const own = familyNames(['Una Moss', 'Una de Rowan']);
const card = (full: string, more: Partial<ContactRecord> = {}): ContactRecord => ({
  type: 'contact',
  kind: 'card',
  key: 'vcard:x',
  name: { full },
  emails: [],
  phones: [],
  links: [],
  affiliations: [],
  ...more,
});

test('a family name or a family word tells of family', () => {
  for (const name of ['Peter Moss', 'Ana Rowan', 'Mum', 'Aunt Sally', 'Oma', 'Mor'])
    assert.equal(factsOfCard(card(name), own).family, true, name);
  for (const name of ['Moss Harper', 'Mor Yarrow', 'Ana de Wit', 'Far Ahmadi'])
    assert.equal(factsOfCard(card(name), own).family, false, name);
  assert.equal(factsOfCard(card('Ida Holt', { categories: ['Familie'] }), own).family, true);
});

test('a first name alone is one of a person, not of a company', () => {
  assert.equal(factsOfCard(card('Cerys'), own).firstName, true);
  assert.equal(
    factsOfCard(card('Larkspur', { affiliations: [{ organisation: 'Larkspur' }] }), own).firstName,
    false,
  );
  assert.equal(factsOfCard(card('Cerys Holt'), own).firstName, false);
});

test('a birthday is kept', () => {
  assert.equal(factsOfCard(card('Cerys Holt', { birthday: '--05-01' }), own).birthday, true);
});

test('titles of people who look for people to hire', () => {
  for (const title of ['Senior Recruiter', 'Talent Acquisition Lead', 'Headhunter', 'Personalberaterin'])
    assert.equal(looksForPeople([title]), true, title);
  for (const title of ['Talented Baker', 'Nurse', null, undefined, 'Procurement Lead'])
    assert.equal(looksForPeople([title]), false, String(title));
});
