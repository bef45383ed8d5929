// The walk through the close circle in a real browser: once by keyboard alone, once by thumb on a phone, left and taken up again
// after a reload and after the program was started anew.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

async function ask<T>(product: RunningProduct, path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const answer = await fetch(
    `${product.origin}${path}`,
    body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
  );
  const json = (await answer.json()) as T;
  assert.equal(answer.status, 200, JSON.stringify(json));
  return json;
}

interface Told {
  readonly person: {
    readonly interests: readonly string[];
    readonly needs: readonly string[];
    readonly couldDo: readonly string[];
    readonly mightKnow: readonly unknown[];
    readonly level: { readonly value: number | null };
  };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const axeFinds = async (page: Page, where: string): Promise<void> =>
  assert.deepEqual(await axeViolations(page), [], where);

/** Tab until something of that name has the focus; what is read aloud, as a reader would find it. */
async function tabTo(page: Page, name: string | RegExp, back = false): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const here = await page.evaluate(() => {
      const it = document.activeElement as HTMLInputElement | null;
      return it?.labels?.[0]?.textContent ?? it?.textContent ?? '';
    });
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  assert.fail(`nothing called ${name} can be reached`);
}

const focusIsOn = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);

test('by keyboard alone, from Today to one name and a first step', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  try {
    for (const [name, level] of [
      ['Ana Ruiz', '1'],
      ['Ben Adeyemi', '2'],
    ] as const)
      await ask(product, '/api/people', { name, level });
    await page.goto(product.address);
    await page.getByRole('link', { name: 'See who' }).waitFor();
    await tabTo(page, 'See who');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await tabTo(page, 'What are you curious about these days?');
    await page.keyboard.type('data journalism');
    await axeFinds(page, 'at the beginning');
    await page.keyboard.press('Enter');

    // Who comes has the focus; everything else is a Tab away, and is kept as it is left.
    await focusIsOn(page, 'Ana Ruiz');
    await tabTo(page, 'A word or two each');
    await page.keyboard.type('sailing, old maps');
    await page.keyboard.press('Enter');
    await page.getByText('old maps', { exact: true }).waitFor();
    await page.keyboard.type('chess');
    await tabTo(page, 'What you could do or pass on');
    await page.getByText('chess', { exact: true }).waitFor();
    await page.keyboard.type('lend her the van');
    await tabTo(page, 'Perhaps');
    await page.keyboard.press('Space');
    await tabTo(page, 'Whom, or how come?');
    await page.keyboard.type('her sister edits one');
    await tabTo(page, 'Curious about something else too?');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await page.keyboard.type('boats');
    await page.keyboard.press('Enter');
    await page.getByText('Somebody in boats?').waitFor();
    await focusIsOn(page, 'Curious about something else too?');
    await tabTo(page, 'Take back: chess', true);
    await page.keyboard.press('Enter');
    await page.getByText('chess', { exact: true }).waitFor({ state: 'detached' });
    await axeFinds(page, 'about a person');
    await tabTo(page, 'Next');
    await page.keyboard.press('Enter');

    await focusIsOn(page, 'Ben Adeyemi');
    await tabTo(page, 'Back to Ana');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Ana Ruiz');
    await page.getByText('lend her the van', { exact: true }).waitFor();
    await tabTo(page, 'Next');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Ben Adeyemi');
    await tabTo(page, 'Not yet');
    await page.keyboard.press('Enter');

    await focusIsOn(page, 'Who is missing here?');
    await tabTo(page, 'Their name');
    await page.keyboard.type('Ida Falk');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Whom you added' }).getByText('Ida Falk', { exact: true }).waitFor();
    await page.keyboard.type('Idda Falk');
    await page.keyboard.press('Enter');
    await page.getByText('Idda Falk', { exact: true }).waitFor();
    await tabTo(page, 'Take back: Idda Falk', true);
    await page.keyboard.press('Enter');
    await page.getByText('Idda Falk', { exact: true }).waitFor({ state: 'detached' });
    await axeFinds(page, 'who is missing');
    await tabTo(page, 'On with them');
    await page.keyboard.press('Enter');

    await focusIsOn(page, 'Ida Falk');
    assert.equal(await page.getByRole('heading', { level: 3 }).count(), 1, 'one question where it is open');
    await tabTo(page, 'That is enough');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Begin with Ana Ruiz');
    await page.getByText('You thought of Ana for data journalism: “her sister edits one”.').waitFor();
    await page.getByText(/^Ask Ana for half an hour/).waitFor();
    await axeFinds(page, 'at the end');

    const { person } = await ask<Told>(product, '/api/people/Ana%20Ruiz');
    assert.deepEqual(person.interests, ['sailing', 'old maps']);
    assert.deepEqual(person.couldDo, ['lend her the van']);
    assert.deepEqual(person.mightKnow, [
      { topic: 'data journalism', note: 'her sister edits one', might: true },
    ]);
    assert.equal((await ask<Told>(product, '/api/people/Ben%20Adeyemi')).person.level.value, 3);
    const { total } = await ask<{ total: number }>(product, '/api/people');
    assert.equal(total, 3, 'whoever was taken back is gone');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await product.stop();
  }
});

