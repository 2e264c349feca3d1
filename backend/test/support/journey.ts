import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from './app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit, type Visitor } from './browser.js';
import { loginAs, type TestLogin } from './login.js';
import { makeRegion } from './regions.js';

/** Milliseconds a whole journey may take on a slow machine. */
export const PATIENCE = 120_000;

/** Why a person is kept, which every person must have. */
export const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

/** How somebody looks at the interface. */
type Screen = Parameters<typeof visit>[3];

/** A system with a browser before it, and a region whose coordination is logged in. */
export class Journey {
  test: TestApp;
  browser: Browser;
  region: string;
  /** The coordination of the region. */
  login: TestLogin;
  private visitors: Visitor[] = [];

  async start(): Promise<void> {
    [this.test, this.browser] = await Promise.all([startTestApp({ realLogin: true }), startBrowser()]);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.test.close();
  }

  async enterRegion(): Promise<void> {
    this.region = await makeRegion(this.test.database, 'Musterregion');
    this.login = await loginAs(this.test, { name: 'Ina Muster', regions: { [this.region]: 'coordinator' } });
  }

  /** Closes all windows. @returns what must not have happened in any of them */
  async leave(): Promise<string[]> {
    const visitors = this.visitors;
    this.visitors = [];
    await Promise.all(visitors.map((visitor) => visitor.leave()));
    return visitors.flatMap(({ complaints }) => complaints);
  }

  /** Opens a page in a window of its own, for the coordination or somebody else. */
  readonly open = async (path: string, screen?: Screen, as: TestLogin = this.login): Promise<Page> => {
    const visitor = await visit(this.browser, this.test, as, screen);
    this.visitors.push(visitor);
    await visitor.page.goto(path);
    return visitor.page;
  };

  /** Adds a record as the coordination does. */
  readonly add = async <Made = { id: string }>(resource: string, input: object): Promise<Made> => {
    const { status, body } = await this.login.request<Made>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };
}

/** The journeys of a file: each in a region of its own, and none without every window having been in order. */
export function journeys(): Journey {
  const journey = new Journey();
  beforeAll(() => journey.start(), PATIENCE);
  afterAll(() => journey.end(), PATIENCE);
  beforeEach(() => journey.enterRegion(), PATIENCE);
  afterEach(async () => expect(await journey.leave()).toEqual([]), PATIENCE);
  return journey;
}

/** A page everybody can use, which fits its window. */
export async function isSound(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}
