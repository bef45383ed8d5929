// Files let go over any page: into the own book, never into the browser, never into the invented book; each that cannot be
// used is told, somebody else's archive is asked about, and another window sees the import.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, startProduct, type Browser, type Page } from '#test/browser.ts';
import { archive, drop } from './given.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? '');

test('dropped on People, one bad file among good ones, and taken out again', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${product.origin}/people`);
  await page.getByText('Nobody is in your book yet.').waitFor();

  // Hovering shows where it goes, and the browser never opens the file itself.
  const prevented = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.zip'));
    return ['dragover', 'drop'].map((kind) => {
      const event = new DragEvent(kind, {
        dataTransfer: kind === 'drop' ? new DataTransfer() : transfer,
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  assert.equal(prevented[0], true);
  await page.getByText('Drop it here').waitFor();

  await drop(page, { 'export.zip': await archive(), 'photo.png': picture });
  await page.waitForURL('**/imports');
  await page.getByText('You have 5 people in your book').waitFor();
  await page.getByRole('alert').waitFor();
  const main = page.locator('main');
  assert.match(await main.innerText(), /photo\.png\s+This is/);
  await page.getByRole('button', { name: 'Take this import out again' }).click();
  await page.getByRole('button', { name: 'Take it out', exact: true }).click();
  await page.getByText('Nothing was brought in yet.').waitFor();
  assert.equal(await focused(page), 'h1');
  assert.deepEqual(problems, []);
  await close();
  await product.stop();
});

test('several files that cannot be used are all told, and the next drop is taken from there', async () => {
  const product = await startProduct();
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await drop(page, { 'photo.png': picture, 'drawing.png': picture });
  const list = page.getByRole('list', { name: 'What is being brought in' });
  await list.getByRole('alert').nth(1).waitFor();
  assert.match(await list.innerText(), /photo\.png[^]*drawing\.png/);
  await drop(page, { 'export.zip': await archive() });
  await list.getByText('You have 5 people in your book').waitFor();
  assert.match(await list.innerText(), /photo\.png[^]*drawing\.png[^]*export\.zip/, 'in the order of coming');
  await close();
  await product.stop();
});

test('the archive of somebody else is asked about, and taken in when that is meant', async () => {
  const product = await startProduct();
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await drop(page, { 'mine.zip': await archive() });
  await page.getByRole('heading', { level: 1, name: /^5 connections/ }).waitFor();
  await page.goto(`${product.origin}/imports`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await drop(page, { 'hers.zip': await archive('Bela') });
  await page.getByRole('button', { name: 'Bring it in anyway' }).click();
  await page.getByText(/came in\.|was known already/).waitFor();
  await page.getByRole('button', { name: 'Take this import out again' }).nth(1).waitFor();
  await close();
  await product.stop();
});

test('the invented book takes no files, on no page', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('link', { name: 'Look around in an invented book' }).click();
  await page.getByText('All people in this book are invented.').waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  for (const path of ['/demo/people', '/demo/imports', '/demo/welcome']) {
    await page.goto(product.origin + path);
    await page.locator('h1').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Choose files' }).count(), 0, path);
    await drop(page, { 'export.zip': await archive() });
    await page.getByText('Nothing was taken in.').waitFor();
  }
  assert.deepEqual(sent, []);
  await page.getByRole('link', { name: 'Bring them into my own book' }).click();
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await page.goto(`${product.origin}/people`);
  await page.getByText('Nobody is in your book yet.').waitFor();
  assert.deepEqual(problems, []);
  await close();
  await product.stop();
});

test('a second window follows the import of the first', async () => {
  const product = await startProduct();
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  const second = await page.context().newPage();
  // The server's own answer, as it is while an import is at work; the import itself would be over too soon to be seen.
  const progress = { phase: 'reading', file: 'x.zip', read: 1, of: 2, records: 1000, problems: 0 };
  const said = { text: 'Reading: 1,000 entries so far', left: 'about 3 minutes left to read', rate: '' };
  const job = { id: 'x', name: 'x.zip', files: 1, bytes: 2, dryRun: false, state: 'running' };
  await second.route('**/api/import-jobs', (route) =>
    route.fulfill({ json: { jobs: [{ ...job, progress: { ...progress, ...said } }] } }),
  );
  await second.route('**/api/import-jobs/events', () => undefined);
  await second.goto(`${product.origin}/people`);
  await second.getByText('Your files are being read.').waitFor();
  await second.getByRole('link', { name: 'See how it goes' }).click();
  await second.getByRole('progressbar').waitFor();
  assert.equal(await second.getByText('1,000 entries so far').count(), 1, 'said once');
  assert.equal(await second.getByText('about 3 minutes left to read').count(), 1);
  await close();
  await product.stop();
});
