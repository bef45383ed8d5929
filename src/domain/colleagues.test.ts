// Whether somebody works where I do, or did: organisations in all spellings, and when we were there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findColleague, foldOrganisation, ownRoles } from './colleagues.ts';

const at = (organisation: string | null, until: string | null = null) => ({ organisation, until });
const mine = ownRoles([
  { organisation: 'Acme Group, Inc.', title: 'Editor', since: '2022-03' },
  { organisation: 'Larkspur GmbH', since: '2015', until: '2019' },
  { organisation: 'Freelance', since: '2014' },
  { title: 'no organisation' },
]);

test('legal forms, accents and articles do not tell organisations apart', () => {
  for (const name of [
    'ACME',
    'Acme, Inc.',
    'The Acme Group',
    'Acmé Ltd.',
    ' acme  holdings ',
    'Acme Co., Ltd',
  ])
    assert.equal(foldOrganisation(name), 'acme', name);
  assert.notEqual(foldOrganisation('Acme Labs'), 'acme');
  assert.equal(foldOrganisation('The Company'), 'the company', 'a name of nothing else stays');
  assert.equal(foldOrganisation('北京大学'), '北京大学');
  assert.equal(foldOrganisation(' .,- '), '');
});

test('what names no employer in particular is no role', () => {
  assert.deepEqual(
    mine.map((role) => role.folded),
    ['acme', 'larkspur'],
  );
});

test('the same place now, connected while I was there, a place I once was', () => {
  assert.deepEqual(findColleague([at('acme')], '2010-01-01', mine), {
    organisation: 'Acme Group, Inc.',
    when: 'now',
  });
  assert.equal(findColleague([at('Acme', '2023-01')], '2022-06-01', mine)?.when, 'then');
  assert.equal(findColleague([at('Acme', '2021')], '2010-06-01', mine)?.when, 'past');
  assert.equal(findColleague([at('Larkspur')], '2016-06-01', mine)?.when, 'then');
  assert.equal(
    findColleague([at('Larkspur')], '2019-12-31', mine)?.when,
    'then',
    'the last year counts whole',
  );
  assert.equal(findColleague([at('Larkspur')], '2020-01-01', mine)?.when, 'past');
  assert.equal(findColleague([at('Larkspur')], null, mine)?.when, 'past');
});

test('the closest one wins; others and nothing are none', () => {
  assert.equal(findColleague([at('Larkspur'), at('Acme')], null, mine)?.when, 'now');
  assert.equal(findColleague([at('Acme Labs'), at(null)], '2016-01-01', mine), null);
  assert.equal(findColleague([at('Freelance')], '2016-01-01', mine), null);
  assert.equal(findColleague([], null, mine), null);
});
