// A person as a view over records and said facts: which name, role and addresses, what you said first, in any order of records.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { latestFacts, type SaidFact, type ViewedSource, viewPerson } from './person-view.ts';
import type { ContactRecord } from './source-record.ts';

function viewed(
  sourceId: string,
  record: Partial<ContactRecord>,
  given: Partial<ViewedSource> = {},
): ViewedSource {
  return {
    sourceId,
    record: {
      type: 'contact',
      kind: 'connection',
      key: sourceId,
      name: { full: 'Ana Ruiz' },
      emails: [],
      phones: [],
      links: [],
      affiliations: [],
      ...record,
    },
    format: 'linkedin',
    file: `${sourceId}.csv`,
    place: `${sourceId}.csv:2`,
    importId: 'i',
    importedAt: 0,
    asOf: '2025-01-01',
    gone: false,
    ...given,
  };
}
const said = (field: SaidFact['field'], value: unknown, revision = 1): SaidFact => ({
  field,
  value,
  saidAt: revision,
  revision,
});

const card = viewed('card', {
  kind: 'card',
  name: { full: 'Ana María Ruiz' },
  emails: [{ value: 'ana@home.example', label: 'home' }],
  affiliations: [{ organisation: 'Larkspur', title: 'Trainee' }],
  birthday: '--04-02',
});
const row = viewed('row', {
  linkedin: 'ana-ruiz',
  emails: [{ value: 'ANA@home.example' }],
  affiliations: [{ organisation: 'Acme', title: 'Editor' }],
  connectedOn: '2019-05-04',
});

test('the name of my own card, the role of their profile, each address once with its source', () => {
  const view = viewPerson([row, card], []);
  assert.equal(view.name, 'Ana María Ruiz');
  assert.equal(view.headline, 'Editor, Acme');
  assert.equal(view.birthday, '--04-02');
  assert.deepEqual(
    view.contactPoints.map((it) => [it.kind, it.value, it.source]),
    [
      ['email', 'ana@home.example', 'card.csv'],
      ['link', 'https://www.linkedin.com/in/ana-ruiz', 'row.csv'],
    ],
  );
  assert.equal(view.connected && view.inAddressBook && !view.synced, true);
});

test('a card with half a name gives way to a full one', () => {
  const half = viewed('half', { kind: 'card', name: { full: 'Ana' } });
  assert.equal(viewPerson([half, row], []).name, 'Ana Ruiz');
  assert.equal(viewPerson([half], []).name, 'Ana');
});

test('what you said wins; taking it back brings the files back; the latest revision counts', () => {
  const facts = [
    said('name', 'Anita', 2),
    said('organisation', 'Own Studio', 3),
    said('email', 'a@own.example', 4),
  ];
  const view = viewPerson([row], facts);
  assert.deepEqual([view.name, view.organisation, view.headline], ['Anita', 'Own Studio', 'Own Studio']);
  assert.deepEqual(view.contactPoints[0], {
    kind: 'email',
    value: 'a@own.example',
    label: null,
    source: 'you',
  });
  const back = viewPerson([row], [...facts, said('name', null, 5), said('organisation', null, 5)]);
  assert.deepEqual([back.name, back.organisation], ['Ana Ruiz', 'Acme']);
  assert.equal(latestFacts([said('level', 3, 9), said('level', 1, 2)]).get('level'), 3);
});

test('without records the name is the one under which they were known', () => {
  assert.equal(viewPerson([], [said('known-as', 'Ana Ruiz'), said('level', 1)]).name, 'Ana Ruiz');
  assert.equal(viewPerson([], [said('name', 'Anita'), said('known-as', 'Ana Ruiz')]).name, 'Anita');
  assert.equal(viewPerson([row], [said('known-as', 'Old Name')]).name, 'Ana Ruiz');
});

test('a newer export wins over an older one, a row that is there over one that is gone', () => {
  const older = viewed('older', { affiliations: [{ organisation: 'Before' }] }, { asOf: '2020-01-01' });
  const unknown = viewed('unknown', { affiliations: [{ organisation: 'Undated' }] }, { asOf: null });
  assert.equal(viewPerson([older, row, unknown], []).organisation, 'Acme');
  assert.equal(viewPerson([older, { ...row, gone: true }], []).organisation, 'Before');
  assert.equal(viewPerson([older, { ...row, gone: true }], []).gone, false);
  assert.equal(viewPerson([{ ...row, gone: true }], []).gone, true);
  assert.equal(viewPerson([], []).gone, false);
});

test('a role that ended is no headline while another lasts', () => {
  const both = viewed('both', {
    affiliations: [
      { organisation: 'Old', title: 'Clerk', since: '2010', until: '2015' },
      { organisation: 'New', title: 'Lead', since: '2016' },
    ],
  });
  assert.equal(viewPerson([both], []).headline, 'Lead, New');
});

test('an address with marks in it is encoded before it is a link', () => {
  const view = viewPerson([viewed('row', { linkedin: 'zoë-"><b>' })], []);
  assert.equal(view.contactPoints[0]?.value, 'https://www.linkedin.com/in/zo%C3%AB-%22%3E%3Cb%3E');
});

const anyViewed = fc
  .array(
    fc.record({
      kind: fc.constantFrom('card', 'connection', 'correspondent', 'synced'),
      name: fc.constantFrom('Ana Ruiz', 'Ana', 'A. Ruiz'),
      organisation: fc.constantFrom('Acme', 'Larkspur', ''),
      email: fc.constantFrom('a@x.org', 'b@x.org'),
      asOf: fc.constantFrom(null, '2020-01-01', '2021-01-01'),
      gone: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map((it, n) =>
      viewed(
        `s${n}`,
        {
          kind: it.kind,
          name: { full: it.name },
          emails: [{ value: it.email }],
          affiliations: it.organisation === '' ? [] : [{ organisation: it.organisation }],
        },
        { asOf: it.asOf, gone: it.gone },
      ),
    ),
  );

test('law: the view does not depend on the order of the records', () => {
  fc.assert(
    fc.property(
      anyViewed.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => assert.deepEqual(viewPerson(shuffled, []), viewPerson(list, [])),
    ),
    { numRuns: 200 },
  );
});
