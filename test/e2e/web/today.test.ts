// Today in a real browser, by keyboard: what ends can be taken back or kept in the story, one more is one, and the focus never
// falls back to the top of the page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, startProduct, type Browser, type Page } from '#test/browser.ts';
import type { RunningProduct } from '#test/product.ts';

let browser: Browser;
let product: RunningProduct;

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  for (const name of ['Mira Holt', 'Tom Okafor', 'Zoë Lindqvist', 'Ben Adeyemi', 'Ida Falk', 'Noor Aziz']) {
    const body = JSON.stringify({
      name,
      gladToTalk: true,
      title: 'Nurse',
      met: 'May 2024',
      where: 'At a wedding',
    });
    const answer = await fetch(`${product.origin}/api/people`, { method: 'POST', headers, body });
    assert.equal(answer.status, 200, await answer.text());
  }
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

const cards = (page: Page) => page.getByRole('list', { name: 'Small steps for today' }).getByRole('article');

async function press(page: Page, name: RegExp | string, within = page.locator('body')): Promise<void> {
  const control = within.getByRole('button', { name }).first();
  await control.focus();
  await page.keyboard.press('Enter');
}

async function hasFocus(page: Page, what: string): Promise<void> {
  await page.waitForTimeout(150);
  assert.notEqual(
    await page.evaluate(() => document.activeElement?.tagName),
    'BODY',
    `the focus after: ${what}`,
  );
}

test('a day by keyboard: done, kept, taken back, plenty, one more', async () => {
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await cards(page).first().waitFor();
  assert.equal(await cards(page).count(), 3);

  // A card says who, where you met, and how to reach them; the reason opens to what it was read from.
  const card = cards(page).first();
  const text = await card.innerText();
  assert.match(text, /Nurse/);
  assert.match(text, /You met in May 2024, at a wedding\./);
  await card.locator('summary').focus();
  await page.keyboard.press('Enter');
  await card.getByRole('link', { name: /See your story with/ }).waitFor();
  await card.getByRole('listitem').first().waitFor();

  await card.getByRole('link', { name: /^How to reach/ }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'reach');
  await page.goBack();
  await cards(page).first().waitFor();

  await press(page, /^Later/);
  await page.getByText(/comes back another day\./).waitFor();
  await hasFocus(page, 'Later');
  assert.equal(await cards(page).count(), 2);
  await press(page, /^Take that back/);
  await page.getByText(/comes back another day\./).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.querySelectorAll('article').length === 3);
  await hasFocus(page, 'Take that back');

  for (const left of [2, 1, 0]) {
    await press(page, /^I got in touch/);
    await page.waitForFunction((count) => document.querySelectorAll('article').length === count, left);
    await hasFocus(page, 'I got in touch');
  }
  await page.getByText('That is plenty.').waitFor();

  await press(page, /^Keep it in your story/);
  await page.getByRole('link', { name: 'It is in your story.' }).waitFor();
  await hasFocus(page, 'Keep it in your story');

  await press(page, 'One more?');
  await cards(page).first().waitFor();
  await hasFocus(page, 'One more?');
  assert.equal(await cards(page).count(), 1);
  await press(page, /^I got in touch/);
  await page.getByText('That is plenty.').waitFor();
  await hasFocus(page, 'the extra one');
  await page.waitForTimeout(400);
  assert.equal(await cards(page).count(), 0, 'it does not refill by itself');
  await page.getByRole('button', { name: 'One more?' }).waitFor();

  // From the story and back: the lines are still there.
  await page.getByRole('link', { name: 'It is in your story.' }).click();
  await page.getByRole('listitem').filter({ hasText: 'A message between you and' }).waitFor();
  await page.goBack();
  assert.equal(await page.getByText(/^Done: /).count(), 4);
  await page.getByRole('listitem').filter({ hasText: 'It is in your story.' }).getByRole('button').click();
  await cards(page).first().waitFor();
  await page.getByRole('link', { name: 'It is in your story.' }).waitFor({ state: 'detached' });
  await hasFocus(page, 'a kept one taken back');
  assert.deepEqual(problems, []);
  await close();
});

test('words to begin with, by keyboard: found, sent, told, taken back', async () => {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${product.origin}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    assert.equal(answer.status, 200, await answer.text());
  };
  await post('/api/me', { energy: 21 });
  await post('/api/people', { name: 'Priya Nair', level: '1', email: ['priya@example.org'] });
  await post('/api/people/Priya%20Nair/receive', { what: 'the design course', kind: 'tip' });
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  await page.goto(product.address);
  await page.getByText('Priya Nair may like to hear a thank you.').waitFor();
  const card = cards(page).filter({ hasText: 'Thank Priya for the tip' });
  if ((await card.count()) === 0) await press(page, 'One more?');
  await card.waitFor();

  await press(page, /^Find the words/, card);
  const field = card.getByRole('textbox', { name: 'A few words for Priya' });
  await field.waitFor();
  assert.equal(await field.evaluate((it) => it === document.activeElement), true, 'the words have the focus');
  assert.match(await field.inputValue(), /^Hi Priya,\n\nthank you for your tip\./);
  assert.match(
    (await card.getByRole('link', { name: 'To your mail program' }).getAttribute('href')) ?? '',
    /^mailto:priya%40example\.org\?body=Hi%20Priya/,
  );
  await press(page, 'Not now', card);
  await hasFocus(page, 'Not now');
  await press(page, /^Find the words/, card);
  await press(page, 'I sent it', card);
  await page.getByText('Done: Priya.').waitFor();
  await hasFocus(page, 'I sent it');
  await page.getByText('may like to hear a thank you').waitFor({ state: 'detached' });

  const line = page.getByRole('listitem').filter({ hasText: 'Done: Priya.' });
  await line.getByRole('link', { name: 'It is in your story.' }).waitFor();
  await press(page, /^Take that back/, line);
  await page.getByText('Priya Nair may like to hear a thank you.').waitFor();
  await card.waitFor();
  await hasFocus(page, 'Take that back');
  assert.deepEqual(problems, []);
  await close();
});