test('by thumb on a phone; left in the middle, it goes on after a reload and after a new start', async () => {
  const home = await mkdtemp(join(tmpdir(), 'goodturn-close-circle-'));
  let product = await startProduct({ home });
  const { page, problems, close } = await openPage(browser, { viewport: 'phone', colours: 'dark' });
  const tap = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).tap();
  try {
    for (const name of ['Ana Ruiz', 'Ben Adeyemi', 'Cleo Marsh'])
      await ask(product, '/api/people', { name, level: '1' });
    await ask(product, '/api/people', { name: 'Dan Moss' });
    await page.goto(product.address);
    await page.getByRole('link', { name: 'Network' }).tap();
    await page.getByRole('link', { name: 'Walk through your close circle' }).tap();
    await tap('Begin');
    await heading(page, 'Ana Ruiz').waitFor();
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(across <= 390, `nothing is wider than the phone: ${across}`);

    // What is typed is kept by tapping on.
    await page.getByLabel('What they could use, or look for').tap();
    await page.keyboard.type('a childminder');
    await tap('Next');
    await heading(page, 'Ben Adeyemi').waitFor();
    await page.getByLabel('A word or two each').tap();
    await page.keyboard.type('bread');
    await page.getByRole('button', { name: /^Add.*A word or two each$/ }).tap();
    await page.getByText('bread', { exact: true }).waitFor();

    await page.reload();
    await heading(page, 'Ben Adeyemi').waitFor();
    await page.getByText('bread', { exact: true }).waitFor();
    // Or the page would go on asking a program that is gone.
    await page.goto('about:blank');
    await product.stop();
    product = await startProduct({ home });
    await page.goto(product.address);
    await page.getByRole('link', { name: 'Go on with it' }).tap();
    await heading(page, 'Ben Adeyemi').waitFor();
    await axeFinds(page, 'on a phone, in the dark');
    for (const box of await page.locator('main button:visible').all()) {
      const { height = 0 } = (await box.boundingBox()) ?? {};
      assert.ok(height >= 40, `${await box.textContent()} is ${height} high`);
    }

    await tap('Back to Ana');
    await heading(page, 'Ana Ruiz').waitFor();
    await tap('Take back: a childminder');
    await page.getByText('a childminder', { exact: true }).waitFor({ state: 'detached' });
    await tap('Next');
    await heading(page, 'Ben Adeyemi').waitFor();
    await tap('Next');
    await heading(page, 'Cleo Marsh').waitFor();
    await tap('Skip Cleo');
    // Of whom nothing is said is asked one thing; an answer opens the rest.
    await heading(page, 'Dan Moss').waitFor();
    assert.equal(await page.getByRole('heading', { level: 3 }).count(), 1);
    await tap('A little');
    await page.getByRole('heading', { level: 3, name: 'What does Dan care about?' }).waitFor();
    await tap('Leave it to the evidence');
    await page
      .getByRole('heading', { level: 3, name: 'What does Dan care about?' })
      .waitFor({ state: 'detached' });
    await tap('Next');
    await heading(page, 'Who is missing here?').waitFor();
    await tap('That is everybody');
    await heading(page, 'Begin with Ben Adeyemi').waitFor();
    await page.getByText('You know what Ben cares about: bread.').waitFor();
    await axeFinds(page, 'the end, on a phone');
    await tap('Somebody else');
    await heading(page, 'Begin with Ana Ruiz').waitFor();
    await page.getByRole('link', { name: 'How to reach Ana' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Ana Ruiz' }).waitFor();
    const { person } = await ask<Told>(product, '/api/people/Ana%20Ruiz');
    assert.deepEqual(person.needs, []);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await product.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('in an empty book it begins with who is missing, and one name is enough', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  try {
    await page.goto(product.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${product.origin}/close-circle`);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByLabel('Their name').fill('Ida Falk');
    await page.getByLabel('Their name').press('Enter');
    await page.getByRole('button', { name: 'On with them' }).click();
    await heading(page, 'Ida Falk').waitFor();
    await page.getByRole('button', { name: 'Skip Ida' }).click();
    await page.getByText('No one name stands out today').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await product.stop();
  }
});
