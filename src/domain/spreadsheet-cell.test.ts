// No cell that is saved for a spreadsheet is worked out by it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadsheet, spreadsheetCell } from './spreadsheet-cell.ts';

test('what begins like a formula is text', () => {
  for (const value of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n@x', '=HYPERLINK("x")'])
    assert.match(spreadsheetCell(value), /^"'/, value);
  for (const value of ['a=b', 'Jean-Luc', '12', 'a@b.example'])
    assert.equal(spreadsheetCell(value), `"${value}"`);
  assert.equal(spreadsheetCell(-3), '-3', 'a number is one');
});

test('quotes are doubled, rows end as spreadsheets have them', () => {
  assert.equal(
    spreadsheet([
      ['a', 'b "c", d'],
      [1, ''],
    ]),
    '\uFEFF"a","b ""c"", d"\r\n1,""\r\n',
  );
});
