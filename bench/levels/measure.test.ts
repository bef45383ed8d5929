import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { exportsOf } from '#sample/exports.ts';
import { honestHabits } from '#sample/honest-habits.ts';
import { makeWorld } from '#sample/world.ts';
import { matchPeople, measure } from './measure.ts';
import type { Answered } from './product.ts';
import { slugOf, type TruePerson } from './truth-file.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

const answered = (name: string, link: string | null, emails: string[] = []): Answered => ({
  id: name,
  name,
  traits: { slug: slugOf(link), emails, names: [name] },
  level: 2,
  basis: 'evidence',
  probability: 0.7,
  nominal: false,
});
const truly = (
  name: string,
  linkedin: string | null,
  emails: string[] = [],
  names: string[] = [],
): TruePerson => ({
  name,
  names,
  emails,
  linkedin,
  level: 2,
});

test('people are found by profile, then address, then a name that one alone bears', () => {
  const people = [
    answered('Ana R.', 'https://www.linkedin.com/in/Ana-Ru%C3%ADz/'),
    answered('Ana Ruíz', null),
    answered('Ben', null, ['Ben@Example.org']),
    answered('Mum', null),
    answered('Kim Lee', null),
    answered('Kim Lee', null),
  ];
  const [ana, ben, mum, kim] = [
    truly('Ana Ruíz', 'ana-ruíz'),
    truly('Benjamin Oak', null, ['ben@example.org']),
    truly('Greta Oak', null, [], ['Mum']),
    truly('Kim Lee', null),
  ];
  const { found, by } = matchPeople({ me: { emails: [] }, people: [ana, ben, mum, kim] }, people);
  assert.deepEqual(
    [ana, ben, mum, kim].map((person) => found.get(person)?.name),
    ['Ana R.', 'Ben', 'Mum', undefined],
  );
  assert.deepEqual(by, { linkedin: 1, email: 1, name: 1 });
});

test('a small world is measured from its files, by the real product', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-levels-test-'));
  try {
    const world = makeWorld({ seed: 5, people: 120, now, habits: honestHabits });
    for (const file of exportsOf(world)) await writeFile(join(folder, file.path), file.bytes);
    const measured = await measure(folder, now);
    const { scores, oneFeature, calibration, questions, relations } = measured;
    assert.ok(measured.matched.missing <= 2, `${measured.matched.missing} not found`);
    assert.ok(scores.macroF1 > 0.2 && scores.macroF1 <= 1);
    assert.equal(oneFeature.length, 6);
    assert.ok((oneFeature[0]?.macroF1 ?? 0) > 0.3);
    assert.ok(calibration.error >= 0 && calibration.error < 1);
    assert.ok(questions.answered > 0 && questions.answered <= 20);
    assert.equal(
      relations.reduce((sum, row) => sum + row.people, 0),
      measured.people,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
