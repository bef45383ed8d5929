// The invented worlds are frozen: models were measured with them. For a seed, a profile and a size each of these files
// stays the same to the byte. Zips are told by what is in them, since deflate may differ between machines.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { exportsFrom, sources } from './every-source.ts';
import { exportsOf } from './exports.ts';
import { profiles } from './profiles.ts';
import { unzip } from './read-zip.ts';
import { makeWorld } from './world.ts';
import type { SampleFile } from './zip.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

/** The first 16 digits of the SHA-256 of each file, archives by their entries. */
function hashesOf(files: readonly SampleFile[]): Record<string, string> {
  return Object.fromEntries(
    files.map(({ path, bytes }) => {
      const hash = createHash('sha256');
      if (!path.endsWith('.zip')) hash.update(bytes);
      else for (const entry of unzip(bytes)) hash.update(`${entry.path}\n`).update(entry.bytes);
      return [path, hash.digest('hex').slice(0, 16)];
    }),
  );
}

const frozen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'plain 1': {
    'Complete_LinkedInDataExport_04-02-2023.zip': '78b84393288db523',
    'Complete_LinkedInDataExport_11-22-2026.zip': '59123230f8102b0a',
    'contacts.vcf': 'ba0232b07805068c',
    'contacts.csv': '903e12946b58abe8',
    'truth.json': 'd657733e13cccb65',
  },
  'plain 2': {
    'Complete_LinkedInDataExport_11-05-2024.zip': '89af197ed10234e4',
    'Complete_LinkedInDataExport_11-22-2026.zip': '2b4d722710fdb7e3',
    '00001.vcf': '42b82f689bedf43f',
    'google.csv': '18fd565964c5d8c3',
    'truth.json': '950bb3a75adc9b38',
  },
  'honest 1': {
    'Complete_LinkedInDataExport_04-02-2023.zip': '3fc139351c14e3ba',
    'Complete_LinkedInDataExport_11-22-2026.zip': '0d2fead58edc79d4',
    'contacts.vcf': '6900e9f3b2e1d578',
    'contacts.csv': '77c9972a1a89dd5f',
    'truth.json': '16d35a147da97784',
  },
  'honest 2': {
    'Complete_LinkedInDataExport_11-05-2024.zip': '85dee586d08f21da',
    'Complete_LinkedInDataExport_11-22-2026.zip': '1a19b235ba3b630a',
    '00001.vcf': '28452c4877878320',
    'google.csv': 'a56fd10628a81abe',
    'truth.json': '0a5edc247961eb5f',
  },
};

for (const [name, habits] of Object.entries(profiles))
  for (const seed of [1, 2])
    test(`the files of ${name} ${seed} are what they were`, () => {
      const world = makeWorld({ seed, people: 60, now, habits });
      assert.deepEqual(hashesOf(exportsOf(world)), frozen[`${name} ${seed}`]);
    });

// The everyday traces as they were before a model was measured with them.
const frozenEveryday: Readonly<Record<string, string>> = {
  plain: '72eef8aa25c234a7',
  honest: 'bf72cc2b41541956',
};

for (const [name, habits] of Object.entries(profiles))
  test(`mailbox, calendar and chats of ${name} 1 are what they were`, () => {
    const world = makeWorld({ seed: 1, people: 25, now, habits });
    const hashes = Object.entries(hashesOf(exportsFrom(world, habits, sources))).map((it) => it.join(' '));
    const all = createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 16);
    assert.equal(all, frozenEveryday[name]);
  });
