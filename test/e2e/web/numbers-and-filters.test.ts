// Every number of the Network page opens exactly the people that it counts; what a filter hides is told of; whoever goes
// back goes on from where they were.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, startProduct, type Browser } from '#test/browser.ts';
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

test('each number is a link to its people', async () => {
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.goto(`${product.origin}/demo/network`);
  const counted = page.locator('h1 a, main li a[href*="/people?"]');
  await counted.first().waitFor();
  const links = await counted.evaluateAll((them) =>
    (them as HTMLAnchorElement[]).map((it) => ({ text: it.textContent ?? '', href: it.href })),
  );
  assert.ok(links.length >= 6, `${links.length} numbers`);
  for (const { text, href } of links) {
    const figure = /\d[\d,]*/.exec(text)?.[0];
    if (!figure) continue;
    await page.goto(href);
    const count = figure === '1' ? 'One person' : `${figure} people`;
    await page.getByText(new RegExp(`^${count}( |$)`)).waitFor();
  }
  assert.deepEqual(problems, []);
  await close();
});

test('a filter that hides whom one looks for says so, and lets go by one tap', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await page.goto(`${product.origin}/demo/people?level=linked`);
  await page.locator('[data-row="0"]').waitFor();
  await page.goto(`${product.origin}/demo/people?level=1`);
  const name = (await page.locator('[data-row="0"] bdi').first().innerText()).trim();
  await page.getByRole('radio', { name: 'Linked', exact: true }).check();
  const search = page.getByRole('searchbox', { name: 'Find somebody' });
  await search.fill(name);
  await page.getByText(/^Not among these\. (One|\d+) in everybody\.$/).waitFor();
  await page.getByRole('button', { name: 'Look among everybody' }).click();
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .waitFor();
  assert.equal(await search.inputValue(), name, 'what was typed stays');
  assert.equal(await page.getByRole('radio', { name: 'Everybody' }).isChecked(), true);
  for (const text of ['zz%', '-- --', 'zzz_']) {
    await search.fill(text);
    await page.getByText('Nobody by that name yet. Add them?').waitFor();
  }
  await page.getByRole('button', { name: 'Add somebody' }).last().click();
  await page.getByRole('button', { name: 'Not now' }).click();
  assert.equal(await search.evaluate((it) => it === document.activeElement), true);
  await close();
});

test('back from a person, the row that was opened has the focus', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await page.goto(`${product.origin}/demo/people`);
  await page.locator('[data-row="3"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your story' }).waitFor();
  await page.goBack();
  await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset['row'] === '3');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['row']), '4');
  await page.getByRole('link', { name: 'Network', exact: true }).click();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await close();
});

test('after an answer the next question has the focus', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await page.goto(`${product.origin}/demo/network`);
  const question = page.getByText(/^Do you know .* well, a little, or not yet\?$/);
  const first = await question.innerText();
  await page.getByRole('button', { name: 'A little', exact: true }).click();
  await page.waitForFunction((text) => {
    const now = document.activeElement?.textContent ?? '';
    return now.startsWith('Do you know') && now !== text;
  }, first);
  await page.getByRole('button', { name: 'Another time' }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'P');
  await close();
});

test('settings: a bad address is told at its field, the zone is chosen', async () => {
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.goto(`${product.origin}/settings`);
  const emails = page.getByRole('textbox', { name: 'Your e-mail addresses' });
  await emails.fill('ana@example.org\nnot an address');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('“not an address” is not an e-mail address.').waitFor();
  assert.equal(await emails.getAttribute('aria-invalid'), 'true');
  assert.equal(await emails.evaluate((it) => it === document.activeElement), true);
  await emails.fill('ana@example.org');
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption({ label: 'Lisbon' });
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('Kept.').waitFor();
  await page.reload();
  assert.equal(await page.getByRole('combobox', { name: 'Time zone' }).inputValue(), 'Europe/Lisbon');
  assert.deepEqual(problems, []);
  await close();
});

test('a server that is gone: every place still opens, nothing is loaded anew, it is said once', async () => {
  const gone = await startProduct();
  const { page, close } = await openPage(browser);
  await page.goto(gone.address);
  await page.goto(`${gone.origin}/demo/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => Object.assign(globalThis, { same: true }));
  await gone.stop();
  for (const place of ['People', 'Conversations', 'Learned', 'Network', 'Today']) {
    await page.getByRole('link', { name: place, exact: true }).click();
    await page.waitForFunction((it) => document.title.startsWith(it), place);
  }
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => 'same' in globalThis), true, 'the page was loaded anew');
  assert.equal(await page.getByText('Goodturn is not running any more').count(), 1);
  await close();
});
