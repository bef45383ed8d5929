// Connections that are odd: addresses of the old form, links that are none, names nobody can see, damage counted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactRecord } from '#domain/source-record.ts';
import { openInputs } from '../archive.ts';
import type { Problem } from '../format.ts';
import { linkedin } from './linkedin.ts';

const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

async function read(...rows: string[]): Promise<{ contacts: ContactRecord[]; problems: Problem[] }> {
  const bytes = Buffer.from([header, ...rows].join('\n'));
  const slice = async (from: number, length: number) => bytes.subarray(from, from + length);
  const { files } = await openInputs([
    { path: 'Connections.csv', bytes: { size: bytes.length, read: slice } },
  ]);
  const contacts: ContactRecord[] = [];
  const problems: Problem[] = [];
  for await (const one of linkedin.read(files, { timeZone: 'UTC', me: { names: [], emails: [] } })) {
    if ('record' in one && one.record.type === 'contact') contacts.push(one.record);
    if ('problem' in one) problems.push(one.problem);
  }
  return { contacts, problems };
}

test('addresses: the old form is kept and no slug, a broken one is not made worse, a script is no link', async () => {
  const { contacts } = await read(
    'Ana,R,https://de.linkedin.com/pub/ana-r/12/345/67b,,,,05 Mar 2019',
    'Bad,Pct,https://www.linkedin.com/in/%E0%A4%A,,,,05 Mar 2019',
    'Jo,S,javascript:alert(1),,,,05 Mar 2019',
  );
  assert.deepEqual(
    contacts.map(({ key, linkedin: slug, links }) => [key, slug, links.map(({ value }) => value)]),
    [
      ['linkedin:conn/ana r/2019-03-05', undefined, ['https://de.linkedin.com/pub/ana-r/12/345/67b']],
      ['linkedin:in/%e0%a4%a', '%e0%a4%a', ['https://www.linkedin.com/in/%E0%A4%A']],
      ['linkedin:conn/jo s/2019-03-05', undefined, []],
    ],
  );
  assert.deepEqual(contacts[2]?.extra, [['URL', 'javascript:alert(1)']]);
});

test('names and roles hold nothing that a terminal obeys; nothing to see is no name', async () => {
  const { contacts, problems } = await read(
    'Eve\u001b[31m,Es\0c\u001b]0;pwn\u0007,https://www.linkedin.com/in/eve,,Co\u001b[2J,\u202eboss,05 Mar 2019',
    ' ,\u200b\u2060,,,Acme,,05 Mar 2019',
  );
  assert.deepEqual(contacts[0]?.name, { full: 'Eve[31m Esc]0;pwn', given: 'Eve[31m', family: 'Esc]0;pwn' });
  assert.deepEqual(contacts[0]?.affiliations, [{ organisation: 'Co[2J', title: 'boss' }]);
  assert.deepEqual(
    problems.map(({ code, values }) => [code, values?.['count']]),
    [
      ['no-name', 1],
      ['nul-dropped', 1],
    ],
  );
});

test('after twenty of a kind the rest is one problem that says how many', async () => {
  const { problems } = await read(
    ...Array.from({ length: 3000 }, (_, n) => `A${n},B,https://www.linkedin.com/in/a${n},,,,4/33/2021`),
  );
  assert.equal(problems.length, 21);
  assert.deepEqual(problems.at(-1)?.values, { count: 2980, rest: 2980 });
});
