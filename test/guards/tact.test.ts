// docs/tact.md has every rule of tact, in their order, with the numbers that hold.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TACT_RULES, type TactRule } from '#domain/tact.ts';
import {
  CEILING,
  LATER_DAYS,
  REST_AFTER_DONE,
  REST_AFTER_SKIP,
  SAME_KIND_AFTER_DONE,
  SAME_KIND_AFTER_SKIP,
  SHORT_MESSAGE,
  UNANSWERED_REST,
} from '#domain/weights.ts';

const NUMBERS: Readonly<Partial<Record<TactRule, string>>> = {
  unanswered: `${UNANSWERED_REST.join(', ')} days`,
  'nothing-between': `${SHORT_MESSAGE} words`,
  'ask-open': `${CEILING.openAskDays} days`,
  'asked-lately': `${CEILING.personDays} days`,
  'circle-asked-lately': `${CEILING.circleDays} days`,
  later: `${LATER_DAYS} days`,
  'rest-after-done': `${REST_AFTER_DONE} days; ${SAME_KIND_AFTER_DONE} at least`,
  'rest-after-skip': `${REST_AFTER_SKIP} days; ${SAME_KIND_AFTER_SKIP}`,
};

test('docs/tact.md tells every rule, with its number', async () => {
  const text = await readFile(fileURLToPath(new URL('../../docs/tact.md', import.meta.url)), 'utf8');
  const rows = text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^`[a-z-]+`$/.test(cells[1] ?? ''));
  assert.deepEqual(
    rows.map((cells) => cells[1]!.replaceAll('`', '')),
    [...TACT_RULES],
  );
  for (const cells of rows) {
    const number = NUMBERS[cells[1]!.replaceAll('`', '') as TactRule];
    if (number !== undefined)
      assert.ok(cells[3]!.startsWith(number), `${cells[1]}: ${cells[3]}, not ${number}`);
  }
});
