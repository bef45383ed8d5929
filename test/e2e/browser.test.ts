// The browser of the tests itself: it draws text (without fonts axe would find nothing wrong), sees what axe is for,
// reaches this machine only, and can do without Temporal.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeViolations, openBrowser, openPage, type Browser } from '#test/browser.ts';

const faint =
  '<!doctype html><html lang="en"><title>A page</title><main><h1>Faint</h1><p style="color:#ccc">hardly readable</p></main>';
let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test('text is drawn, and axe sees what is wrong with it', async () => {
  const { page, close } = await openPage(browser);
  await page.setContent(faint);
  assert.match((await axeViolations(page)).join('\n'), /^color-contrast/m);
  await page.setContent(faint.replace('#ccc', '#222'));
  assert.deepEqual(await axeViolations(page), []);
  const width = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().width;
    });
  assert.ok((await width('h1')) > 20);
  await close();
});

test('nothing outside this machine is reached', async () => {
  const { page, close } = await openPage(browser, { viewport: 'phone', colours: 'dark' });
  await assert.rejects(page.goto('http://example.com/'), /ERR_NAME_NOT_RESOLVED/);
  await close();
});

test('a browser without Temporal can be had', async () => {
  const { page, close } = await openPage(browser, { withoutTemporal: true });
  await page.goto('data:text/html,<title>x</title>');
  assert.equal(await page.evaluate('typeof Temporal'), 'undefined');
  await close();
});
