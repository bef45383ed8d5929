// The picture of the network: each dot is somebody, by mouse, finger and keyboard; the table says the same; the numbers of
// "you are not a nuisance" open the conversations that they count.
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

async function rings(page: Page, path = '/demo/network'): Promise<void> {
  await page.goto(product.address);
  await page.goto(`${product.origin}${path}`);
  await page.locator('[data-person]').waitFor();
  // Places are measured: the page has its letters and all its lines.
  await page.getByRole('link', { name: 'The files these numbers come from' }).waitFor();
  await page.evaluate(() => document.fonts.ready);
}

const here = (page: Page): Promise<string | null> =>
  page.locator('[data-person]').getAttribute('data-person');

/** Where the dot of the person is that the arrows have come to, once the picture has taken the room that the page leaves it. */
async function spot(page: Page): Promise<{ x: number; y: number }> {
  for (let before = { x: -1, y: -1 }; ; await page.waitForTimeout(100)) {
    const box = (await page.locator('[data-person]').boundingBox())!;
    const now = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (now.x === before.x && now.y === before.y) return now;
    before = now;
  }
}

test('by keyboard: from one to the next, read out, opened, and back to the same dot', async () => {
  const { page, problems, close } = await openPage(browser);
  await rings(page);
  const dot = page.locator('[data-person]');
  const first = await here(page);
  await dot.focus();
  await page.keyboard.press('ArrowRight');
  const second = await here(page);
  assert.notEqual(second, first);
  const name = await dot.locator('bdi').innerText();
  const told = page.locator('figure output');
  assert.match(await told.innerText(), new RegExp(`^${name}\\. (You know|You do not|Not sure|Linked)`));
  await page.keyboard.press('Home');
  assert.equal(await here(page), '0');
  await page.keyboard.press('End');
  const total = Number(await here(page)) + 1;
  await page.keyboard.press('PageUp');
  assert.equal(await here(page), String(total - 2));
  for (const key of ['Home', 'PageDown', 'PageDown']) await page.keyboard.press(key);
  assert.equal(await here(page), '2');
  assert.ok((await page.locator('figure *').count()) < 30, `${total} people are few elements`);
  assert.deepEqual(await axeViolations(page), []);

  const opened = await dot.locator('bdi').innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: opened }).waitFor();
  await page.goBack();
  await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset['person'] === '2');
  assert.deepEqual(problems, []);
  await close();
});

test('by mouse: hovering says who it is, a click opens them', async () => {
  const { page, problems, close } = await openPage(browser);
  await rings(page);
  const dot = page.locator('[data-person]');
  await dot.focus();
  await page.keyboard.press('ArrowDown');
  const [who, place] = [await here(page), await spot(page)];
  await page.keyboard.press('Home');
  assert.notEqual(await here(page), who);
  await page.mouse.move(0, 0);
  const tip = page.locator('[data-tip]');
  await page.mouse.move(place.x + 4, place.y - 3);
  await page.locator(`[data-person="${who}"][data-shown]`).waitFor();
  assert.equal(await tip.evaluate((it) => getComputedStyle(it).opacity), '1');
  assert.match(await tip.innerText(), /\n ?(well|a little|not yet|not sure|linked)/);
  const name = await dot.locator('bdi').innerText();
  await page.mouse.click(place.x, place.y);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test('by finger: the first tap shows, the second opens', async () => {
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  await rings(page);
  await page.locator('canvas').scrollIntoViewIfNeeded();
  const dot = page.locator('[data-person]');
  await dot.focus();
  await page.keyboard.press('ArrowLeft');
  const [who, place] = [await here(page), await spot(page)];
  await page.keyboard.press('Home');
  await page.touchscreen.tap(place.x, place.y);
  await page.locator(`[data-person="${who}"][data-shown]`).waitFor();
  assert.ok(page.url().endsWith('/demo/network'), page.url());
  const name = await dot.locator('bdi').innerText();
  await page.touchscreen.tap(place.x, place.y);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test('the table holds the same people, sorts, opens, and comes back to the row', async () => {
  const { page, problems, close } = await openPage(browser);
  await rings(page);
  await page.locator('[data-person]').focus();
  await page.keyboard.press('End');
  const total = Number(await here(page)) + 1;
  await page.getByRole('radio', { name: 'Table' }).check();
  const table = page.getByRole('table', { name: 'Everybody in the picture' });
  await table.waitFor();
  assert.ok(page.url().endsWith('?as=table'), 'it can be kept');
  assert.equal(await table.getAttribute('aria-rowcount'), String(total + 1));
  const names = table.locator('tbody bdi');
  await page.getByRole('button', { name: 'Name' }).click();
  assert.equal(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort'), 'ascending');
  const sorted = (await names.allInnerTexts()).slice(0, 12);
  assert.deepEqual(sorted, sorted.toSorted(new Intl.Collator('en-GB').compare));
  assert.deepEqual(await axeViolations(page), []);
  const third = names.nth(2);
  const name = await third.innerText();
  await third.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goBack();
  await page.waitForFunction((it) => document.activeElement?.textContent === it, name);
  assert.deepEqual(problems, []);
  await close();
});

test('each number of “you are not a nuisance” opens the conversations that it counts', async () => {
  const { page, problems, close } = await openPage(browser);
  await rings(page);
  const letters = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const numbers = page.locator('a[href*="/network/not-a-nuisance?"]');
  const links = await numbers.evaluateAll((them) =>
    (them as HTMLAnchorElement[]).map((it) => ({ text: it.textContent ?? '', href: it.href })),
  );
  assert.ok(links.length >= 4, `${links.length} numbers`);
  for (const { text, href } of links) {
    const said = text.split(' ')[0]!.toLowerCase();
    const count = letters.includes(said) ? letters.indexOf(said) : Number(said.replaceAll(',', ''));
    await page.goto(href);
    const shown = await page.locator('main output').filter({ hasText: 'the latest first' }).innerText();
    const figure = shown.startsWith('One') ? 1 : Number(/^[\d,]+/.exec(shown)![0].replaceAll(',', ''));
    if (!Number.isNaN(count)) assert.equal(figure, count, text);
    const rows = await page.locator('main li').count();
    assert.equal(rows, Math.min(40, figure));
  }
  assert.deepEqual(await axeViolations(page), []);

  // By keyboard, there and back.
  await page.goto(`${product.origin}/demo/network`);
  await numbers.first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You wrote after a long silence' }).waitFor();
  await page
    .getByText(/^You wrote .* of silence\. /)
    .first()
    .waitFor();
  const person = page.locator('main li a').nth(1);
  const name = await person.innerText();
  await person.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goBack();
  await page.waitForFunction((it) => document.activeElement?.textContent === it, name);
  await page.goBack();
  await page.locator('[data-person]').waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test('nobody, one, and a very long name', async () => {
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  await page.goto(product.address);
  await page.goto(`${product.origin}/network`);
  await page.getByText('Your network is not here yet.').waitFor();
  const name = `Wilhelmina ${'Wolfeschlegelsteinhausen-'.repeat(5)}Berg`;
  const added = await page.evaluate(
    async (given) =>
      (
        await fetch('/api/people', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name: given }),
        })
      ).status,
    name,
  );
  assert.equal(added, 200);
  await page.goto(`${product.origin}/network`);
  const dot = page.locator('[data-person]');
  await dot.focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await here(page), '0', 'there is nobody else');
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    true,
    'nothing runs out of the page',
  );
  assert.equal(await page.locator('a[href*="not-a-nuisance"]').count(), 0, 'too little to say');
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  assert.deepEqual(problems, []);
  await close();
});
