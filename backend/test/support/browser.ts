import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { TestApp } from './app.js';
import type { TestLogin } from './login.js';

/** How a visitor looks at the interface. */
interface Screen {
  width?: number;
  height?: number;
  dark?: boolean;
}

/** Somebody in front of a browser of their own. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What must never happen on any page: errors, violations of the content policy, requests to other hosts. */
  complaints: string[];
  /** What the visitor has before them, and what went wrong on the way. */
  tell: () => Promise<string>;
  leave: () => Promise<void>;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.TEST_CHROMIUM, args: ['--no-sandbox'] });
}

/** Opens a browser window in German for a user who is logged in, or for somebody who is not. */
export async function visit(
  browser: Browser,
  { address }: TestApp,
  login: TestLogin | null,
  screen: Screen = {},
): Promise<Visitor> {
  const unused = unusedWindows(browser, address, screen);
  const context = unused.pop() ?? (await openWindow(browser, address, screen));
  const [name = '', value = ''] = (login?.cookie() ?? '').split('=');
  if (login) await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  const leave = async (): Promise<void> => {
    await forget(context, address);
    unused.push(context);
  };
  const troubles = troublesOf(page);
  const tell = async (): Promise<string> => [page.url(), ...troubles, await seenOn(page)].join('\n');
  return { page, context, complaints: complaintsOf(page, address), tell, leave };
}

/** Windows that were left, by how they look. A tab of one of them costs half the work of a window of its own. */
const left = new WeakMap<Browser, Map<string, BrowserContext[]>>();

function unusedWindows(browser: Browser, address: string, screen: Screen): BrowserContext[] {
  const windows = left.get(browser) ?? new Map<string, BrowserContext[]>();
  left.set(browser, windows);
  const look = JSON.stringify([address, screen.width, screen.height, screen.dark]);
  const unused = windows.get(look) ?? [];
  windows.set(look, unused);
  return unused;
}

async function openWindow(
  browser: Browser,
  address: string,
  { width = 1440, height = 900, dark = false }: Screen,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'de-DE',
    reducedMotion: 'reduce',
  });
  // A first tab, empty, keeps the window open when the visitor's is closed.
  await context.newPage();
  return context;
}

/** Leaves nothing of a visitor in the window but what a browser has loaded of the interface. */
async function forget(context: BrowserContext, address: string): Promise<void> {
  const [empty, ...tabs] = context.pages();
  if (!empty) throw new Error('The window is closed already');
  await Promise.all(tabs.map((tab) => tab.close()));
  await context.setOffline(false);
  await context.clearCookies();
  const devtools = await context.newCDPSession(empty);
  await devtools.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' });
  await devtools.detach();
}

/** Answers that refuse, and what the page writes about errors: each may be meant, and may explain what was not. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) troubles.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
  });
  page.on('requestfailed', (request) => troubles.push(`${request.failure()?.errorText} ${request.method()} ${request.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return troubles;
}

/** The page as a screen reader comes to it. */
async function seenOn(page: Page): Promise<string> {
  return page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => `The page does not answer: ${String(error)}`);
}

export function complaintsOf(page: Page, address: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(address)) complaints.push(`request to ${url}`);
  });
  return complaints;
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds wrong with the page as it stands, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Pixels by which the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
