// Every command: what its JSON has to hold, where it is printed, and how it ends. Run as main.ts runs it, with streams of the
// test's own; a few go through a process of their own to show that main.ts adds nothing.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { abilities } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';
import { command as run } from '#start/command.ts';
import { runCommand } from '#test/product.ts';
import { ASK_FIELDS, runAsks } from './ask-commands.ts';
import { GIVING_FIELDS, runGiving } from './giving-commands.ts';

let folder: string;
let home: string;
before(async () => {
  // A folder with spaces, as people have them.
  folder = await mkdtemp(join(tmpdir(), 'good turn '));
  home = join(folder, 'my data', 'book');
});
after(() => rm(folder, { recursive: true, force: true }));

const ENV = { GOODTURN_NOW: '2026-11-22T12:00:00Z', TZ: 'Europe/London', LC_ALL: 'en_GB.UTF-8' };
type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly json: Json;
}

async function command(...args: string[]): Promise<Ran> {
  const ran = { stdout: '', stderr: '' };
  const code = await run(
    args,
    { ...ENV, GOODTURN_HOME: home },
    {
      out: (text) => void (ran.stdout += `${text}\n`),
      err: (text) => void (ran.stderr += `${text}\n`),
      live: false,
    },
  );
  return { ...ran, code, json: documentOf(args, ran.stdout) };
}

/** The same in a process of its own. */
async function inProcess(...args: string[]): Promise<Ran> {
  const ran = await runCommand(args, { home, env: ENV });
  return { ...ran, json: documentOf(args, ran.stdout) };
}

function documentOf(args: readonly string[], stdout: string): Json {
  return args.includes('--json') && stdout !== '' ? (JSON.parse(stdout) as Json) : {};
}

/** Ran with `--json`: nothing but one document on stdout, nothing on stderr but the progress of an import. */
async function done(...args: string[]): Promise<Json> {
  const { code, stderr, json } = await command(...args, '--json');
  assert.equal(code, 0, `${args.join(' ')}: ${stderr}`);
  if (args[0] !== 'import') assert.equal(stderr, '', args.join(' '));
  return json;
}

/** `a`, `a.b`, `a[].b`: each has to be there, be it null. */
function holds(json: Json, fields: string, what: string): void {
  for (const path of fields.split(/\s+/)) {
    let values: unknown[] = [json];
    for (const part of path.split('.')) {
      const name = part.replace('[]', '');
      values = values.flatMap((value) => {
        assert.ok(
          typeof value === 'object' && value !== null && name in value,
          `${what}: ${path} is missing in ${JSON.stringify(value).slice(0, 300)}`,
        );
        const inner = (value as Json)[name] as unknown;
        if (!part.endsWith('[]')) return [inner];
        assert.ok(Array.isArray(inner), `${what}: ${path} is a list`);
        return inner as unknown[];
      });
    }
  }
}

/** What interface.md promises of each command's JSON. */
const PERSON =
  'person.id person.name person.contactPoints person.affiliations person.interests person.offers person.needs person.met ' +
  'person.level.value person.level.basis person.level.probability person.level.reasons[].code person.level.reasons[].text ' +
  'person.level.reasons[].weight person.strength person.interactions.total person.interactions.first person.interactions.last ' +
  'person.interactions.byKind person.gifts.given person.gifts.received person.notes person.doNotContact person.notNowUntil ' +
  'person.thanks.open person.thanks.told person.thanks.said person.promises';
const IMPORT =
  'imports[].id imports[].file imports[].format imports[].records imports[].created imports[].updated imports[].unchanged ' +
  'imports[].skipped imports[].problems[].where imports[].problems[].code imports[].problems[].text';
const TODAY =
  'date energy steps[].id steps[].kind steps[].person.id steps[].person.name steps[].person.level steps[].title ' +
  'steps[].why[].code steps[].why[].text steps[].suggestion steps[].message steps[].about steps[].other arranged';
