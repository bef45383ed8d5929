// `npm run bench:mail -- FOLDER`: each message of a folder (one a file; folders in it too) as person, list or machine, by the
// classifier of src/formats/mail. For files that bench/mail/labels.csv knows, precision and recall; the half that is held back first.
// `--json` prints one document. What the labels mean, and which half may be looked at: bench/mail/LABELS.md.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { classifyMail, type MailKind } from '#formats/mail/classify.ts';
import { messageOfFile } from '#formats/mail/files.ts';
import { Head } from '#formats/mail/head.ts';

interface Told {
  readonly file: string;
  readonly kind: MailKind;
  readonly why: string;
  readonly label?: MailKind;
  readonly half?: 'held back' | 'development';
}

interface Scores {
  readonly messages: number;
  readonly machinePrecision: number;
  readonly machineRecall: number;
  /** People and list messages wrongly called a machine's. */
  readonly personsLost: number;
  readonly listsLost: number;
  readonly personRecall: number;
  readonly listRecall: number;
  readonly accuracy: number;
}

const labelsFile = new URL('mail/labels.csv', import.meta.url);

async function messagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[/\\]+/, '')
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** SHA-256 of the file's name as it stands in labels.csv, its last digit even: development. */
function halfOf(file: string): 'held back' | 'development' {
  const digit = createHash('sha256').update(file).digest('hex').at(-1)!;
  return Number.parseInt(digit, 16) % 2 === 0 ? 'development' : 'held back';
}

function scoresOf(told: readonly Told[]): Scores {
  const count = (label: MailKind | undefined, kind: MailKind | undefined): number =>
    told.filter(
      (it) => (label === undefined || it.label === label) && (kind === undefined || it.kind === kind),
    ).length;
  const share = (part: number, of: number): number => (of === 0 ? Number.NaN : part / of);
  return {
    messages: told.length,
    machinePrecision: share(count('machine', 'machine'), count(undefined, 'machine')),
    machineRecall: share(count('machine', 'machine'), count('machine', undefined)),
    personsLost: count('person', 'machine'),
    listsLost: count('list', 'machine'),
    personRecall: share(count('person', 'person'), count('person', undefined)),
    listRecall: share(count('list', 'list'), count('list', undefined)),
    accuracy: share(told.filter((it) => it.kind === it.label).length, told.length),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('npm run bench:mail -- FOLDER [--json] [--errors]');
  process.exit(2);
}
const rows = parse(await readFile(labelsFile, 'utf8'), { columns: true }) as unknown as readonly {
  readonly file: string;
  readonly label: MailKind;
}[];
const labels = new Map<string, MailKind>(rows.map(({ file, label }) => [file, label]));
const told: Told[] = [];
for (const file of await messagesIn(folder)) {
  const message = messageOfFile(await readFile(join(folder, file)));
  const head = new Head(message.head);
  const { kind, why } = classifyMail(head, message.envelope, message.head.subarray(head.bodyAt));
  const name = file.split('/').slice(-2).join('/');
  const label = labels.get(file) ?? labels.get(name);
  told.push({ file, kind, why, ...(label ? { label, half: halfOf(labels.has(file) ? file : name) } : {}) });
}
const labelled = told.filter((it) => it.label !== undefined);
const groups: Record<string, Scores> = {};
if (labelled.length > 0) {
  for (const half of ['held back', 'development'] as const)
    groups[half] = scoresOf(labelled.filter((it) => it.half === half));
  groups['all'] = scoresOf(labelled);
  for (const name of new Set(labelled.map((it) => it.file.split('/').at(-2) ?? '')))
    groups[`all of ${name}`] = scoresOf(labelled.filter((it) => (it.file.split('/').at(-2) ?? '') === name));
}
if (values.json)
  console.log(JSON.stringify({ messages: told.map(({ half: _, ...it }) => it), scores: groups }, null, 2));
else {
  if (values.errors)
    for (const it of labelled.filter((one) => one.half === 'development' && one.kind !== one.label))
      console.log(`${it.label} taken for ${it.kind} (${it.why}): ${it.file}`);
  else for (const it of told) console.log(`${it.kind.padEnd(8)} ${it.why.padEnd(20)} ${it.file}`);
  if (labelled.length > 0) {
    console.log(
      `\n${''.padEnd(20)} messages  machine: precision   recall  persons lost  lists lost  person recall  list recall`,
    );
    const cell = (value: number, width: number): string =>
      (Number.isNaN(value) ? '-' : value.toFixed(3)).padStart(width);
    for (const [name, it] of Object.entries(groups))
      console.log(
        `${name.padEnd(20)} ${String(it.messages).padStart(8)} ${cell(it.machinePrecision, 19)} ${cell(it.machineRecall, 8)} ${String(it.personsLost).padStart(13)} ${String(it.listsLost).padStart(11)} ${cell(it.personRecall, 14)} ${cell(it.listRecall, 12)}`,
      );
  }
}
