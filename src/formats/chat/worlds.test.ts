// Chats of invented worlds, read back: every line that is in the files is an event or is left out with a reason, and of each person as many
// messages and calls come out as the generator wrote.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName } from '#domain/name-folding.ts';
import { openInputs } from '#formats/archive.ts';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { exportsFrom, type Source } from '#sample/every-source.ts';
import type { TracesTruth } from '#sample/everyday/traces-truth.ts';
import { profiles } from '#sample/profiles.ts';
import { makeWorld } from '#sample/world.ts';
import type { SampleFile } from '#sample/zip.ts';
import { type Outcome, readFormat } from '#test/read-format.ts';

const habits = profiles['honest'] ?? assert.fail();
const now = Date.parse('2026-11-22T12:00:00Z');
const channels = ['whatsapp', 'telegram', 'signal', 'facebook'] as const;
/** What is no line of anybody. */
const beside = ['chat-notice', 'channel-or-bot', 'chat-message-again'];

async function readSome(given: readonly SampleFile[]): Promise<ReadonlyMap<string, Outcome>> {
  const bytes = given.map(({ path, bytes }) => ({
    path,
    bytes: {
      size: bytes.length,
      read: async (from: number, length: number) => bytes.subarray(from, from + length),
    },
  }));
  const { files, problems } = await openInputs(bytes);
  const recognised = await recogniseFormat(files, formats);
  assert.deepEqual([...problems, ...recognised.problems], []);
  const outcomes = new Map<string, Outcome>();
  for (const { format, files } of recognised.imports)
    outcomes.set(format.name, await readFormat(format, files));
  return outcomes;
}

for (const seed of [2, 5]) {
  test(`world ${seed}: all lines, and each of us two as often as we wrote`, async () => {
    const made = exportsFrom(
      makeWorld({ seed, people: 30, now, habits }),
      habits,
      channels satisfies readonly Source[],
    );
    const truth = JSON.parse(Buffer.from(made.at(-1)?.bytes ?? []).toString()) as TracesTruth;
    const outcomes = await readSome(made.filter(({ path }) => !path.endsWith('truth.json')));
    assert.deepEqual(
      [...outcomes.keys()].toSorted(),
      [...new Set(truth.chats.map(({ channel }) => channel))].toSorted(),
    );
    let told = 0;
    for (const [channel, it] of outcomes) {
      const lines = truth.chats
        .filter((chat) => chat.channel === channel)
        .reduce((sum, chat) => sum + chat.lines, 0);
      const left = Object.entries(it.left).filter(([code]) => !beside.includes(code));
      assert.equal(it.events.length + left.reduce((sum, [, count]) => sum + count, 0), lines, channel);
      for (const { code } of it.problems) assert.notEqual(code, 'chat-owner-unknown');
      const names = new Map<string, string>();
      for (const { key, name, phones } of it.contacts)
        names.set(key, phones[0]?.value ?? foldName(name.full));
      for (const person of truth.people) {
        const traces = person.traces.chats[channel as (typeof channels)[number]];
        const twins = truth.people.filter((other) => other.names.some((name) => person.names.includes(name)));
        if (!traces || traces.sent + traces.received === 0 || twins.length > 1) continue;
        const called = new Set([
          ...person.names.map(foldName),
          ...person.phones.map((phone) => `+${phone.replaceAll(/\D/g, '')}`),
        ]);
        const events = it.events.filter(
          ({ crowd, parties }) => crowd === 1 && parties.every((key) => called.has(names.get(key) ?? '')),
        );
        // Somebody kept under a first name that is not theirs alone, or whose account is gone.
        if (events.length === 0) continue;
        told += 1;
        const written = (direction: string): number =>
          events.filter((event) => event.direction === direction).length;
        const calls = events.filter(({ kind }) => kind === 'call').length;
        const missed = traces.sent + traces.received - written('out') - written('in') - calls;
        assert.ok(
          missed >= 0 && missed <= (it.left['missed-call'] ?? 0),
          `${channel} ${person.name}: ${missed}`,
        );
        if (channel !== 'facebook') assert.equal(calls, traces.calls, `${channel} ${person.name}`);
      }
    }
    assert.ok(told >= 10, `${told} people compared`);
  });
}
