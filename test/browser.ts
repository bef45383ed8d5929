// A real browser for the tests: the Chromium inside an npm package, so nothing has to be installed by hand.
// GOODTURN_TEST_CHROME names another one (needed on macOS, Windows and ARM). It never talks to the outside.
import { AxeBuilder } from '@axe-core/playwright';
import { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export type { Browser, BrowserContext, Page };
export { startProduct } from './product.ts';

export const viewports = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 860 },
  wide: { width: 1600, height: 1000 },
} as const;

export interface PageSettings {
  readonly viewport?: keyof typeof viewports;
  readonly colours?: 'light' | 'dark';
  readonly locale?: string;
  readonly timeZone?: string;
  /** For the phones that lack it: the page must bring its own. */
  readonly withoutTemporal?: boolean;
}

const offline = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['GOODTURN_TEST_CHROME'] ?? (await unpackedChromium());
  return chromium.launch({ executablePath, headless: true, args: offline });
}

/** A page of its own (cookies, storage) in the given size and colours; problems it logs are collected. */
export async function openPage(
  browser: Browser,
  settings: PageSettings = {},
): Promise<{ page: Page; problems: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({
    viewport: viewports[settings.viewport ?? 'desk'],
    colorScheme: settings.colours ?? 'light',
    reducedMotion: 'reduce',
    locale: settings.locale ?? 'en-GB',
    timezoneId: settings.timeZone ?? 'Europe/Berlin',
    hasTouch: settings.viewport === 'phone',
  });
  if (settings.withoutTemporal) await context.addInitScript('delete globalThis.Temporal');
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, problems, close: () => context.close() };
}

/** What axe finds, one line for each: rule, how bad, and the first elements concerned. */
export async function axeViolations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map((violation) => {
    const where = violation.nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `${violation.id} (${violation.impact ?? 'unknown'}): ${violation.help}: ${where.join(' | ')}`;
  });
}

/** Saves a picture where a person can look at it: GOODTURN_TEST_PICTURES, else .cache/pictures. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const folder =
    process.env['GOODTURN_TEST_PICTURES'] ?? fileURLToPath(new URL('../.cache/pictures', import.meta.url));
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: false, animations: 'disabled' });
  return path;
}

// The package unpacks to the temp folder and reuses whatever an older version left there; so each version gets
// a folder of its own, filled aside and moved into place as a whole (two test files may start at once).
async function unpackedChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Please set GOODTURN_TEST_CHROME to the path of a Chrome or Chromium for the browser tests.',
    );
  }
  const packed = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `goodturn-test-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!(await exists(join(folder, 'chromium')))) await unpackInto(folder, join(packed, 'bin'));
  process.env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  return join(folder, 'chromium');
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const usual = process.env['TMPDIR'];
  const aside = await mkdtemp(`${folder}-`);
  process.env['TMPDIR'] = aside;
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(bin, name));
    }
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  // Its own font list looks in fixed places of another system; without fonts a page is white and axe sees no text.
  await writeFile(
    join(aside, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>
    </fontconfig>`,
  );
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true })); // another was first
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
