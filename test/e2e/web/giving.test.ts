// Giving in a real browser: a gift takes at most two taps and one line; thanks and promises are settled by a tap that can be taken
// back; by keyboard the focus stays where one reads.
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

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const answer = await fetch(product.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as T;
}

async function add(name: string): Promise<string> {
  return (await post<{ person: { id: string } }>('/api/people', { name, level: '2' })).person.id;
}

before(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

async function openAt(
  path: string,
  viewport: 'phone' | 'desk',
): Promise<{ page: Page; problems: string[]; close(): Promise<void> }> {
  const opened = await openPage(browser, { viewport });
  await opened.page.goto(product.address);
  await opened.page.goto(`${product.origin}${path}`);
  return opened;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => `${document.activeElement?.tagName.toLowerCase()}: ${document.activeElement?.textContent}`,
  );

test('a gift is two taps and one line; what it was is read from the words, and can be taken back', async () => {
  const id = await add('Priya Nair');
  const { page, problems, close } = await openAt(`/people/${id}`, 'phone');
  await page.getByRole('heading', { name: 'Your story' }).waitFor();
  let taps = 0;
  const tap = async (name: string, role: 'radio' | 'button'): Promise<void> => {
    taps += 1;
    await page.getByRole(role, { name, exact: true }).tap();
  };
  await tap('Gave or received', 'radio');
  await page.keyboard.type('introduced me to Tom');
  await page.getByText('Priya introduced you to Tom.').waitFor();
  assert.ok(await page.getByRole('radio', { name: 'Priya gave it' }).isChecked());
  assert.ok(await page.getByRole('radio', { name: 'An introduction' }).isChecked());
  await tap('Keep it', 'button');
  await page.getByRole('heading', { name: 'Between you' }).waitFor();
  assert.equal(taps, 2);
  const story = page.locator('ol').first();
  await story.locator('p', { hasText: 'Priya introduced you to Tom.' }).waitFor();
  assert.match(await focused(page), /^input/, 'the next line can follow');

  // One tap of the kinds or the way corrects the guess.
  await page.keyboard.type('the design course');
  await page.getByRole('radio', { name: 'A tip' }).tap();
  await page.getByText('You gave Priya a tip: the design course.').waitFor();
  await tap('Keep it', 'button');
  await story.locator('p', { hasText: 'You gave Priya a tip: the design course.' }).waitFor();
  await page.getByRole('button', { name: 'Take that back' }).last().tap();
  await story.locator('p', { hasText: 'You gave Priya a tip' }).waitFor({ state: 'detached' });
  assert.equal(
    await page.getByRole('textbox', { name: /between you and Priya/ }).inputValue(),
    'the design course',
    'the line is there again',
  );
  assert.deepEqual(await axeViolations(page), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(problems, []);
  await close();
});

test('by keyboard: thanked in person, told in words, left at that; each taken back', async () => {
  const id = await add('Mira Holt');
  for (const what of ['told me about a course', 'helped with the move'])
    await post(`/api/people/${id}/receive`, { what });
  await post(`/api/people/${id}/promise`, { text: 'send the notes', by: 'in two weeks' });
  const { page, problems, close } = await openAt(`/people/${id}`, 'desk');
  const between = page.getByRole('region', { name: 'Between you' });
  await between.waitFor();
  const press = async (name: RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await press(/^Thanked in person.*course/);
  await page.getByText('Mira is thanked.').waitFor();
  await between.locator('p', { hasText: 'told you about a course' }).waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'h3: Between you');
  const story = page.locator('ol').first();
  await story
    .locator('p', { hasText: 'You thanked Mira in person: they told you about a course.' })
    .waitFor();
  await press(/^Take that back.*course/);
  await between.locator('p', { hasText: 'told you about a course' }).waitFor();

  await press(/^Write a few words.*move/);
  assert.match(await focused(page), /^textarea/);
  await page.keyboard.type('Thank you for carrying all those books.');
  await press(/^I sent it/);
  await story.locator('p', { hasText: 'Thank you for carrying all those books.' }).waitFor();
  await press(/^Let it go.*course/);
  await page.getByText('Left at that.').waitFor();
  assert.equal(await page.getByText('at that: they').count(), 0, 'that nothing was said is not told');

  await press(/^I kept it/);
  await between.waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'h2: Your story', 'the last one hands the focus on');
  await page.getByRole('button', { name: 'Take that back', exact: true }).click();
  await between.locator('p', { hasText: 'send the notes' }).waitFor();
  await press(/^Another day/);
  await page.keyboard.type('when pigs fly');
  await page.keyboard.press('Enter');
  await page.getByText(/not understood as a date/).waitFor();
  await page.getByRole('textbox', { name: 'By when' }).fill('');
  await page.keyboard.press('Enter');
  await between.locator('p', { hasText: 'You promised Mira: send the notes.' }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  assert.deepEqual(
    problems.filter((it) => !it.includes('400')),
    [],
  );
  await close();
});

test('what was given is corrected, told how it turned out, and removed', async () => {
  const id = await add('Tom Okafor');
  await post(`/api/people/${id}/give`, { what: 'a map of the canals' });
  const { page, close } = await openAt(`/people/${id}`, 'desk');
  const story = page.locator('ol').first();
  await story.locator('p', { hasText: 'You sent Tom a map of the canals.' }).waitFor();
  await page.getByRole('button', { name: /^Change.*given/ }).click();
  await page.getByRole('textbox', { name: 'In your words' }).fill('a map of the locks');
  await page.getByRole('combobox', { name: 'How it turned out' }).selectOption('good');
  await page.getByRole('textbox', { name: 'In a line' }).last().fill('he walked all of it');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await story.locator('p', { hasText: 'You sent Tom a map of the locks.' }).waitFor();
  await story.locator('p', { hasText: 'It turned out well: he walked all of it' }).waitFor();
  await page.getByRole('button', { name: /^Remove.*given/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
  await story.locator('p', { hasText: 'a map of the locks' }).waitFor({ state: 'detached' });
  await close();
});

test('the page of thanks and promises, person by person; with nothing open it says so', async () => {
  const { page, problems, close } = await openAt('/people', 'phone');
  await page.getByRole('link', { name: 'Thanks and promises' }).tap();
  await page.getByRole('heading', { name: 'What you promised' }).waitFor();
  await page.getByRole('link', { name: 'Priya Nair' }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole('button', { name: /^Thanked in person.*Tom/ }).tap();
  await page.getByRole('link', { name: 'Priya Nair' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Let it go.*notes/ }).tap();
  await page.getByText('Nothing is open between you and anybody.').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  assert.deepEqual(problems, []);
  await close();
});