const FIELDS: Readonly<Record<string, string>> = {
  me: 'me',
  import: `${IMPORT} people.before people.after`,
  imports: IMPORT,
  'import-report': `${IMPORT.replaceAll('imports[]', 'import')} capped`,
  'undo-import': 'removed restored',
  formats: 'formats[].name formats[].summary formats[].reads formats[].writes',
  network:
    'people nominal wroteWith.ever wroteWith.lastYear talkedTo.ever talkedTo.lastYear levels.1 levels.2 levels.3 unsure notANuisance',
  'not-a-nuisance': 'total items',
  people:
    'total items[].id items[].name items[].headline items[].organisation items[].level items[].strength items[].lastInteraction items[].sources',
  show: PERSON,
  story: 'items more',
  duplicates: 'pairs',
  merge: PERSON,
  unmerge: 'restored[].id restored[].name restored[].records[].file',
  distinct: 'a.id a.name b.id b.name distinct',
  organisations: 'total items[].key items[].name items[].people items[].well items[].little',
  organisation:
    'organisation.name organisation.spellings organisation.present people[].name people[].roles[].title people[].present',
  add: PERSON,
  edit: PERSON,
  note: PERSON,
  'note-edit': PERSON,
  'note-remove': PERSON,
  met: PERSON,
  level: PERSON,
  'do-not-contact': PERSON,
  sweep: 'stage curiousAbout people[].id people[].name end',
  interest: PERSON,
  who: 'items[].person.id items[].person.name items[].why items[].score',
  share: 'items[].person.id items[].person.name items[].why items[].score',
  'check-words':
    'kind findings[].from findings[].to findings[].rule findings[].found findings[].suggestion findings[].why words note',
  'might-know': PERSON,
  know: PERSON,
  'not-now': PERSON,
  forget: 'forgotten.name forgotten.records',
  log: 'interaction.id interaction.kind interaction.at interaction.people[].name interaction.note',
  tell: 'interaction.id interaction.day interaction.people[].name interaction.note',
  'log-edit': 'interaction.id',
  'log-remove': 'interaction.id',
  ...GIVING_FIELDS,
  ...ASK_FIELDS,
  today: TODAY,
  done: TODAY,
  later: TODAY,
  skip: TODAY,
  reopen: TODAY,
  sent: 'sent.id sent.person.name sent.purpose sent.weight sent.day rest',
  'sent-remove': 'sent.id',
  voice: 'wordings[].purpose wordings[].for wordings[].text wordings[].yours',
  'may-ask': 'person.id allowed refusal',
  columns: 'tables[].file tables[].columns[].title tables[].columns[].field fields encodings',
  export: 'file format bytes sha256 rows.imports rows.facts',
  backup: 'file bytes sha256 people verified',
  copies: 'folder last.file last.at last.people count second remind',
  restore: 'people before checked',
  doctor: 'checks[].name checks[].ok checks[].detail',
  'account-token': 'token',
  demo: 'people',
};

