// The search field of the page People: a name in any spelling or script, a slip of the keyboard, a note, and when one met; each
// line says quietly why it is there. The terminal and the JSON say the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeViolations, type Browser, openBrowser, openPage, startProduct } from '#test/browser.ts';
import { type RunningProduct, runCommand } from '#test/product.ts';

const env = { GOODTURN_NOW: '2026-11-22T12:00:00Z', TZ: 'Europe/Berlin' };
let browser: Browser;
let product: RunningProduct;

async function post(path: string, input: object): Promise<void> {
  const answer = await fetch(`${product.origin}/api/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  assert.equal(answer.status, 200, await answer.text());
}

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct({ env })]);
  for (const input of [
    { name: 'Юлия Соколова', title: 'Editor', organisation: 'Halyard Press' },
    { name: 'Robert Thornbury', met: '2024-04', where: 'the boat fair' },
    { name: 'Søren Åkesson' },
    { name: 'Zoë Lindqvist' },
  ])
    await post('people', input);
  await post(`people/${encodeURIComponent('Søren Åkesson')}/note`, {
    text: 'Rebuilds old harmoniums in his barn near the lake',
  });
  await post('interactions', {
    kind: 'call',
    people: ['Zoë Lindqvist'],
    at: '2026-03-12',
    note: 'her thesis on lichens',
  });
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

const typed: readonly (readonly [words: string, name: string, why: RegExp])[] = [
  ['julia sokolova', 'Юлия Соколова', /Editor, Halyard Press/],
  ['bob', 'Robert Thornbury', /Robert|Søren/],
  ['soeren', 'Søren Åkesson', /Robert|Søren/],
  ['thonbury', 'Robert Thornbury', /Robert|Søren/],
  ['harmoniums', 'Søren Åkesson', /in your note of 22 November: .*harmoniums/],
  [
    'who did I talk to in March about lichens',
    'Zoë Lindqvist',
    /you spoke on 12 March: her thesis on lichens/,
  ],
  ['called in March', 'Zoë Lindqvist', /you spoke on 12 March/],
  ['met in spring 2024', 'Robert Thornbury', /you met in (?:spring|April) 2024/],
  ['boat fair', 'Robert Thornbury', /you met: the boat fair/],
];

for (const viewport of ['desk', 'phone'] as const)
  test(`each line finds its one person, and says why (${viewport})`, async () => {
    const { page, problems, close } = await openPage(browser, { viewport });
    await page.goto(product.address);
    await page.goto(`${product.origin}/people`);
    const search = page.getByRole('searchbox', { name: 'Find somebody' });
    for (const [words, name, why] of typed) {
      await search.fill(words);
      await page.getByText(/^One person/).waitFor();
      const row = page.locator('[data-row="0"]');
      await row.filter({ hasText: name }).waitFor();
      await row.getByText(why).waitFor();
    }
    assert.deepEqual(await axeViolations(page), []);
    await search.fill('thonbury');
    await page.getByText('One person. Spelt nearly so.').waitFor();
    assert.deepEqual(problems, []);
    await close();
  });

test('the terminal and the JSON say it too', async () => {
  const settings = { home: product.home, env };
  const told = await runCommand(['people', 'harmoniums'], settings);
  assert.match(
    told.stdout + told.stderr,
    /Søren Åkesson.*\n {10}in your note of 22 November: Rebuilds old harmoniums/,
  );
  const { stdout } = await runCommand(['people', 'met', 'in', 'spring', '2024', '--json'], settings);
  const { items, near } = JSON.parse(stdout) as {
    near: number;
    items: { name: string; why: { code: string; values: object }[] }[];
  };
  assert.equal(near, 0);
  assert.deepEqual(
    items.map((it) => [it.name, it.why.map(({ code, values }) => ({ code, values }))]),
    [['Robert Thornbury', [{ code: 'found-met-when', values: { date: '2024-04' } }]]],
  );
});
