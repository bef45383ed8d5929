// Two months of somebody who hates networking (story.ts; `npm run story` prints them): every rule of tact is met, every kind of step is
// shown, and whatever happens the promises of Today hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mondayOf, TACT_RULES, weekdayOf } from '#domain/tact.ts';
import { STEP_KINDS } from '#domain/step.ts';
import { ASKS_A_WEEK } from '#domain/weights.ts';
import { AWAY, DAYS, type StoryDay, tellStoryAnew } from './story.ts';

test('two months, day by day', async () => {
  const { days, rules, nobodyAgain, resting, lines } = await tellStoryAnew();
  assert.equal(days.length, DAYS);
  assert.deepEqual(
    TACT_RULES.filter((rule) => !rules.has(rule)),
    [],
    'every rule was met',
  );
  const kinds = new Set(days.flatMap((it) => it.steps.map((step) => step.kind)));
  assert.deepEqual(
    STEP_KINDS.filter((kind) => !kinds.has(kind)),
    [],
    'every kind was shown',
  );

  for (const { day, steps, again, ended, after, quiet, opened } of days) {
    if (!opened) continue;
    assert.ok(steps.length <= 3, day);
    assert.equal(steps.length === 0, quiet !== null, `${day}: an empty day says so`);
    assert.deepEqual(again, steps, `${day}: asked twice, the same`);
    assert.equal(new Set(steps.map((it) => it.person.id)).size, steps.length, day);
    for (const step of steps) {
      assert.ok(step.why.length >= 1 && step.why.length <= 3 && step.suggestion !== '', step.id);
      assert.doesNotMatch(step.message?.text ?? '', /[{}]|undefined|null/, step.id);
      assert.ok(!(step.person.id === nobodyAgain.id && day >= nobodyAgain.from), `${day}: never again`);
      assert.ok(!(step.person.id === resting.id && day >= resting.from && day < resting.until), day);
      assert.notEqual(step.other?.id, nobodyAgain.id);
    }
    if (weekdayOf(day) === 'sunday') assert.equal(quiet, 'quiet-day', day);
    // Done and later bring nothing; "not this" brings one at most. What was open beside it stays in its place.
    let open = steps.map((it) => it.id);
    for (const [at, { step, how }] of ended.entries()) {
      const rest = open.filter((id) => id !== step.id);
      const now = after[at]!.map((it) => it.id);
      const fresh = now.filter((id) => !rest.includes(id));
      assert.ok(fresh.length <= (how === 'skip' ? 1 : 0), `${day}: ${how} brought ${fresh.join(', ')}`);
      assert.deepEqual(
        now.filter((id) => rest.includes(id)),
        rest.filter((id) => now.includes(id)),
      );
      if (after[at]!.length > 0) assert.deepEqual(rest, now.slice(0, rest.length), day);
      open = now;
    }
  }
  for (const [monday, week] of Map.groupBy(days, (it) => mondayOf(it.day))) {
    const most = Math.max(...week.map((it) => it.energy));
    assert.ok(doneIn(week).length <= most, `${monday}: the energy of a week`);
  }
  for (let from = 0; from + 7 <= days.length; from++) {
    const asks = doneIn(days.slice(from, from + 7)).filter((it) => (it.message?.weight ?? 0) > 0);
    assert.ok(asks.length <= ASKS_A_WEEK, `${days[from]!.day}: asked for ${asks.length} conversations`);
  }
  const back = days.find((it) => it.day > AWAY.from && it.opened)!;
  assert.ok(back.steps.length <= 3, 'ten missed days leave nothing behind');
  assert.doesNotMatch(
    lines.join('\n'),
    /\b(should|must|overdue|failed|missed|late|streak|crm|lead|pipeline|prospect|target)\b|!/i,
  );
});

function doneIn(days: readonly StoryDay[]) {
  return days.flatMap((it) => it.ended.filter(({ how }) => how === 'done').map(({ step }) => step));
}
