// A person's page by keyboard: what opens closes back onto its opener, what is removed hands the focus on, and every refusal
// stands beside its field.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
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
let id = '';

async function post(path: string, body: object): Promise<{ person: { id: string } }> {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const answer = await fetch(product.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(answer.status, 200);
  return (await answer.json()) as { person: { id: string } };
}

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

beforeEach(async () => {
  const added = await post('/api/people', {
    name: 'Mira Holt',
    email: ['mira@example.org'],
    link: Array.from({ length: 7 }, (_, at) => `https://example.org/${at}`),
    organisation: 'Fernhill',
    title: 'Nurse',
    met: '2024-05',
    where: 'At a wedding',
    level: '2',
  });
  id = added.person.id;
});

async function openPerson(): Promise<{ page: Page; problems: string[]; close(): Promise<void> }> {
  const opened = await openPage(browser);
  await opened.page.goto(product.address);
  await opened.page.goto(`${product.origin}/people/${id}`);
  await opened.page.getByRole('heading', { name: 'Your story' }).waitFor();
  return opened;
}

async function press(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement;
    return it === document.body ? 'body' : `${it?.tagName.toLowerCase()}: ${it?.textContent?.trim()}`;
  });

async function focusIs(page: Page, expected: RegExp, what: string): Promise<void> {
  await page.waitForTimeout(200);
  assert.match(await focused(page), expected, `the focus after: ${what}`);
}

test('every opening closes back onto its opener', async () => {
  const { page, problems, close } = await openPerson();
  const asked = page.getByRole('button', { name: 'Is that right?' });
  await press(page, 'Is that right?');
  assert.equal(await asked.getAttribute('aria-expanded'), 'true');
  await focusIs(page, /Is that right/, 'opening the question');
  await press(page, /^Well$/);
  await page.getByText(/You said that you know Mira well/).waitFor();
  await focusIs(page, /^p: .*know Mira well/, 'answering');

  await press(page, 'Change how you met');
  await focusIs(page, /^input/, 'changing how you met');
  await press(page, 'Leave it as it is');
  await focusIs(page, /Change how you met/, 'cancelling');
  await press(page, 'Change how you met');
  await page.getByRole('textbox', { name: 'Who brought you together' }).fill('Nobody Known');
  await page.keyboard.press('Enter');
  await page.getByText(/Nobody called “Nobody Known” is in your book yet/).waitFor();
  assert.equal(
    await page.getByRole('textbox', { name: 'Who brought you together' }).getAttribute('aria-invalid'),
    'true',
  );
  await page.getByRole('textbox', { name: 'Who brought you together' }).fill('');
  await page.keyboard.press('Enter');
  await focusIs(page, /Change how you met/, 'keeping how you met');
  await page.getByText('You met in May 2024, at a wedding.').waitFor();

  await press(page, /^Edit$/);
  await press(page, /^Keep$/);
  await focusIs(page, /button: Edit/, 'keeping an edit');
  assert.deepEqual(await axeViolations(page), []);
  // The browser notes the one refusal that was asked for.
  assert.deepEqual(
    problems.filter((it) => !it.includes('404')),
    [],
  );
  await close();
});

test('notes, entries and what you said can be changed and removed', async () => {
  const { page, close } = await openPerson();
  await page.getByRole('textbox', { name: 'A note about Mira' }).fill('Sails on Sundays');
  await page.keyboard.press('Enter');
  await press(page, /^Change the note “Sails on Sundays”/);
  await page.getByRole('textbox', { name: 'Your note' }).fill('Sails on Saturdays');
  await press(page, /^Keep$/);
  await focusIs(page, /Change the note “Sails on Saturdays”/, 'changing a note');
  await press(page, /^Remove the note/);
  await press(page, 'Remove it');
  await page.getByText('Sails on Saturdays', { exact: true }).waitFor({ state: 'detached' });
  await focusIs(page, /^h2: Your story/, 'removing a note');

  await page.getByRole('radio', { name: 'Something that happened' }).check();
  await page.getByRole('button', { name: 'Fill it in part by part' }).click();
  const day = page.getByRole('textbox', { name: 'When' });
  await day.fill('yesterday');
  await press(page, 'Keep it');
  await page.getByText('Kept.').waitFor();
  await day.fill('2099-01-01');
  await press(page, 'Keep it');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  assert.equal(await page.getByText('Kept.').count(), 0, 'the old notice is gone');
  assert.ok(await day.getAttribute('aria-describedby'));
  await press(page, /^Remove You met/);
  await press(page, 'Remove it');
  await focusIs(page, /^h2: Your story/, 'removing an entry');

  await press(page, 'Remove mira@example.org');
  await page.getByText('mira@example.org is removed.').waitFor();
  await focusIs(page, /How to reach them/, 'removing an address');
  assert.equal(await page.getByRole('link', { name: 'mira@example.org' }).count(), 0);
  await press(page, 'Remove Nurse at Fernhill');
  await page.getByRole('button', { name: 'Remove Nurse at Fernhill' }).waitFor({ state: 'detached' });
  await focusIs(page, /^h1: /, 'removing the one thing they do');
  await close();
});

