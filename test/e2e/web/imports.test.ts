// Imports in a real browser: several at once, a rest, a reload in the middle, a stop, a server that is killed and started again,
// a look before anything is kept, and a report that is narrowed and saved.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  axeViolations,
  openBrowser,
  openPage,
  startProduct,
  takePicture,
  type Browser,
  type Page,
} from '#test/browser.ts';
import { connectionsTitles } from '#test/linkedin-titles.ts';
import { archive, drop } from './given.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

function cards(from: number, count: number): Buffer {
  const one = (at: number): string =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person ${at}\r\nEMAIL:p${at}@example.com\r\nEND:VCARD\r\n`;
  return Buffer.from(Array.from({ length: count }, (_, at) => one(from + at)).join(''));
}

/** Rows without a name among rows that have one. */
function connections(good: number, bad: number): Buffer {
  const rows = Array.from({ length: good + bad }, (_, at) =>
    at < good
      ? `Ada,Number${at},https://www.linkedin.com/in/ada-${at},,,,02 Apr 2019`
      : ',,,,=2+3,,02 Apr 2019',
  );
  return Buffer.from(`Notes:\n"When exporting"\n\n${connectionsTitles.join(',')}\n${rows.join('\n')}\n`);
}

/** So many that a hand can say something meanwhile. */
const many = 15_000;

async function onImports(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.goto(`${new URL(address).origin}/imports`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
}

test('several at once: one rests over a reload, the bad one holds up no other, one is stopped', async (t) => {
  const product = await startProduct();
  t.after(() => product.stop());
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  await onImports(page, product.address);
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await drop(page, { 'many.vcf': cards(0, many), 'photo.png': picture, 'few.vcf': cards(90_000, 3) });
  await page.getByRole('button', { name: 'Pause: many.vcf' }).click();
  await page.getByText(/^Resting/).waitFor();
  await page.getByRole('button', { name: 'Leave it out: few.vcf' }).waitFor();
  const names = page.locator('ul[aria-label="What is being brought in"] > li > bdi');
  assert.deepEqual(await names.allInnerTexts(), ['many.vcf', 'photo.png', 'few.vcf']);
  assert.deepEqual(await axeViolations(page), []);
  await takePicture(page, 'imports-resting-phone');

  await page.reload();
  await page.getByText(/^Resting/).waitFor();
  assert.deepEqual(await names.allInnerTexts(), ['many.vcf', 'photo.png', 'few.vcf']);
  await page.getByRole('button', { name: 'Stop: many.vcf' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('What was read of “many.vcf” goes out again.').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Stop it' }).press('Enter');
  await page.getByText('Stopped. Nothing of it was kept.').waitFor();
  await page.getByText('3 people came in. You have 3 people in your book now.').waitFor();
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Put away: photo.png' }).click();
  await page.getByRole('button', { name: 'Put away: many.vcf' }).click();
  assert.deepEqual(await names.allInnerTexts(), ['few.vcf']);
  // What was put away stays away.
  await page.reload();
  await page.getByText('3 people came in. You have 3 people in your book now.').waitFor();
  assert.equal(await page.getByText('Stopped. Nothing of it was kept.').count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test('the server is killed in the middle and started again: it is asked about, and goes on', async (t) => {
  const home = await mkdtemp(join(tmpdir(), 'goodturn-test-home-'));
  const first = await startProduct({ home });
  t.after(() => first.stop());
  const { page, close } = await openPage(browser);
  await onImports(page, first.address);
  await drop(page, { 'many.vcf': cards(0, many) });
  await page.getByRole('button', { name: 'Pause: many.vcf' }).click();
  await page.getByText(/^Resting/).waitFor();
  process.kill(first.pid, 'SIGKILL');
  await first.stop();

  const again = await startProduct({ home });
  t.after(() => again.stop());
  t.after(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));
  await onImports(page, again.address);
  await page.getByText('Go on with it?').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await takePicture(page, 'imports-interrupted');
  await page.getByRole('button', { name: 'Go on: many.vcf' }).click();
  await page.getByText(`You have 15,000 people in your book now.`).waitFor({ timeout: 60_000 });
  await close();
});

test('looked at first, brought in with one tap; the report is narrowed and saved', async (t) => {
  const product = await startProduct();
  t.after(() => product.stop());
  const { page, problems, close } = await openPage(browser, { colours: 'dark' });
  await onImports(page, product.address);
  await page.getByRole('checkbox', { name: /^Look first/ }).check();
  await drop(page, { 'Connections.csv': connections(4, 60) });
  await page.getByText('Up to 4 people who are not in your book yet.').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await takePicture(page, 'imports-looked-at-dark');
  await page.getByText('Nothing was brought in yet.').waitFor();
  await page.getByText('What would be left out, and why').click();
  await page.getByText('21 places.', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Bring it in/ }).click();
  await page.getByText('You have 4 people in your book now.').waitFor();

  await page.getByText('60 entries were left out, and why').click();
  const rows = page.locator('ol > li');
  // Twenty of a kind line by line, the others in one sum.
  await page.getByText('21 places.', { exact: true }).waitFor();
  assert.equal(await rows.count(), 21);
  assert.match(await rows.first().innerText(), /Connections\.csv, line 9/);
  await page.getByRole('searchbox', { name: 'Search in them' }).fill('csv:11');
  await page.getByText('One place.').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await takePicture(page, 'imports-report-dark');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  assert.match(saved, /^\uFEFF"File","Line"/);
  assert.match(saved, /\r\n"Connections\.csv",11,/);
  assert.equal(saved.trim().split('\r\n').length, 2, 'as it is narrowed');
  assert.deepEqual(problems, []);
  await close();
});

test('an export of LinkedIn and cards, let go together: each comes in by itself, and can be taken out by itself', async (t) => {
  const product = await startProduct();
  t.after(() => product.stop());
  const { page, close } = await openPage(browser);
  await onImports(page, product.address);
  await drop(page, { 'export.zip': await archive(), 'few.vcf': cards(0, 2) });
  await page.getByText('You have 7 people in your book now.').waitFor();
  await page.getByRole('button', { name: 'Take this import out again' }).nth(1).waitFor();
  await close();
});
