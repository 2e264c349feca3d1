import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { TestApp } from './app.js';
import type { TestLogin } from './login.js';

/** The built interface. */
export const ADMIN_UI = fileURLToPath(new URL('../../../admin-ui/dist', import.meta.url));

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
  const { width = 1440, height = 900, dark = false } = screen;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'de-DE',
    reducedMotion: 'reduce',
  });
  const [name = '', value = ''] = (login?.cookie() ?? '').split('=');
  if (login) await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Strict' }]);
  await serveInterface(context, address);
  const page = await context.newPage();
  return { page, context, complaints: complaintsOf(page, address), leave: () => context.close() };
}

/** The API, and the pages behind links in mails. */
const OF_THE_SERVER = /^\/((api|a|t)\/|impressum|datenschutz|barrierefreiheit)/;

/**
 * The built interface under the policy the server sends. The server's own module for files cannot be loaded by jest;
 * everything else goes to the server.
 */
async function serveInterface(context: BrowserContext, address: string): Promise<void> {
  const policy = (await fetch(`${address}/api/session`)).headers.get('content-security-policy') ?? '';
  await context.route(
    (url) => url.href.startsWith(address) && !OF_THE_SERVER.test(url.pathname),
    (route) => {
      const file = ADMIN_UI + new URL(route.request().url()).pathname;
      const page = extname(file) === '' || !existsSync(file);
      const headers = { 'content-security-policy': policy, ...(page && { 'content-type': 'text/html' }) };
      return route.fulfill({ path: page ? `${ADMIN_UI}/index.html` : file, headers });
    },
  );
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
