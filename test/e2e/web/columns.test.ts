// A table of unknown make: its columns are shown before anything is stored, put right by keyboard, followed and remembered; Google's
// "Other Contacts" are a box that nobody has ticked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeViolations, openBrowser, openPage, startProduct, type Browser } from '#test/browser.ts';
import { encode } from '../../formats/contact-csv-kinds.ts';
import { drop } from './given.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

const table =
  'Wer;Chef;Kontakt;Stufe;Bemerkung\nTeehaus;Łukasz Wójcik;luk@x.example;3;Mag Tee\nKaffeehaus;Jiří Dvořák;jiri@x.example;2;\n';

test('columns are shown, put right and remembered', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await drop(page, { 'people.csv': encode(table, 'windows-1250') });
  const title = page.getByRole('heading', { name: 'This is what we make of your columns' });
  await title.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'columns-title');
  assert.deepEqual(await axeViolations(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.equal(await page.getByLabel('Chef').inputValue(), 'name');
  assert.match(await page.locator('form', { has: title }).innerText(), /Łukasz Wójcik, Jiří Dvořák/);
  assert.equal(await page.getByLabel('How its letters are written').inputValue(), 'windows-1250');
  await page.getByLabel('How its letters are written').selectOption('windows-1252');
  await page.getByText('£ukasz Wójcik, Jiøí Dvoøák').waitFor();
  await page.getByLabel('How its letters are written').selectOption('windows-1250');
  await page.getByText('Łukasz Wójcik, Jiří Dvořák').waitFor();

  // Nobody in it: told, and nothing sent.
  await page.getByLabel('Chef').selectOption('keep');
  await page.getByLabel('Kontakt').selectOption('keep');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('no column holds names or e-mail addresses yet').waitFor();
  await page.getByLabel('Chef').selectOption('name');
  await page.getByLabel('Kontakt').selectOption('email');
  await page.getByText('One more column is kept').waitFor();
  await page.getByLabel('Wer').focus();
  // By keyboard: the first letters of what it is.
  await page.keyboard.type('Organi');
  assert.equal(await page.getByLabel('Wer').inputValue(), 'organisation');
  await page.getByRole('button', { name: 'Bring it in' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/network');
  await page.goto(`${product.origin}/people`);
  await page.getByText('Łukasz Wójcik').waitFor();
  await page.getByText('Kaffeehaus').waitFor();

  await page.goto(`${product.origin}/imports`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await drop(page, { 'people.csv': encode(`${table}Holzhaus;Ola Zając;ola@x.example;1;\n`, 'windows-1250') });
  await page.getByRole('heading', { name: 'These are your columns, as you said last time' }).waitFor();
  assert.equal(await page.getByLabel('Wer').inputValue(), 'organisation');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('You have 3 people in your book').waitFor();
  assert.deepEqual(problems, []);
  await close();
  await product.stop();
});

test('Other Contacts stay out until their box is ticked; a table without people can be left out; not now is possible', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  const google = Buffer.from(
    'First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n' +
      'Ana,Ruiz,* myContacts,,ana@x.example\nShop,,* Other Contacts,,shop@x.example\n',
  );
  const bank = Buffer.from('Date,Payee,Amount\n2026-01-02,Tea,3.00\n');
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await drop(page, { 'contacts.csv': google });
  const box = page.getByRole('checkbox', { name: /Google collected/ });
  await box.waitFor();
  assert.equal(await box.isChecked(), false);
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'Choose files' }).waitFor();

  await drop(page, { 'contacts.csv': google, 'bank.csv': bank });
  await page.getByText('None of these columns is sure to hold people.').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('In bank.csv no column holds names').waitFor();
  await page.getByRole('checkbox', { name: 'Leave bank.csv out this time' }).check();
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.waitForURL('**/network');
  await page.goto(`${product.origin}/imports`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();

  await drop(page, { 'contacts.csv': google });
  await box.check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('You have 2 people in your book').waitFor();
  assert.deepEqual(problems, []);
  await close();
  await product.stop();
});

test('a reload says what was let go; which part of a date is the day can be said', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  const text = 'Kunde;Vorname;Geburtstag;Mail;Stufe\nRuiz;Ana;03/04/1980;ana@x.example;3\n';
  await page.goto(product.address);
  await page.getByRole('heading', { name: 'Bring your LinkedIn export' }).waitFor();
  await page.goto(`${product.origin}/imports`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await drop(page, { 'kunden.csv': Buffer.from(text) });
  await page.getByRole('heading', { name: 'This is what we make of your columns' }).waitFor();
  // Of what could be a name nobody has to look behind a fold.
  assert.equal(await page.getByLabel('Kunde').isVisible(), true);
  assert.equal(await page.getByLabel('Stufe').isVisible(), false);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('asked about the columns of kunden.csv, so that was let go').waitFor();
  assert.deepEqual(await axeViolations(page), []);

  await drop(page, { 'kunden.csv': Buffer.from(text) });
  await page.getByLabel('Kunde').selectOption('last-name');
  await page.getByLabel('In a date such as 03/04/1980').selectOption('The day stands first');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('One entry was read; it is new.').waitFor();
  await page.goto(`${product.origin}/people`);
  await page.getByText('Ana Ruiz').first().click();
  await page.getByText('3 April 1980').first().waitFor();
  assert.deepEqual(problems, []);
  await close();
  await product.stop();
});
