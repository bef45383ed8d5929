// A person's page by keyboard, and on a phone: where a fact comes from, people mentioned with @, topics, and the way to the page of
// an organisation.
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
const ids = new Map<string, string>();

async function ask(path: string, body?: object): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const sent = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const answer = await fetch(product.origin + path, sent);
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as Record<string, unknown>;
}

const card = [
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN:Mira Holt',
  'ORG:Fernhill Ltd',
  'TITLE:Nurse',
  'BDAY:19840517',
  'END:VCARD',
  '',
].join('\r\n');

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const form = new FormData();
  form.append('files', new Blob([card]), 'friends.vcf');
  const headers = { authorization: `Bearer ${product.token}` };
  await fetch(`${product.origin}/api/imports`, { method: 'POST', headers, body: form });
  await ask('/api/people', { name: 'Tom Okafor', organisation: 'FERNHILL', title: 'Doctor', level: '1' });
  await ask('/api/people', { name: 'Tom Lind' });
  for (let tries = 0; ids.size < 3 && tries < 100; tries += 1) {
    const { items } = (await ask('/api/people')) as { items: { id: string; name: string }[] };
    for (const { id, name } of items) ids.set(name, id);
    if (ids.size < 3) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await ask(`/api/people/${ids.get('Mira Holt')}/level`, { level: '2' });
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

async function openAt(
  path: string,
  viewport: 'desk' | 'phone' = 'desk',
): Promise<{ page: Page; problems: string[]; close(): Promise<void> }> {
  const opened = await openPage(browser, { viewport });
  await opened.page.goto(product.address);
  await opened.page.goto(product.origin + path);
  return opened;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement;
    return it === document.body ? 'body' : `${it?.tagName.toLowerCase()}: ${it?.textContent?.trim()}`;
  });

test('a fact opens to its entry by keyboard, and its organisation is a page for all spellings', async () => {
  const { page, problems, close } = await openAt(`/people/${ids.get('Mira Holt')}`);
  const source = page.locator('summary', { hasText: 'where “Birthday” comes from' });
  await source.focus();
  await page.keyboard.press('Enter');
  await page
    .locator('details[open]')
    .getByText(/^friends\.vcf:\d+, brought in today/)
    .waitFor();
  assert.match(await focused(page), /^summary: from friends\.vcf/);
  assert.deepEqual(await axeViolations(page), []);

  await page.getByRole('link', { name: 'Fernhill Ltd' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^(Fernhill Ltd|FERNHILL)$/ }).waitFor();
  const there = page.getByRole('region', { name: 'There now' }).getByRole('link');
  assert.deepEqual(
    (await there.allInnerTexts()).map((text) => text.split('\n').filter((it) => /Holt|Okafor/.test(it))[0]),
    ['Tom Okafor', 'Mira Holt'],
    'whom you know well first',
  );
  assert.deepEqual(await axeViolations(page), []);
  await page.goto(`${product.origin}/organisations/larkspur`);
  await page.getByText('Nobody you know is or was there.').waitFor();
  assert.deepEqual(
    problems.filter((it) => !it.includes('404')),
    [],
  );
  await close();
});

test('@ offers people by keyboard; the mention is on both pages, and stays in a changed note', async () => {
  const { page, close } = await openAt(`/people/${ids.get('Mira Holt')}`);
  const line = page.getByRole('textbox', { name: 'A note about Mira' });
  await line.focus();
  await page.keyboard.type('tea with @tom');
  const options = page.getByRole('option');
  await options.nth(1).waitFor();
  assert.equal(await line.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.press('Escape');
  assert.equal(await options.count(), 0);
  await page.keyboard.type(' ');
  await page.keyboard.press('Backspace');
  await options.nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  const second = (await options.nth(1).innerText()).split('\n')[0]!;
  assert.equal(await options.nth(1).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('input[name=text]')?.value === wanted,
    `tea with @${second} `,
  );
  await page.keyboard.type('at noon');
  await page.keyboard.press('Enter');
  const link = page.getByRole('listitem').getByRole('link', { name: second });
  await link.waitFor();
  assert.equal(await line.inputValue(), '');

  await page.getByRole('button', { name: /^Change the note/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Your note' }).fill(`a walk with @${second}, and @Tom`);
  await page.getByRole('button', { name: 'Keep', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('“@Tom” could be two people', { exact: false }).waitFor();
  await page.getByText(/and @Tom$/).waitFor();
  assert.match(await focused(page), /^button: Change the note/);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByText('In your note about').waitFor();
  await page.getByRole('listitem').getByRole('link', { name: 'Mira Holt' }).waitFor();
  await close();
});

test('by touch, within 390 px: a mention, a topic added and taken back', async () => {
  const { page, close } = await openAt(`/people/${ids.get('Tom Lind')}`, 'phone');
  const line = page.getByRole('textbox', { name: 'A note about Tom' });
  await line.tap();
  await line.pressSequentially('asked @Mir');
  await page.getByRole('option', { name: 'Mira Holt' }).tap();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name=text]')?.value === 'asked @Mira Holt ',
  );
  await page.getByRole('button', { name: 'Keep it' }).tap();
  await page.getByText('asked Mira Holt').waitFor();

  await page.getByRole('button', { name: 'Say what they care about' }).tap();
  await page.getByRole('textbox', { name: 'In a word or two' }).fill(`${'very '.repeat(20)}old maps`);
  await page.getByRole('radio', { name: 'They can offer it' }).check();
  await page.getByRole('button', { name: 'Keep it' }).last().tap();
  const taken = page.getByRole('button', { name: /^Remove .*old maps/ });
  await taken.waitFor();
  assert.match(await focused(page), /^button: Add something/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  assert.deepEqual(await axeViolations(page), []);
  await taken.tap();
  await taken.waitFor({ state: 'detached' });
  assert.match(await focused(page), /^dt: /, 'the focus stays by the topics');

  await page.goto(`${product.origin}/organisations`);
  await page.getByRole('textbox').or(page.getByRole('searchbox')).first().fill('fern');
  await page.getByText('One organisation').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  await close();
});
