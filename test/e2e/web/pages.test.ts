// Every page of the invented book in a real browser: axe finds nothing in light and dark, on a desk and on a phone; nothing is
// wider than the window; nothing breaks the CSP; all of it can be walked by keyboard.
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
let far = '';
let organisation = '';
let near = '';

interface Row {
  readonly id: string;
  readonly level: number | null;
  readonly nominal: boolean;
}

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const headers = { authorization: `Bearer ${product.token}` };
  const answer = await fetch(`${product.origin}/demo/api/people?limit=500`, { headers });
  const { items } = (await answer.json()) as { items: Row[] };
  near = items.find((it) => it.level === 1)?.id ?? '';
  const known = await fetch(`${product.origin}/demo/api/organisations?limit=1`, { headers });
  organisation = ((await known.json()) as { items: { key: string }[] }).items[0]?.key ?? '';
  far = items.find((it) => it.nominal)?.id ?? '';
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(product.origin + path);
  await page.locator('h1').waitFor({ state: 'attached' });
  await page.waitForFunction(() => !document.querySelector('main output span[aria-hidden]'));
}

const places = (): [string, string][] => [
  ['Today', '/demo/'],
  ['People', '/demo/people'],
  ['a person', `/demo/people/${near}`],
  ['a linked person', `/demo/people/${far}`],
  ['Organisations', '/demo/organisations'],
  ['an organisation', `/demo/organisations/${organisation}`],
  ['Network', '/demo/network'],
  ['Imports', '/demo/imports'],
  ['Settings', '/demo/settings'],
  ['Conversations', '/demo/conversations'],
  ['Learned', '/demo/learned'],
  ['a message to check', '/demo/words'],
  ['nobody found', '/demo/people?words=zzzz'],
  ['Welcome', '/welcome'],
  ['an empty network', '/network'],
  ['no such page', '/nowhere'],
];

for (const [viewport, colours] of [
  ['desk', 'light'],
  ['phone', 'dark'],
] as const) {
  test(`every page holds on a ${viewport} in ${colours} colours`, async () => {
    const { page, problems, close } = await openPage(browser, { viewport, colours });
    await page.goto(product.address);
    for (const [name, path] of places()) {
      await open(page, path);
      assert.deepEqual(await axeViolations(page), [], `${name} at ${path}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      assert.equal(wider, false, `${name} is wider than the window`);
      assert.match(await page.title(), /· Goodturn$/, name);
      assert.equal(await page.locator('h1').count(), 1, `${name} has one heading of the first order`);
    }
    assert.deepEqual(problems, []);
    await close();
  });
}

test('colours hold the other way round too', async () => {
  const { page, close } = await openPage(browser, { viewport: 'desk', colours: 'dark' });
  await page.goto(product.address);
  for (const path of [`/demo/people/${near}`, '/welcome']) {
    await open(page, path);
    assert.deepEqual(await axeViolations(page), [], path);
  }
  await page.getByRole('button', { name: 'You', exact: true }).click();
  await page.getByRole('radio', { name: 'Light' }).check();
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.body).colorScheme.includes('light')),
    true,
  );
  await open(page, '/demo/');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['look']), 'light');
  await close();
});

test('the whole walk by keyboard', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(product.address);
  await open(page, '/demo/');
  const focused = (): Promise<string> =>
    page.evaluate(() => (document.activeElement?.textContent ?? '').trim());

  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Skip to the page');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'page');

  await page.getByRole('link', { name: 'People', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  assert.equal(await focused(), 'People', 'the focus goes to the heading of the new page');

  await page.getByRole('searchbox', { name: 'Find somebody' }).focus();
  await page.locator('[data-row="0"]').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['row']), '1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your story' }).waitFor();

  await page.getByRole('button', { name: 'Forget' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  assert.equal(await focused(), 'Leave it as it is', 'the way back has the focus');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await focused(), 'Forget', 'and the focus comes back');

  await page.getByRole('button', { name: 'Robin Ashe' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Settings');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('link', { name: 'Settings' }).isVisible(), false);
  await close();
});

test('a browser without Temporal brings its own', async () => {
  const { page, problems, close } = await openPage(browser, { withoutTemporal: true });
  await page.goto(product.address);
  await open(page, '/demo/people');
  await page.locator('[data-row="0"] time').waitFor();
  assert.match(await page.locator('[data-row="0"] time').innerText(), /today|yesterday|last|ago|in /);
  assert.equal(await page.evaluate(() => typeof (globalThis as { Temporal?: unknown }).Temporal), 'object');
  assert.deepEqual(problems, []);
  await close();
});
