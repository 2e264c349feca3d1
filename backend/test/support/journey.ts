import type { Browser, Page } from 'playwright-core';
import type { Settings } from '../../src/platform/config/index.js';
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

/** Replaces providers by fakes. */
type Override = NonNullable<Parameters<typeof startTestApp>[0]>['override'];

/** A system with a browser before it, and a region whose coordination is logged in. */
export class Journey {
  test: TestApp;
  browser: Browser;
  region: string;
  /** The coordination of the region. */
  login: TestLogin;
  private visitors: Visitor[] = [];

  constructor(
    private readonly settings: () => Partial<Settings>,
    private readonly override: Override | undefined,
  ) {}

  async start(): Promise<void> {
    const app = startTestApp({ browsers: true, settings: this.settings(), override: this.override });
    [this.test, this.browser] = await Promise.all([app, startBrowser()]);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.test.close();
  }

  async enterRegion(): Promise<void> {
    this.region = await makeRegion(this.test.database, 'Musterregion');
    this.login = await loginAs(this.test, { name: 'Ina Muster', regions: { [this.region]: 'coordinator' } });
  }

  /** What everybody has before them. */
  async tell(): Promise<string> {
    return (await Promise.all(this.visitors.map((visitor) => visitor.tell()))).join('\n\n');
  }

  /** Closes all windows. @returns what must not have happened in any of them */
  async leave(): Promise<string[]> {
    const visitors = this.visitors;
    this.visitors = [];
    await Promise.all(visitors.map((visitor) => visitor.leave()));
    return visitors.flatMap(({ complaints }) => complaints);
  }

  /** Opens a page in a window of its own, for the coordination, somebody else or nobody who is logged in. */
  readonly open = async (path: string, screen?: Screen, as: TestLogin | null = this.login): Promise<Page> => {
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

  /** All records of a kind that the coordination sees. */
  readonly all = async <Body>(resource: string): Promise<Body[]> =>
    (await this.login.request<Body[]>('GET', `/api/${resource}?range=[0,999]`)).body;
}

/**
 * The journeys of a file: each in a region of its own, and none without every window having been in order.
 * @param settings read when the system starts, after what a file has set up before
 */
export function journeys(settings: () => Partial<Settings> = () => ({}), override?: Override): Journey {
  const journey = new Journey(settings, override);
  beforeAll(() => journey.start(), PATIENCE);
  afterAll(() => journey.end(), PATIENCE);
  beforeEach(() => journey.enterRegion(), PATIENCE);
  afterEach(async () => {
    if ((globalThis as { testFailed?: boolean }).testFailed) console.log(await journey.tell());
    expect(await journey.leave()).toEqual([]);
  }, PATIENCE);
  return journey;
}

/** A page everybody can use, which fits its window. */
export async function isSound(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}
