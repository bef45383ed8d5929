// Folding joins spellings of one name and keeps different names apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { foldName } from './name-folding.ts';

const same: readonly (readonly [string, string])[] = [
  ['José Ruiz', 'jose ruiz'],
  ['  JOSE\u0301   RUIZ ', 'jose ruiz'],
  ['Jürgen Groß', 'jurgen gross'],
  ['Søren Ærø', 'soren aero'],
  ['Łukasz Đorđević', 'lukasz dordevic'],
  ['Jane Doe, Ph.D.', 'jane doe'],
  ['Jane Doe, MBA, PMP', 'jane doe'],
  ['Jane Doe, SHRM-SCP', 'jane doe'],
  ['Jane Doe 🚀', 'jane doe'],
  ['👩🏽‍💻 Jane Doe (she/her)', 'jane doe'],
  ['Jane Doe she/her', 'jane doe'],
  ['Jane Doe | Hiring!', 'jane doe'],
  ['Dr. Anna Berg', 'anna berg'],
  ['Sinéad O’Connor', 'sinead oconnor'],
  ['Jean-Luc Picard', 'jean luc picard'],
  ['J. R. R. Tolkien', 'j r r tolkien'],
  ['Doe, Jane', 'doe jane'],
  ['Doe, PhD', 'doe phd'],
  ['van der Berg, Jan', 'van der berg jan'],
  ['VAN DER BERG, JAN', 'van der berg jan'],
  ['李小龍', '李小龍'],
  ['प्रिया शर्मा', 'प्रिया शर्मा'],
  ['Ｊane Doe', 'jane doe'],
  ['İlker Işık', 'ilker isik'],
  ['🚀', '🚀'],
  ['Ⓜ', 'm'],
  ['Madonna', 'madonna'],
  ['Dr. Who', 'dr who'],
  ['', ''],
];

test('names fold as listed', () => {
  for (const [name, fold] of same) assert.equal(foldName(name), fold, name);
});

test('different people stay different', () => {
  assert.notEqual(foldName('Jane Doe'), foldName('Jan Doe'));
  assert.notEqual(foldName('राम'), foldName('रम'));
});

test('a fold folds to itself, and only nothing folds to nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const fold = foldName(name);
      assert.equal(foldName(fold), fold);
      if (/[\p{L}\p{N}]/u.test(name)) assert.notEqual(fold, '');
    }),
    { numRuns: 500 },
  );
});

test('the short way for plain names gives what the long way gives', () => {
  const word = fc.constantFrom('Dr', 'prof', 'Jane', 'she', 'her', 'PhD', 'X', 'van', 'Berg', 'any');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(' ', '-'),
      (words, between) => {
        const name = words.join(between);
        assert.equal(foldName(name), foldName(`\u200b${name}`));
      },
    ),
  );
});
