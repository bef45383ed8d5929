// Roles in order: what is done now, then what was done; the same role from two files once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { organisationKey, shownSpelling } from './organisation-name.ts';
import type { SourcedAffiliation } from './person-view.ts';
import { orderRoles } from './roles.ts';

const role = (
  organisation: string | null,
  title: string | null,
  since: string | null = null,
  until: string | null = null,
  source = 'a.csv',
): SourcedAffiliation => ({ organisation, title, since, until, source });

const told = (roles: readonly SourcedAffiliation[]): string[] =>
  orderRoles(roles, '2026-11').map(
    (it) => `${it.title} ${it.organisation} ${it.since ?? ''}-${it.until ?? ''}${it.present ? ' now' : ''}`,
  );

test('what they do now first, then the latest before', () => {
  assert.deepEqual(
    told([
      role('Old Lab', 'Student', '2010-09', '2014-06'),
      role('Acme', 'Chemist'),
      role('Lab', 'Aide', '2015', '2019-02'),
      role('Choir', 'Chair', '2020-01'),
      role('Lab', 'Writer', '2018', '2026'),
    ]),
    [
      'Chair Choir 2020-01- now',
      'Writer Lab 2018-2026 now',
      'Chemist Acme - now',
      'Aide Lab 2015-2019-02',
      'Student Old Lab 2010-09-2014-06',
    ],
    'a year that is not over yet is now',
  );
});

test('what you said stays first; a role that another file dates is told once', () => {
  assert.deepEqual(
    told([
      role('Fernhill', 'Nurse', null, null, 'you'),
      role('ACME', 'Chemist', null, null, 'a.csv'),
      role('Acme Ltd.', 'chemist', '2019-01', '2021-03', 'b.vcf'),
    ]),
    ['Nurse Fernhill - now', 'chemist Acme Ltd. 2019-01-2021-03'],
  );
  assert.deepEqual(told([]), []);
});

test('one key for the spellings of one organisation, none for no organisation in particular', () => {
  for (const name of [
    'ACME',
    'Acme Ltd',
    'Acme Ltd.',
    'The Acme Group, Inc.',
    'ácme',
    ' acme  GmbH & Co. KG',
  ])
    assert.equal(organisationKey(name), 'acme', name);
  assert.equal(organisationKey('Ove & Sons'), 'ove-and-sons');
  assert.equal(organisationKey('Ove and Sons S.A.'), 'ove-and-sons');
  assert.equal(organisationKey('I.B.M.'), organisationKey('IBM'));
  assert.equal(organisationKey('O’Reilly Media'), organisationKey("O'Reilly Media, Inc."));
  assert.equal(organisationKey('株式会社 東京'), '株式会社-東京');
  assert.notEqual(organisationKey('Acme Foods'), organisationKey('Acme'));
  for (const name of ['Self-employed', 'Freelance', 'retired', '', '…', '&'])
    assert.equal(organisationKey(name), null, name);
  for (const name of ['Company', 'The Group', 'AB']) assert.ok(organisationKey(name), name);
});

test('the spelling that most write is shown', () => {
  assert.equal(
    shownSpelling(
      new Map([
        ['ACME', 2],
        ['Acme Ltd', 3],
      ]),
    ),
    'Acme Ltd',
  );
  assert.equal(
    shownSpelling(
      new Map([
        ['ACME', 2],
        ['Acme', 2],
      ]),
    ),
    'Acme',
  );
  assert.equal(shownSpelling(new Map()), '');
});
