// What a first visit loads: every script and style that the browser asks for until the first page stands, packed as gzip would.
import { gzipSync } from 'node:zlib';
import { openBrowser, openPage } from '#test/browser.ts';
import { startProduct } from '#test/product.ts';
import { ENV } from './large-book.ts';
import type { Section } from './row.ts';

/** Issue B: scripts. */
const MOST_KB = 250;

export async function benchSize(home: string): Promise<Section> {
  const product = await startProduct({ home, env: ENV });
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser);
    const sizes = new Map<string, number>();
    const reading: Promise<void>[] = [];
    const weigh = async (name: string, body: Promise<Buffer>): Promise<void> => {
      const size = gzipSync(await body, { level: 9 }).length / 1000;
      sizes.set(name, (sizes.get(name) ?? 0) + size);
    };
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      const name = kind === 'script' || kind === 'stylesheet' ? kind : undefined;
      if (name && response.ok()) reading.push(weigh(name, response.body()));
    });
    await page.goto(product.address);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await Promise.all(reading);
    return {
      title: 'What a first visit loads',
      how: 'All scripts and styles that the browser asks for until Today stands, each packed by gzip.',
      rows: [
        {
          name: 'scripts',
          value: sizes.get('script') ?? Number.NaN,
          unit: 'KB',
          most: { of: 'value', is: MOST_KB },
        },
        { name: 'styles', value: sizes.get('stylesheet') ?? 0, unit: 'KB' },
      ],
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}