test('one line in plain words takes people and a day, and is undone; who probably knows whom is said in a tap', async () => {
  await post('/api/people', { name: 'Tom Okafor' });
  await post('/api/people', { name: 'Bo Li' });
  const { page, close } = await openPerson();
  await page.getByRole('radio', { name: 'Something that happened' }).check();
  const line = page.getByRole('textbox', { name: /^In a line/ });
  await line.fill('coffee with Nobody Known');
  await page.keyboard.press('Enter');
  await page.getByText(/Nobody called “Nobody Known” is in your book yet/).waitFor();
  assert.equal(await line.getAttribute('aria-invalid'), 'true');
  await line.fill('coffee with Tom and Bo Li yesterday');
  await page.keyboard.press('Enter');
  await page.getByText(/You met with Tom Okafor and Bo Li, yesterday/).waitFor();
  await page.getByRole('heading', { name: 'Who they probably know' }).waitFor();
  await press(page, /^Undo/);
  await page.getByRole('heading', { name: 'Who they probably know' }).waitFor({ state: 'detached' });
  await line.fill('coffee with Tom and Bo Li yesterday');
  await page.keyboard.press('Enter');

  await press(page, 'They know each other Tom Okafor');
  await page.getByText('You said that Mira and Tom know each other.').waitFor();
  await focusIs(page, /^h2: Who they probably know/, 'saying that they do');
  await press(page, 'They don’t Bo Li');
  await page.getByRole('link', { name: 'Bo Li' }).waitFor({ state: 'detached' });
  await press(page, 'Take that back');
  await page.getByRole('link', { name: 'Bo Li' }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await close();
});

test('leaving somebody be is told under the name, and taken back there', async () => {
  const { page, close } = await openPerson();
  await press(page, 'Not now');
  const until = page.getByRole('textbox', { name: 'Until' });
  assert.equal(await until.inputValue(), 'in three months');
  await until.fill('whenever');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  await page.getByText('Try “in three months”', { exact: false }).waitFor();
  await until.fill('in three months');
  await page.keyboard.press('Enter');
  await page.getByText(/Not suggested until \d+ \w+( \d{4})?\./).waitFor();
  await focusIs(page, /^section: Not suggested until/, 'letting them rest');
  await press(page, 'Suggest them again');
  await focusIs(page, /^h1: /, 'suggesting them again');

  await press(page, 'Please don’t contact');
  await press(page, 'Never suggest them');
  await page.getByText(/nothing ever suggests getting in touch with Mira/).waitFor();
  await focusIs(page, /^section: You asked/, 'never suggesting');
  await press(page, 'Take that back');
  await focusIs(page, /^h1: /, 'taking that back');
  await page.getByRole('button', { name: 'Not now' }).waitFor();
  await close();
});

test('names of any length and script stay within the page', async () => {
  const long = await post('/api/people', {
    name: 'W'.repeat(80),
    organisation: 'Donaudampfschifffahrtsgesellschaft'.repeat(3),
    title: 'طبيب',
  });
  await post(`/api/people/${long.person.id}/note`, { text: 'Sails on Sundays. '.repeat(60) });
  const { page, close } = await openPage(browser, { viewport: 'phone' });
  await page.goto(product.address);
  await page.goto(`${product.origin}/people/${long.person.id}`);
  const folded = page.getByRole('button', { name: 'Read all of it' });
  await folded.waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
  await press(page, 'Read all of it');
  await focusIs(page, /Fold it again/, 'reading all of it');
  await close();
});