test('each command: its fields, one document on stdout, nothing else, and exit code 0', async () => {
  const seen = new Set<string>();
  const ran = async (name: string, ...args: string[]): Promise<Json> => {
    const json = await done(...args);
    holds(json, FIELDS[name]!, args.join(' '));
    seen.add(name);
    return json;
  };
  const card = join(folder, 'cards of friends.vcf');
  await writeFile(card, cards('Wanda Ilves', 'Xu Min'));

  const said = await ran('me', 'me', '--name', 'Ana Ruiz', '--email', 'ana@example.org', '--email', 'a.ruiz@example.org',
    '--timezone', 'Europe/Berlin', '--energy', '5', '--quiet-days', 'friday', 'saturday', '--language', 'en'); // prettier-ignore
  assert.deepEqual(said['me'].emails, ['ana@example.org', 'a.ruiz@example.org']);
  assert.deepEqual(said['me'].quietDays, ['friday', 'saturday']);
  assert.equal(said['me'].timeZone, 'Europe/Berlin');

  const imported = await ran('import', 'import', card);
  assert.deepEqual(imported['people'], { before: 0, after: 2 });
  const { imports } = await ran('imports', 'imports');
  assert.equal(imports[0].file, 'cards of friends.vcf');
  await ran('import-report', 'import-report', imports[0].id);
  await ran('formats', 'formats');
  const table = join(folder, 'a table.csv');
  await writeFile(table, 'Who,Where to write,x = y\nYara Moss,yara@x.example,1\n');
  const { tables } = await ran('columns', 'columns', table);
  assert.deepEqual(
    tables[0].columns.map((it: Json) => [it['title'], it['field']]),
    [
      ['Who', 'name'],
      ['Where to write', 'email'],
      ['x = y', 'keep'],
    ],
  );
  // What is printed is what import --map reads.
  const map = join(folder, 'map of the table.txt');
  await writeFile(map, (await command('columns', table)).stdout);
  const { imports: rehearsed } = await done('import', table, '--map', map, '--dry-run');
  assert.deepEqual([rehearsed[0].created, rehearsed[0].problems[0].code], [1, 'mapping-used']);

  const { me: less } = await done('me', '--not-email', 'A.RUIZ@example.org');
  assert.deepEqual(less.emails, ['ana@example.org']);
  const { me: again } = await done('me', '--email', 'a.ruiz@example.org');
  assert.deepEqual(again.emails, ['ana@example.org', 'a.ruiz@example.org']);

  const { person: priya } = await ran('add', 'add', 'Priya Nair', '--email', 'priya@example.org', '--phone', '+44 20 7946 0018',
    '--link', 'https://example.org/priya', '--organisation', 'Larkspur', '--title', 'Design lead', '--met', 'May 2024',
    '--where', 'a course', '--through', 'Wanda Ilves', '--admire', 'how she listens', '--level', '1'); // prettier-ignore
  assert.equal(priya.met.when, '2024-05');
  assert.equal(priya.met.through.name, 'Wanda Ilves');
  assert.deepEqual([priya.level.value, priya.level.basis, priya.level.probability], [1, 'said', 1]);
  assert.deepEqual(priya.contactPoints.map((it: Json) => it['kind']).toSorted(), ['email', 'link', 'phone']);

  const { person: edited } = await ran('edit', 'edit', 'priya nair', '--name', 'Priya Nair-Holm', '--organisation', 'Sable',
    '--title', 'Head of design', '--met', '2023', '--where', 'Leeds', '--through', 'Xu Min', '--admire', 'her patience',
    '--level', '2', '--email', 'pn@example.org', '--phone', '+44 20 7946 0019', '--link', 'https://example.org/pnh'); // prettier-ignore
  assert.equal(edited.id, priya.id);
  assert.deepEqual(
    [edited.name, edited.organisation, edited.met.when, edited.met.where, edited.admire, edited.level.value],
    ['Priya Nair-Holm', 'Sable', '2023', 'Leeds', 'her patience', 2],
  );
  assert.equal(edited.contactPoints.length, 6, 'an address more, none less');

  const { person: noted } = await ran('note', 'note', 'Wanda Ilves', 'looking', 'for', 'a sailing club');
  assert.equal(noted.notes[0].text, 'looking for a sailing club');
  const { mentioned, person: lent } = await done('note', 'Wanda Ilves', 'lent', '@Priya', 'a', 'tent');
  assert.deepEqual(
    mentioned.map((it: Json) => it['name']),
    ['Priya Nair-Holm'],
  );
  assert.match((await command('note', 'Wanda Ilves', 'met @Xu', 'Min')).stdout, /Mentioned: Xu Min \(/);
  for (const it of lent.notes) await done('note-remove', it.id);
  for (const it of (await done('show', 'Wanda Ilves'))['person'].notes) await done('note-remove', it.id);
  assert.equal((await ran('organisations', 'organisations', 'sab'))['total'], 1);
  const { people: there } = await ran('organisation', 'organisation', 'SABLE', 'Ltd');
  assert.deepEqual([there[0].name, there[0].roles[0].title], ['Priya Nair-Holm', 'Head of design']);
  const { person: kept } = await done('note', 'Wanda Ilves', 'looking for one');
  const { person: reworded } = await ran('note-edit', 'note-edit', kept.notes[0].id, 'found', 'one');
  assert.equal(reworded.notes[0].text, 'found one');
  assert.deepEqual((await ran('note-remove', 'note-remove', kept.notes[0].id))['person'].notes, []);
  const { person: known } = await ran(
    'met',
    'met',
    'Wanda',
    '--when',
    'last Tuesday',
    '--gathering',
    'Maker fair',
  );
  assert.deepEqual([known.met.when, known.met.where], ['2026-11-17', 'Maker fair']);
  await ran('level', 'level', 'Xu Min', '3');
  const { person: auto } = await ran('level', 'level', 'Xu Min', 'auto');
  assert.equal(auto.level.basis, 'evidence');
  const { person: acquainted } = await ran('know', 'know', 'Xu Min', 'Wanda Ilves');
  assert.deepEqual(
    acquainted.acquaintances.items.map((it: Json) => [it['person'].name, it['basis']]),
    [
      ['Wanda Ilves', 'said'],
      ['Priya Nair-Holm', 'evidence'],
    ],
  );
  assert.equal(
    (await ran('know', 'know', 'Xu Min', 'Wanda Ilves', '--off'))['person'].acquaintances.total,
    1,
  );
  assert.equal((await ran('sweep', 'sweep'))['stage'], 'none');
  await ran('add', 'add', 'Greta Hollow', '--email', 'greta@hollow.example');
  await ran('add', 'add', 'Margarete Hollow', '--title', 'Bookbinder');
  await ran('duplicates', 'duplicates', '--limit', '5');
  await ran('merge', 'merge', 'Greta Hollow', 'Margarete Hollow');
  const { restored } = await ran('unmerge', 'unmerge', 'Greta Hollow');
  assert.equal((restored as Json[]).length, 2);
  assert.equal((await ran('distinct', 'distinct', 'Greta Hollow', 'Margarete Hollow'))['distinct'], true);
  await ran('interest', 'interest', 'Xu Min', 'sailing', 'old maps, bread', '--needs');
  const { person: cares } = await ran('interest', 'interest', 'Xu Min', 'Old maps', '--needs', '--remove');
  assert.deepEqual(cares.needs, ['sailing', 'bread']);
  await ran('who', 'who', 'somebody', 'for', 'sailing');
  await ran('share', 'share', 'https://example.org/sailing-for-beginners');
  const checked = await ran('check-words', 'check-words', 'Could', 'I', 'pick your brain?');
  assert.deepEqual([checked['kind'], checked['findings'][0].found], [false, 'pick your brain']);
  const { person: might } = await ran(
    'might-know',
    'might-know',
    'Xu Min',
    'data',
    'journalism',
    '--note',
    'an aunt',
  );
  assert.deepEqual(might.mightKnow, [{ topic: 'data journalism', note: 'an aunt', might: true }]);
  assert.equal((await ran('do-not-contact', 'do-not-contact', 'Xu Min'))['person'].doNotContact, true);
  assert.equal(
    (await ran('do-not-contact', 'do-not-contact', 'Xu Min', '--off'))['person'].doNotContact,
    false,
  );
  assert.equal(
    (await ran('not-now', 'not-now', 'Xu Min', '--until', 'in three weeks'))['person'].notNowUntil,
    '2026-12-13',
  );
  assert.equal((await ran('not-now', 'not-now', 'Xu Min', '--off'))['person'].notNowUntil, null);

  const { interaction } = await ran(
    'log',
    'log',
    'call',
    'Wanda Ilves',
    'Xu Min',
    '--at',
    '15 May 3pm',
    '--note',
    'her move',
  );
  assert.equal(interaction.at, '2026-05-15T13:00:00Z', 'three in the afternoon of the zone that was said');
  assert.deepEqual(interaction.people.map((it: Json) => it['name']).toSorted(), ['Wanda Ilves', 'Xu Min']);
  const corrected = await ran(
    'log-edit',
    'log',
    'edit',
    interaction.id,
    '--at',
    'yesterday',
    '--kind',
    'video',
    '--people',
    'Wanda Ilves',
  );
  assert.equal(corrected['interaction'].day, '2026-11-21');
  assert.deepEqual(
    corrected['interaction'].people.map((it: Json) => it['name']),
    ['Wanda Ilves'],
  );
  await ran('show', 'show', 'Wanda Ilves');
  const { interaction: told } = await ran('tell', 'tell', 'coffee with Wanda and Xu Min last Tuesday');
  assert.deepEqual([told.day, told.kind, told.note], ['2026-11-17', 'meeting', 'coffee']);
  assert.deepEqual(told.people.map((it: Json) => it['name']).toSorted(), ['Wanda Ilves', 'Xu Min']);
  const pages: string[] = [];
  for (let before: string | undefined; ;) {
    const page = await ran(
      'story',
      'story',
      'Wanda Ilves',
      '--limit',
      '1',
      ...(before ? ['--before', before] : []),
    );
    pages.push(...page['items'].map((it: Json) => it['id']));
    before = pages.at(-1);
    if (!page['more']) break;
  }
  const whole = await ran('story', 'story', 'Wanda Ilves');
  assert.deepEqual(
    pages,
    whole['items'].map((it: Json) => it['id']),
  );
  assert.deepEqual((await ran('story', 'story', 'Wanda Ilves', '--before', '2019'))['items'], []);
  await ran('log-remove', 'log', 'remove', told.id);
  const invited = await ran(
    'sent',
    'sent',
    'Wanda Ilves',
    '--purpose',
    'invite',
    '--note',
    'about her boats',
  );
  assert.deepEqual([invited['sent'].weight, invited['rest'].code], [1, 'rest-of-one']);
  assert.equal(
    (await ran('may-ask', 'may-ask', 'Wanda Ilves', '--weight', '1'))['refusal'].rule,
    'unanswered',
  );
  const { wordings } = await ran('voice', 'voice', 'thank', 'Dear {name},', 'thank you for {what}.');
  assert.deepEqual([wordings[0].text, wordings[0].yours], ['Dear {name}, thank you for {what}.', true]);
  assert.equal((await ran('voice', 'voice', 'thank', '--off'))['wordings'][0].yours, false);
  await ran('sent-remove', 'sent', 'remove', invited['sent'].id);
  await ran('network', 'network');
  assert.equal((await ran('not-a-nuisance', 'not-a-nuisance', '--part', 'asked'))['total'], 0);
  await ran('log-remove', 'log', 'remove', interaction.id);

  await runGiving(ran);
  await runAsks(ran);

  assert.equal((await ran('people', 'people', 'ilves', 'wanda'))['total'], 1);
  const { steps } = await ran('today', 'today', '--more');
  assert.ok(steps.length >= 1 && steps.length <= 4);
  await ran('later', 'later', steps[0].id, '--until', 'next Monday');
  const after = await ran('skip', 'skip', steps[0].id);
  assert.ok(after['steps'].length <= 3);
  await ran('done', 'done', steps[0].id);
  await ran('reopen', 'reopen', steps[0].id);

  await ran('export', 'export', '--to', join(home, 'book.json'));
  const copy = await ran('backup', 'backup');
  assert.equal(copy['verified'], true);
  await ran('copies', 'copies');
  assert.equal((await ran('restore', 'restore', copy['file']))['people'], copy['people']);
  await ran('doctor', 'doctor', '--deep');
  assert.match((await ran('account-token', 'account', 'token'))['token'], /^gt_/);
  assert.equal((await ran('forget', 'forget', 'Xu Min'))['forgotten'].name, 'Xu Min');
  await ran('undo-import', 'undo-import', imports[0].id);
  const demo = await ran('demo', 'demo', '--people', '30', '--seed', '7');
  assert.ok(demo['people'] >= 30, 'asked for thirty');
  assert.deepEqual(
    Object.keys(FIELDS).filter((name) => !seen.has(name)),
    [],
    'each command was run',
  );
  assert.deepEqual(
    Object.entries(abilities as Record<string, Ability>)
      .filter(([name, it]) => it.command && !(name in FIELDS))
      .map(([name]) => name),
    [],
    'each command has its fields here',
  );
});

test('without --json, words for people', async () => {
  for (const args of [['me'], ['people'], ['network'], ['today'], ['formats'], ['imports'], ['doctor']]) {
    const { code, stdout, stderr } = await command(...args);
    assert.equal(code, 0, `${args.join(' ')}: ${stderr}`);
    assert.doesNotMatch(stdout, /[{}]|undefined|null|\[object/, args.join(' '));
    assert.ok(stdout.trim().length > 0, args.join(' '));
  }
});

test('wrong usage ends with 2, says so on stderr and prints nothing', async () => {
  for (const args of [
    ['nonsense'],
    ['people', '--nonsense'],
    ['level', 'Wanda', '4'],
    ['people', '--level', '7'],
    ['people', '--limit', 'many'],
    ['log', 'dance', 'Wanda'],
    ['add'],
    ['me', '--energy', 'lots'],
    ['me', '--quiet-days', 'someday'],
    ['me', '--timezone', 'Mars/Olympus'],
    ['add', 'Zed', '--email', 'no address'],
    ['demo', '--people', 'some'],
    ['account', 'nonsense'],
  ]) {
    const { code, stdout, stderr } = await command(...args);
    assert.equal(code, 2, `${args.join(' ')}: ${stderr}`);
    assert.equal(stdout, '', args.join(' '));
    assert.ok(stderr.trim() !== '' && !stderr.includes('    at '), args.join(' '));
  }
});

test('a named failure ends with 1 and one sentence; with --json the sentence is in the document too', async () => {
  await done('add', 'Kim Lund', '--organisation', 'Reed');
  await done('add', 'Kim Lund', '--organisation', 'Birch');
  const several = await command('level', 'Kim Lund', '1', '--json');
  assert.equal(several.code, 1);
  assert.equal(several.json['problem'].code, 'several-by-that-name');
  assert.equal(several.json['problem'].choices.length, 2);
  assert.match(several.stderr, /could be 2 people/);
  const { json } = await command('people', 'kim', '--json');
  assert.deepEqual(
    json['items'].map((it: Json) => it['level']),
    [null, null],
    'nothing was done',
  );
  assert.equal((await done('level', json['items'][0].id, '1'))['person'].level.value, 1, 'the id says which');
  for (const [code, ...args] of [
    ['nobody-by-that-name', 'show', 'Nobody Atall'],
    ['nobody-by-that-name', 'note', '01a20924-6282-72d8-b660-a1f9974a5e43', 'x'],
    ['date-not-understood', 'log', 'call', json['items'][0].id, '--at', 'when pigs fly'],
    ['not-found', 'log', 'edit', '01a20924-6282-72d8-b660-a1f9974a5e43'],
    ['not-found', 'undo-import', '01a20924-6282-72d8-b660-a1f9974a5e43'],
    ['step-not-of-today', 'done', 'nonsense'],
    ['file-not-found', 'import', join(folder, 'nowhere.zip')],
    ['unknown-format', 'import', join(folder, 'cards of friends.vcf'), '--as', 'nonsense'],
  ] as const) {
    const ran = await command(...args, '--json');
    assert.equal(ran.code, 1, `${args.join(' ')}: ${ran.stderr}${ran.stdout}`);
    assert.equal(ran.json['problem'].code, code, args.join(' '));
    assert.equal(
      ran.json['problem'].text.trim(),
      ran.stderr.trim().split('\n').at(-1),
      'the same sentence on stderr',
    );
    assert.doesNotMatch(ran.stderr, /    at |undefined/);
  }
});

test('each command’s --help has an example', async () => {
  const shown = await command('--help');
  assert.equal(shown.code, 0);
  for (const it of Object.values(abilities) as Ability[])
    if (it.command) assert.ok(shown.stdout.includes(it.command.words.split(' ')[0]!), it.name);
  const all = [
    ...(Object.values(abilities) as Ability[]).flatMap((it) => (it.command ? [it.command.words] : [])),
    'serve',
    'demo',
  ];
  for (const words of all) {
    const { code, stdout } = await command(...words.split(' '), '--help');
    assert.equal(code, 0, words);
    assert.ok(stdout.includes(`Example:\n  goodturn ${words}`), words);
  }
});

test('a process of its own says the same and ends the same', async () => {
  const [version, answer, failure, usage] = await Promise.all([
    inProcess('--version'),
    inProcess('people', '--json'),
    inProcess('show', 'Nobody Atall', '--json'),
    inProcess('nonsense', '--json'),
  ]);
  assert.deepEqual([version.code, version.stderr], [0, '']);
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  assert.deepEqual([answer.code, answer.stderr], [0, '']);
  assert.ok(Array.isArray(answer.json['items']));
  assert.deepEqual([failure.code, failure.json['problem'].code], [1, 'nobody-by-that-name']);
  assert.deepEqual([usage.code, usage.stdout], [2, '']);
});

test('whoever stops reading early ends nothing with a trace', async () => {
  const { execFile } = await import('node:child_process');
  const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
  const said = await new Promise<string>((resolve) => {
    const line = `"${process.execPath}" "${main}" people --help | head -c 1 >/dev/null`;
    execFile('sh', ['-c', line], { env: { ...process.env, ...ENV, GOODTURN_HOME: home } }, (_, __, stderr) =>
      resolve(stderr),
    );
  });
  assert.equal(said, '');
});

test('what the environment says wrongly is told in a sentence', async () => {
  const ended = async (env: Record<string, string>, ...args: string[]): Promise<[number, string]> => {
    let said = '';
    const code = await run(
      args,
      { ...ENV, GOODTURN_HOME: home, ...env },
      {
        out: () => assert.fail('nothing is printed'),
        err: (text) => void (said += text),
        live: false,
      },
    );
    return [code, said];
  };
  for (const [env, code, sentence, ...args] of [
    [{ GOODTURN_NOW: 'yesterday' }, 2, /GOODTURN_NOW is “yesterday”/, 'today'],
    [{ GOODTURN_PORT: 'http' }, 2, /GOODTURN_PORT is “http”/, 'serve'],
    [{ GOODTURN_PORT: '70000' }, 2, /GOODTURN_PORT is “70000”/, 'serve'],
    [{ GOODTURN_HOST: '0.0.0.0' }, 1, /0\.0\.0\.0 can be reached from other machines/, 'serve'],
    [{ GOODTURN_HOST: '192.168.1.5' }, 1, /can be reached from other machines/, 'serve'],
    [{ GOODTURN_HOST: '::' }, 1, /can be reached from other machines/, 'serve'],
    [{ GOODTURN_DATABASE: 'postgres://127.0.0.1:1/none' }, 1, /The database did not answer/, 'people'],
    [{ GOODTURN_DATABASE: 'nonsense' }, 1, /The database did not answer|GOODTURN_DATABASE/, 'people'],
    [{ GOODTURN_HOME: join(home, 'goodturn.db') }, 1, /goodturn\.db/, 'people'],
  ] as const) {
    const [ran, said] = await ended(env, ...args);
    assert.equal(ran, code, `${JSON.stringify(env)}: ${said}`);
    assert.match(said, sentence);
    assert.doesNotMatch(said, /\n\s+at /);
  }
  assert.equal((await run(['people', '--json'], { ...ENV, GOODTURN_HOME: home, TZ: 'Mars/Olympus' }, {
    out: () => undefined, err: (text) => assert.fail(text), live: false,
  })), 0, 'a zone that is none is no reason to stop'); // prettier-ignore
});

function cards(...names: string[]): string {
  return names.map((name) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEND:VCARD\r\n`).join('');
}
