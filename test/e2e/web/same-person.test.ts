// "Are these the same person?" by keyboard alone and by touch: S, D, N and the arrows, an answer taken back, and on a person's page
// two people made of one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  axeViolations,
  openBrowser,
  openPage,
  startProduct,
  type Browser,
  type Page,
} from '#test/browser.ts';
import type { RunningProduct } from '#test/product.ts';

let browser: Browser;
let product: RunningProduct;

const card = (name: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
/** Each pair: a profile, and a card of the same name with nothing in common. */
const twice = [
  'Wilhelmina Featherby',
  'Ignatius Quillfeather',
  'Petronella Marshwiggle',
  'Barnaby Thistlewick',
];

async function bring(name: string, text: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  const headers = { authorization: `Bearer ${product.token}` };
  const sent = await fetch(`${product.origin}/api/imports`, { method: 'POST', headers, body: form });
  const { id } = (await sent.json()) as { id: string };
  for (;;) {
    const job = (await (await fetch(`${product.origin}/api/imports/${id}`, { headers })).json()) as {
      state: string;
    };
    if (job.state === 'done') return;
    assert.equal(job.state, 'running');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function pairs(): Promise<number> {
  const headers = { authorization: `Bearer ${product.token}` };
  const answer = await fetch(`${product.origin}/api/duplicates`, { headers });
  return ((await answer.json()) as { pairs: unknown[] }).pairs.length;
}

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const others = Array.from({ length: 12 }, (_, n) =>
    card(`Other ${'ABCDEFGHIJKL'[n]} Person`, `EMAIL:o${n}@x.example`),
  );
  await bring(
    'home.vcf',
    [...twice.map((name, n) => card(name, `EMAIL:home${n}@x.example`, `ORG:Fernhill ${n}`)), ...others].join(
      '',
    ),
  );
  await bring(
    'work.vcf',
    twice.map((name, n) => card(name, `TEL:+44 20 7946 001${n}`, `ORG:Fernhill ${n}`)).join(''),
  );
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

async function asked(page: Page, not = ''): Promise<string> {
  await page.waitForFunction((before) => {
    const now = document.querySelector('#pair')?.textContent ?? '';
    return now !== '' && now !== before && document.querySelector('table') !== null;
  }, not);
  return (await page.locator('#pair').textContent()) ?? '';
}

test('two are one by S, two by D, not now by N, and an answer is taken back', async () => {
  const before = await pairs();
  assert.ok(before >= 3, `${before} pairs to ask about`);
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.goto(`${product.origin}/people`);
  await page.getByRole('link', { name: 'Are these the same person?' }).focus();
  await page.keyboard.press('Enter');
  const first = await asked(page);
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.press('s');
  const second = await asked(page, first);
  assert.equal(await pairs(), before - 1);
  await page.keyboard.press('d');
  const third = await asked(page, second);
  await page.getByText('stay two people').waitFor();
  assert.equal(await pairs(), before - 2);
  await page.getByRole('button', { name: 'Take that back' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('As it was before.').waitFor();
  assert.equal(await pairs(), before - 1);
  assert.notEqual(third, '');
  const again = await asked(page);
  await page.keyboard.press('n');
  const next = await asked(page, again);
  assert.equal(await pairs(), before - 1, 'put off, not answered');
  // The arrows go from answer to answer.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Two people');
  await page.keyboard.press('Enter');
  await page.waitForFunction((it) => document.querySelector('#pair')?.textContent !== it, next);
  assert.deepEqual(problems, []);
  await close();
});

test('on a phone by touch; and two people made of one on their page', async () => {
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  await bring(
    'third.vcf',
    card('Ana Ruiz', 'EMAIL:home@ruiz.example') + card('Anna Ruiz', 'EMAIL:home@ruiz.example'),
  );
  await page.goto(product.address);
  await page.goto(`${product.origin}/same-person`);
  await page.getByRole('heading', { name: 'Are these the same person?' }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} px wide`);
  await page.goto(`${product.origin}/people?words=Ruiz`);
  await page.getByRole('link', { name: /Ruiz/ }).first().tap();
  await page.getByRole('button', { name: 'These are two people' }).tap();
  await page.getByRole('checkbox', { name: /Anna Ruiz/ }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole('button', { name: 'Make them two' }).tap();
  await page.getByText('They are two people now.').waitFor();
  await page.goto(`${product.origin}/people?words=Ruiz`);
  await page.getByRole('link', { name: /Anna Ruiz/ }).waitFor();
  await page.getByRole('link', { name: /Ana Ruiz/ }).tap();
  await page.getByRole('button', { name: 'The same as somebody else here' }).tap();
  await page.getByRole('searchbox').fill('Anna Ruiz');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Anna Ruiz/ })
    .tap();
  await page.getByRole('button', { name: 'Make them one' }).tap();
  await page.getByText('is one person now').waitFor();
  await page.goto(`${product.origin}/people?words=Ruiz`);
  await page.getByText('One person', { exact: true }).waitFor();
  assert.deepEqual(problems, []);
  await close();
});
