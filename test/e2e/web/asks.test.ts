// Asks and recommendations in the browser: by keyboard and on a phone, from what is looked for to the name in the book, passed on with
// credit; and how few taps and lines a recommendation takes.
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

async function tell<T>(path: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const answer = await fetch(product.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as T;
}

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  for (const [name, more] of [
    ['Priya Nair', { level: '1' }],
    ['Tom Okafor', { level: '1' }],
    ['Ottoline Pipes', { level: '2', title: 'Plumber' }],
    ['Rex Holm', { level: '1', title: 'Plumber' }],
  ] as const) {
    const { person } = await tell<{ person: { id: string } }>('/api/people', { name, ...more });
    ids.set(name, person.id);
  }
  await tell(`/api/people/${ids.get('Rex Holm')}/do-not-contact`, {});
});
after(() => Promise.allSettled([browser.close(), product.stop()]));

async function openAsks(viewport: 'desk' | 'phone'): ReturnType<typeof openPage> {
  const opened = await openPage(browser, { viewport });
  await opened.page.goto(product.address);
  await opened.page.getByRole('link', { name: 'Ask around' }).click();
  await opened.page.getByRole('heading', { level: 1, name: 'Ask around' }).waitFor();
  return opened;
}

/** Counts what a hand does: presses of a button, and lines that are typed. */
function handOf(page: Page): {
  tap(name: string | RegExp): Promise<void>;
  line(text: string): Promise<void>;
  taps: number;
  lines: number;
} {
  const hand = {
    taps: 0,
    lines: 0,
    async tap(name: string | RegExp): Promise<void> {
      hand.taps += 1;
      await page.getByRole('button', { name }).first().click();
    },
    /** Into the field that has the focus. */
    async line(text: string): Promise<void> {
      hand.lines += 1;
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
  };
  return hand;
}

test('by keyboard: what is looked for, who could know, a few words, the answer in one line, thanks open', async () => {
  const { page, problems, close } = await openAsks('desk');
  await page.getByText('Nothing is looked for at the moment.').waitFor();
  await page.getByRole('textbox', { name: 'What are you looking for?' }).focus();
  await page.keyboard.type('good plumber');
  await page.keyboard.press('Enter');
  const card = page.getByRole('listitem').filter({ hasText: 'A good plumber' }).first();
  await card.getByRole('link', { name: 'Ottoline Pipes' }).waitFor();
  assert.equal(await page.getByText('Rex Holm').count(), 0, 'never');
  await card.getByRole('button', { name: 'Ask Tom' }).focus();
  await page.keyboard.press('Enter');
  const message = page.getByLabel('A few words to Tom');
  await message.waitFor();
  assert.match(await message.inputValue(), /I am looking for a good plumber/);
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole('button', { name: 'I sent it' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'You asked Tom Okafor' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ask Tom' }).count(), 0, 'asked once');

  await page.getByRole('button', { name: 'Tom answered' }).focus();
  const hand = handOf(page);
  await hand.tap('Tom answered');
  await hand.line('Boiler Brothers');
  await page.getByText('You can thank Tom whenever you like.', { exact: false }).waitFor();
  assert.deepEqual([hand.taps, hand.lines], [1, 1], 'at most two taps and one line');
  const book = page.getByRole('region', { name: 'Your book of recommendations' });
  await book.getByText('Boiler Brothers').first().waitFor();
  // Settled, and open as it was.
  await page.getByText('Tom says: ').first().waitFor();

  await hand.tap(/^Yes, good/);
  await page.getByText('Tom will like to hear that.').waitFor();
  await book.getByText('It was good.').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.goto(`${product.origin}/thanks`);
  await page.getByRole('link', { name: 'Tom Okafor' }).first().waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test('on a phone: a recommendation is one line and a tap, found again, passed on with credit', async () => {
  const { page, problems, close } = await openAsks('phone');
  const hand = handOf(page);
  await page.getByLabel('Write one down').focus();
  await hand.line('Café Lune for lunch, from Priya');
  await page.getByText('Café Lune is in your book.').waitFor();
  assert.deepEqual([hand.taps, hand.lines], [0, 1], 'at most two taps and one line');
  await page.getByRole('link', { name: 'Priya Nair told you' }).waitFor();

  // What is missing in the line is asked for beside it.
  await page.getByLabel('Write one down').fill('Mill Lane Bakery');
  await page.keyboard.press('Enter');
  await page.getByText('What for? Say it in the same line', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('Write one down').inputValue(), 'Mill Lane Bakery');
  await page.getByLabel('Write one down').fill('Mill Lane Bakery for bread, from Nobody At All');
  await page.keyboard.press('Enter');
  await page.getByText('Nobody At All', { exact: false }).first().waitFor();

  await page.getByRole('button', { name: /^Pass it on ?: Café Lune/ }).click();
  await page.getByRole('combobox', { name: 'To whom?' }).fill('tom');
  await page.getByRole('option', { name: 'Tom Okafor' }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pass it on', exact: true }).click();
  const message = page.getByLabel('A few words to Tom');
  await message.waitFor();
  assert.match(await message.inputValue(), /Priya recommended Café Lune to me/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, 'nothing is wider than the phone');
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByText('You passed it on to Tom Okafor.').waitFor();

  for (const name of ['Shop one', 'Shop two', 'Shop three'])
    await tell('/api/recommendations', { name, for: 'old maps' });
  const search = page.getByRole('searchbox', { name: 'Search your recommendations' });
  await search.fill('restaurant');
  await page
    .getByText('Nothing of that in your book so far.')
    .or(page.getByText('Café Lune').first())
    .waitFor();
  await search.fill('lunch');
  await page.getByRole('button', { name: /^Pass it on ?: Café Lune/ }).waitFor();
  await page.getByText('Shop two').first().waitFor({ state: 'detached' });
  assert.match(page.url(), /words=lunch/);
  assert.deepEqual(
    problems.filter((it) => !/400|404/.test(it)),
    [],
  );
  await close();
});

test('heard from somebody: answered out of your book, with words to send; a tip from their page', async () => {
  const { page, close } = await openAsks('phone');
  await page.getByRole('textbox', { name: 'What are you looking for?' }).fill('a place for lunch');
  await page.getByLabel('Somebody asked me').check();
  await page.getByRole('combobox', { name: 'Who is looking for it?' }).fill('Ida Falk');
  await page.getByRole('option', { name: /Add Ida Falk/ }).click();
  await page.getByRole('button', { name: 'Ask around' }).click();
  await page.getByRole('button', { name: 'Ida is looking for a place for lunch' }).waitFor();
  await page.getByRole('button', { name: /^Pass it on to Ida/ }).click();
  await page.getByText('Café Lune is passed on to Ida.').waitFor();
  await page.getByRole('button', { name: 'Ida was looking for a place for lunch' }).waitFor();
  await page.getByRole('button', { name: /^A few words to Ida/ }).click();
  assert.match(
    await page.getByLabel('A few words to Ida').inputValue(),
    /You were looking for a place for lunch\. Priya recommended/,
  );
  await page.goto(`${product.origin}/people/${ids.get('Priya Nair')}`);
  await page.getByRole('heading', { name: 'What they told you of' }).waitFor();
  await page.getByRole('link', { name: 'Café Lune' }).waitFor();
  const hand = handOf(page);
  await hand.tap('Another tip of theirs');
  await hand.line('Dr Paws for the cats');
  await page.getByRole('link', { name: 'Dr Paws' }).waitFor();
  assert.deepEqual([hand.taps, hand.lines], [1, 1], 'at most two taps and one line');
  assert.deepEqual(await axeViolations(page), []);
  await close();
});
