// Who would enjoy this, in a real browser: by keyboard alone from Today to a gift that is noted and words that are ready, and by
// thumb; and topics that a person's page suggests.
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
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

interface Told {
  readonly person: {
    readonly id: string;
    readonly offers: readonly string[];
    readonly gifts: { readonly given: readonly { readonly what: string }[] };
    readonly suggestedTopics: readonly { readonly topic: string }[];
  };
}

async function ask(product: RunningProduct, path: string, body?: object): Promise<Told> {
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
  const answer = await fetch(
    `${product.origin}${path}`,
    body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
  );
  const json = (await answer.json()) as Told;
  assert.equal(answer.status, 200, JSON.stringify(json));
  return json;
}

/** Mina cares about bees, Tomas is a baker, Bo is not to be contacted. */
async function people(product: RunningProduct): Promise<{ mina: string; tomas: string }> {
  const add = async (body: object): Promise<string> => (await ask(product, '/api/people', body)).person.id;
  const mina = await add({ name: 'Mina Farouk', level: '1' });
  const tomas = await add({ name: 'Tomas Rehn', title: 'Baker', level: '2' });
  const bo = await add({ name: 'Bo Aziz', level: '1' });
  for (const id of [mina, bo]) await ask(product, `/api/people/${id}/interest`, { topic: ['beekeeping'] });
  await ask(product, `/api/people/${bo}/do-not-contact`, {});
  return { mina, tomas };
}

const link = 'https://example.org/2026/how-to-keep-bees.html';

/** Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const it = document.activeElement as HTMLInputElement | null;
      return it?.labels?.[0]?.textContent ?? it?.textContent ?? '';
    });
    if (here === name) return;
  }
  assert.fail(`nothing called ${name} can be reached`);
}

test('by keyboard alone: from Today to a gift that is noted, words to send, and back again', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser);
  try {
    const { mina } = await people(product);
    await page.goto(product.address);
    await page.getByRole('link', { name: 'Who would enjoy it?' }).waitFor();
    await tabTo(page, 'Who would enjoy it?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who would enjoy this?' }).waitFor();
    await tabTo(page, 'What you would pass on');
    await page.keyboard.type(link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'One person comes to mind.' }).waitFor();
    assert.deepEqual(await axeViolations(page), [], 'who would enjoy it');
    assert.equal(await page.getByText('Bo Aziz').count(), 0);

    await tabTo(page, 'Pass it on to Mina');
    await page.keyboard.press('Enter');
    const words = page.getByLabel('A few words to Mina');
    await words.waitFor();
    assert.equal(await words.evaluate((it) => document.activeElement === it), true);
    const message = await words.inputValue();
    assert.ok(message.includes('Mina') && message.includes('beekeeping') && message.includes(link), message);
    assert.deepEqual(await axeViolations(page), [], 'words to send');
    const given = async (): Promise<string[]> =>
      (await ask(product, `/api/people/${mina}`)).person.gifts.given.map((it) => it.what);
    assert.deepEqual(await given(), [link]);

    // A look at her, and back: what was found is still there.
    await page.getByRole('link', { name: 'Mina Farouk' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mina Farouk' }).waitFor();
    await page.goBack();
    await page.getByText('Passed on').waitFor();
    assert.equal(await page.getByLabel('What you would pass on').inputValue(), link);

    // She has it now, and that is said.
    await page.getByLabel('What you would pass on').press('Enter');
    await page.getByText('you gave them this today').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Pass it on to Mina' }).count(), 0);

    await page.getByLabel('What you would pass on').fill('See you on Tuesday');
    await page.keyboard.press('Enter');
    await page.getByText('No topic stands out in it yet.').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await product.stop();
  }
});

test('by thumb: what is noted is taken back; a suggestion is taken, another waved off for good', async () => {
  const product = await startProduct();
  const { page, problems, close } = await openPage(browser, { viewport: 'phone' });
  try {
    const { mina, tomas } = await people(product);
    await page.goto(product.address);
    await page.getByRole('link', { name: 'People', exact: true }).tap();
    await page.getByRole('link', { name: 'Who would enjoy this?' }).tap();
    await page.getByLabel('What you would pass on').fill('Honey in winter');
    await page.getByRole('button', { name: 'Who would enjoy it?' }).tap();
    await page.getByRole('button', { name: 'Pass it on to Mina' }).tap();
    await page.getByRole('button', { name: 'Take that back' }).tap();
    await page.getByRole('button', { name: 'Pass it on to Mina' }).waitFor();
    assert.deepEqual((await ask(product, `/api/people/${mina}`)).person.gifts.given, []);

    await ask(product, `/api/people/${tomas}/note`, { text: 'Loves hiking.' });
    await page.goto(`${product.origin}/people/${tomas}`);
    await page.getByText('Their title says “Baker”.').waitFor();
    await page.getByRole('button', { name: /^They can offer it ?: baking$/ }).tap();
    await page.getByText('Perhaps baking?').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Not so ?: hiking$/ }).tap();
    await page.getByText('Perhaps hiking?').waitFor({ state: 'detached' });
    const { person } = await ask(product, `/api/people/${tomas}`);
    assert.deepEqual([person.offers, person.suggestedTopics], [['baking'], []]);
    assert.deepEqual(await axeViolations(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide}`);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await product.stop();
  }
});
