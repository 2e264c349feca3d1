import type { Page } from 'playwright-core';

/** Paths the interface itself has no page for: partner pages, legal texts, the API. */
const ELSEWHERE = /^\/((api|a|t)\/|impressum|datenschutz|barrierefreiheit)/;

/** Goes to a page and waits until it has read what it shows. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // A drawer that is open keeps what lies behind it from being read.
  await page.getByRole('heading').first().waitFor();
  await page.locator('.bone').first().waitFor({ state: 'detached' });
}

/** Opens the given pages and every page that links lead to from there, of each kind one: records of one kind look alike. */
export async function* pagesFrom(page: Page, from: readonly string[]): AsyncGenerator<string> {
  const known = new Map(from.map((path) => [kindOf(path), path]));
  for (const path of known.values()) {
    await open(page, path);
    const links = await page.evaluate<string[]>(`[...document.querySelectorAll('a[href^="/"]')].map((link) => link.pathname)`);
    for (const link of links) {
      if (!ELSEWHERE.test(link) && !known.has(kindOf(link))) known.set(kindOf(link), link);
    }
    yield path;
  }
}

const kindOf = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
