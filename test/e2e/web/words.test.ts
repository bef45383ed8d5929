// A message looked over by keyboard: what may sound unkind is found a moment after the last key, the kinder words are put in place
// with the focus left in the text, and nothing is left to say. On its own page, and where a message is written on Today.
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
before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});
after(async () => {
  await browser?.close();
  await product?.stop();
});

const heading = 'How this may sound to them';

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const it = document.activeElement as HTMLInputElement | null;
      return it?.labels?.[0]?.textContent ?? it?.textContent ?? '';
    });
    if (name.test(here)) return;
  }
  assert.fail(`nothing called ${name} can be reached`);
}

for (const [viewport, colours] of [
  ['desk', 'light'],
  ['phone', 'dark'],
] as const)
  test(`by keyboard on a ${viewport}: an unkind sentence, the finding, the kinder words, and all is kind`, async () => {
    const { page, problems, close } = await openPage(browser, { viewport, colours });
    await page.goto(product.address);
    await page.goto(`${product.origin}/conversations`);
    await page.getByRole('link', { name: 'Check a message before you send it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Check a message before you send it' }).waitFor();
    await tabTo(page, /^Your message/);
    const unkind = 'Hi Tom, could I pick your brain? You are amazing.';
    await page.keyboard.type(unkind);
    const found = page.getByRole('list', { name: heading });
    await found.getByText('“pick your brain”', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    assert.equal(await found.getByRole('listitem').count(), 2);
    assert.equal(await found.locator('xpath=ancestor::*[@aria-live="polite"]').count(), 1);
    // What is yours to say has nothing to put in place.
    assert.equal(await found.getByRole('button').count(), 1);
    assert.deepEqual(await axeViolations(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, 'nothing is wider than the window');

    await tabTo(page, /^Use this/);
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Your message');
    const kinder = 'Hi Tom, could I hear how you got into your work? You are amazing.';
    assert.equal(await field.inputValue(), kinder);
    assert.equal(await field.evaluate((it) => it === document.activeElement), true);
    await found.getByText('“pick your brain”', { exact: true }).waitFor({ state: 'detached' });
    // As if it was typed: the browser takes it back.
    await page.keyboard.press('Control+z');
    assert.equal(await field.inputValue(), unkind);
    await page.keyboard.press('Control+y');
    assert.equal(await field.inputValue(), kinder);
    await field.press('Control+End');
    for (let presses = 0; presses < ' You are amazing.'.length; presses += 1)
      await page.keyboard.press('Backspace');
    await page.getByText('These are kind words.').waitFor();
    assert.equal(await page.getByText(heading).count(), 0);

    // One wording in the place of two findings stands there once.
    await field.fill('I am desperate, please please help me.');
    await found.getByText('“I am desperate, please please help me.”', { exact: true }).waitFor();
    assert.equal(await found.getByRole('listitem').count(), 1);
    await found.getByRole('button', { name: /^Use this/ }).press('Enter');
    await page.getByText('These are kind words.').waitFor();

    // Three at a time; the others come upon a press, and the first of them has the focus.
    await field.fill(
      'Could I pick your brain? You are amazing. Please answer by Friday. I am desperate, please help me.',
    );
    await page.getByRole('button', { name: 'Show the others, too' }).press('Enter');
    await found.getByRole('listitem').nth(3).waitFor();
    const fourth = await found.getByRole('listitem').nth(3).innerText();
    await page.waitForFunction((text) => (document.activeElement as HTMLElement).innerText === text, fourth);

    await field.fill('Danke für das Buch, ich habe es an einem Tag gelesen und würde gern mehr davon hören.');
    await page.getByText('This looks like another language.', { exact: false }).waitFor();

    await tabTo(page, /LinkedIn invitation/);
    await page.keyboard.press('Space');
    await field.fill('a'.repeat(299));
    await page.getByText('Room for one character.').waitFor();
    await field.fill('a'.repeat(312));
    await page.getByText('Longer than fits, by 12 characters.').waitFor();
    await page.getByText('It is longer than fits.').waitFor({ state: 'attached' });
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(problems, []);
    await close();
  });

test('where a thank you is written: nothing while it is kind, and what is found holds nobody back', async () => {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const tell = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${product.origin}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    assert.equal(answer.status, 200, await answer.text());
  };
  await tell('/api/people', { name: 'Priya Nair', level: '1', email: ['priya@example.org'] });
  await tell('/api/people/Priya%20Nair/receive', { what: 'the design course', kind: 'tip' });
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.goto(`${product.origin}/thanks`);
  await page.getByRole('button', { name: /^Write a few words/ }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('A few words for Priya');
  await field.waitFor();
  await page.getByRole('link', { name: 'To your mail program' }).waitFor();
  const looked = page.waitForResponse((answer) => answer.url().endsWith('/api/check-words'));
  await page.keyboard.type('Thank you for the course, Priya.');
  await looked;
  assert.equal(await page.getByText(heading).count(), 0);
  assert.equal(await page.getByText('These are kind words.').count(), 0);
  await page.keyboard.type(' Please answer by Friday.');
  await page.getByRole('heading', { level: 4, name: heading }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole('button', { name: 'I sent it' }).press('Enter');
  await page.getByText('Priya is thanked.').waitFor();
  assert.deepEqual(problems, []);
  await close();
});
