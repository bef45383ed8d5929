// The first minute, as somebody has it who opens the page for the first time: three people, or an export, and what comes of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, startProduct, type Browser } from '#test/browser.ts';
import { archive, drop } from './given.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

test('three people, and Today has a first step', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('heading', { level: 1, name: 'See who you really know' }).waitFor();
  const other = await openPage(browser, { viewport: 'phone' });
  await other.page.goto(product.address);
  await other.page.getByRole('link', { name: 'People', exact: true }).click();
  await other.page.getByText('Nobody is in your book yet.').waitFor();
  await page.getByRole('textbox', { name: 'Somebody you would be glad to talk to' }).fill('Priya Nair');
  await page.getByRole('textbox', { name: 'Somebody else' }).fill('Tom Okafor');
  await page.getByRole('textbox', { name: 'And one more' }).fill('Zoë');
  await page.getByRole('button', { name: 'Begin with them' }).click();

  const steps = page.getByRole('list', { name: 'Small steps for today' }).getByRole('article');
  await steps.first().waitFor();
  const count = await steps.count();
  assert.ok(count >= 1 && count <= 3, `${count} steps`);
  await steps.first().getByRole('button', { name: 'I got in touch' }).click();
  await page
    .getByText(/^Done: /)
    .first()
    .waitFor();
  assert.equal(await steps.count(), count - 1, 'done does not refill');

  await other.page.getByText('3 people', { exact: true }).waitFor(); // without a reload
  await other.close();

  await page.reload();
  await page.getByRole('list', { name: 'Small steps for today' }).waitFor();
  assert.ok((await steps.count()) <= count - 1, 'nor does coming back');
  assert.deepEqual(problems, []);
  await close();
  await product.stop();
});

test('an export dropped, the honest network, a person put right, and out again', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await drop(page, { 'Complete_LinkedInDataExport_11-20-2026.zip': await archive() });
  await page
    .getByRole('heading', { level: 1, name: /5 connections\. You have written with 1 of them|one of them/ })
    .waitFor();
  await page.getByRole('application', { name: /You in the middle/ }).waitFor();

  // Search as you type, filter, and nobody by that name.
  await page.getByRole('link', { name: 'People', exact: true }).click();
  const search = page.getByRole('searchbox', { name: 'Find somebody' });
  await page.getByText('5 people', { exact: true }).waitFor();
  await search.fill('zoe');
  await page.getByText('One person', { exact: true }).waitFor();
  assert.match(page.url(), /words=zoe/);
  await search.fill('nobody like this');
  await page.getByText('Nobody by that name yet. Add them?').waitFor();
  await search.fill('');
  await page.getByRole('radio', { name: 'Linked', exact: true }).check();
  await page.getByText('4 people', { exact: true }).waitFor();
  await page.getByRole('radio', { name: 'Everybody' }).check();

  // A level is put right by one tap, and can be left to the evidence again.
  await search.fill('priya');
  await page.getByRole('link', { name: /Priya Nair/ }).click();
  await page.getByRole('button', { name: 'Is that right?' }).click();
  await page.getByRole('button', { name: 'Well', exact: true }).click();
  await page.getByText(/You said that you know Priya well/).waitFor();
  await page.getByRole('button', { name: 'Is that right?' }).click();
  await page.getByRole('button', { name: 'Leave it to the evidence' }).click();
  await page.getByText(/You said that you know Priya/).waitFor({ state: 'detached' });
  await page
    .getByText(/know Priya/)
    .first()
    .waitFor();

  // One line each: a note, and something that happened.
  await page.getByRole('textbox', { name: 'A note about Priya' }).fill('Looking for a sailing club');
  await page.keyboard.press('Enter');
  await page
    .getByRole('listitem')
    .filter({ hasText: /^Looking for a sailing club/ })
    .waitFor();
  await page.getByRole('radio', { name: 'Something that happened' }).check();
  await page.getByRole('button', { name: 'Fill it in part by part' }).click();
  await page.getByRole('combobox', { name: 'What happened' }).selectOption('call');
  await page.getByRole('textbox', { name: 'When' }).fill('yesterday');
  await page.getByRole('textbox', { name: 'In a line' }).fill('Her move to Leeds');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'You talked on the phone' })
    .filter({ hasText: 'yesterday' })
    .waitFor();

  // Out again: whoever has a word of yours stays.
  await page.goto(`${product.origin}/imports`);
  await page.getByRole('button', { name: 'Take this import out again' }).click();
  await page.getByRole('dialog').getByText('What you wrote yourself stays.').waitFor();
  await page.getByRole('button', { name: 'Take it out', exact: true }).click();
  await page.getByText('Nothing was brought in yet.').waitFor();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByText('One person', { exact: true }).waitFor();
  await page.getByRole('link', { name: /Priya Nair/ }).waitFor();
  assert.deepEqual(problems, []);
  await close();
  await product.stop();
});

test('what is no export says so, and a server that is gone is told of', async () => {
  const product = await startProduct();
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await drop(page, {
    'archive.zip': Buffer.from('<!DOCTYPE html><html><body>Sign in to LinkedIn</body></html>'),
  });
  await page.getByRole('button', { name: 'Put away' }).waitFor();
  assert.match(await page.locator('main').innerText(), /nothing was changed/i);

  const second = await openPage(browser);
  await second.page.goto(product.address);
  await second.page.getByRole('heading', { name: 'Or begin with three people' }).waitFor();
  await product.stop();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByText(/^Goodturn is not running any more. Nothing is lost. Start it again/).waitFor();
  await second.close();
  await close();
});
