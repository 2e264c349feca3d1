import type { Organisation, RegionRole } from '@knotenpunkt/shared';
import type { Page, Request } from 'playwright-core';
import { HEARTBEAT } from '../../src/features/changes/change-hub.js';
import { accessibilityProblems } from '../support/browser.js';
import { journeys, PATIENCE } from '../support/journey.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { makeRegion } from '../support/regions.js';

/** Milliseconds between looks after logins; the system's own are too long to wait for. */
const QUICK_HEARTBEAT = 500;

const journey = journeys(undefined, (module) => module.overrideProvider(HEARTBEAT).useValue(QUICK_HEARTBEAT));

/** The colleague whose changes others see. */
let colleague: TestLogin;

beforeEach(async () => {
  colleague = await loginTo(journey.region, 'coordinator', 'Kim Kollege');
});

it(
  'shows what a colleague changes in the list and in the record, also to those who only read',
  async () => {
    const { id } = await add(colleague, 'Stadt Musterau');
    const list = await open('/organisationen', await loginTo(journey.region, 'reader'));
    await row(list, 'Stadt Musterau').waitFor();
    const record = await open(`/organisationen/${id}`, await loginTo(journey.region, 'coordinator'));
    await record.getByRole('heading', { level: 1, name: 'Stadt Musterau' }).waitFor();

    const editing = await open(`/organisationen/${id}?edit`, colleague);
    await editing.getByLabel('Name (Pflichtangabe)').fill('Stadt Neumusterau');
    await editing.keyboard.press('Control+Enter');
    await row(list, 'Stadt Neumusterau').waitFor();
    await record.getByRole('heading', { level: 1, name: 'Stadt Neumusterau' }).waitFor();
    await record.locator('.thread').getByText('Kim Kollege').first().waitFor();

    await add(colleague, 'Kreis Muster');
    await row(list, 'Kreis Muster').waitFor();
    expect(await accessibilityProblems(list)).toEqual([]);
  },
  PATIENCE,
);

it(
  'tells another region nothing',
  async () => {
    const elsewhere = await makeRegion(journey.test.database);
    const neighbour = await loginTo(elsewhere, 'coordinator');
    await add(neighbour, 'Stadt Anderswo');
    const list = await open('/organisationen', neighbour);
    await row(list, 'Stadt Anderswo').waitFor();
    const watching = await open('/organisationen', colleague);
    await watching.getByRole('heading', { name: 'Noch keine Organisation' }).waitFor();

    // The page passes on to its other tabs whatever the server tells it.
    await list.evaluate(
      `heard = []; new BroadcastChannel('changes ${elsewhere}').onmessage = ({ data }) => heard.push(data.change.id)`,
    );
    await add(colleague, 'Stadt Musterau');
    await row(watching, 'Stadt Musterau').waitFor();
    const own = await add(neighbour, 'Kreis Anderswo');
    await row(list, 'Kreis Anderswo').waitFor();
    expect(await list.evaluate('[...new Set(heard)]')).toEqual([own.id]);
    expect(await list.getByText('Stadt Musterau').count()).toBe(0);
  },
  PATIENCE,
);

it(
  'tells of what happened between reading a page and listening',
  async () => {
    const page = await open('/konto', await loginTo(journey.region, 'coordinator'));
    await page.getByRole('heading', { name: 'Ihr Konto' }).waitFor();
    let listen: () => void = () => undefined;
    const read = new Promise<void>((resolve) => (listen = resolve));
    await page.route('**/api/stream', async (route) => {
      await read;
      await route.continue();
    });
    await page.goto('/organisationen');
    await page.getByRole('heading', { name: 'Noch keine Organisation' }).waitFor();
    const watching = await open('/organisationen', colleague);
    await watching.getByRole('heading', { name: 'Noch keine Organisation' }).waitFor();
    await add(colleague, 'Stadt Musterau');
    await row(watching, 'Stadt Musterau').waitFor();
    listen();
    await row(page, 'Stadt Musterau').waitFor();
  },
  PATIENCE,
);

it(
  'catches up on what happened while the connection was away',
  async () => {
    const { id } = await add(colleague, 'Stadt Musterau');
    const page = await open(`/organisationen/${id}`, await loginTo(journey.region, 'coordinator'));
    await page.getByRole('heading', { level: 1, name: 'Stadt Musterau' }).waitFor();
    await change(id, { name: 'Stadt Eins' });
    await page.getByRole('heading', { level: 1, name: 'Stadt Eins' }).waitFor();

    const streams = requestsOf(page, '/api/stream');
    const broken = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/stream'));
    journey.test.app.getHttpServer().closeAllConnections();
    await broken;
    const again = page.waitForRequest('**/api/stream');
    await change(id, { name: 'Stadt Zwei' });
    await again;
    await page.getByRole('heading', { level: 1, name: 'Stadt Zwei' }).waitFor();
    expect(streams.map((request) => typeof request.headers()['last-event-id'])).toEqual(['string']);

    await change(id, { name: 'Stadt Drei' });
    await page.getByRole('heading', { level: 1, name: 'Stadt Drei' }).waitFor();
    expect(streams).toHaveLength(1);
  },
  PATIENCE,
);

it(
  'is read again once where a colleague changes many records at once',
  async () => {
    const added = await Promise.all(Array.from({ length: 40 }, (_, index) => add(colleague, `Gemeinde ${index + 10}`)));
    const list = await open('/organisationen', await loginTo(journey.region, 'coordinator'));
    await row(list, 'Gemeinde 10').waitFor();
    const reads = requestsOf(list, '/api/organisations?');
    const change = { archive: true };
    await colleague.request('POST', '/api/organisations/bulk', { ids: added.map(({ id }) => id), change });
    await list.getByRole('heading', { name: 'Noch keine Organisation' }).waitFor();
    expect(reads.length).toBeLessThan(added.length / 2);
  },
  PATIENCE,
);

it(
  'says in an open form what a colleague has saved, and keeps what was typed',
  async () => {
    const { id } = await add(colleague, 'Stadt Musterau');
    const page = await open(`/organisationen/${id}?edit`, await loginTo(journey.region, 'coordinator'));
    await page.getByLabel('Kurzname').fill('Musterau');
    await change(id, { note: 'Neu im Rathaus' });
    const notice = page.getByRole('status').filter({ hasText: 'Inzwischen von anderen geändert: Notiz' });
    await notice.waitFor();
    expect(await page.getByLabel('Kurzname').inputValue()).toBe('Musterau');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Inzwischen geändert' }).getByText('nur von anderen geändert').waitFor();
    await page.getByRole('button', { name: 'Auswahl übernehmen' }).click();
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    expect(await read(id)).toMatchObject({ shortName: 'Musterau', note: 'Neu im Rathaus' });
  },
  PATIENCE,
);

it(
  'follows with one stream for all tabs, which the next one takes over until somebody logs out',
  async () => {
    const { id } = await add(colleague, 'Stadt Musterau');
    const first = await open(`/organisationen/${id}`, await loginTo(journey.region, 'coordinator'));
    await first.getByRole('heading', { level: 1, name: 'Stadt Musterau' }).waitFor();
    const second = await first.context().newPage();
    const streams = requestsOf(second, '/api/stream');
    await second.goto('/organisationen');
    await row(second, 'Stadt Musterau').waitFor();
    await change(id, { name: 'Stadt Eins' });
    await row(second, 'Stadt Eins').waitFor();
    expect(streams).toEqual([]);

    await first.goto('about:blank');
    await change(id, { name: 'Stadt Zwei' });
    await row(second, 'Stadt Zwei').waitFor();
    expect(streams).toHaveLength(1);

    await first.goto('/konto');
    await first.getByRole('button', { name: 'Ihr Konto' }).click();
    await first.getByRole('menuitem', { name: 'Abmelden' }).click();
    await first.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await second.getByRole('dialog', { name: 'Bitte melden Sie sich neu an' }).waitFor();
  },
  PATIENCE,
);

function open(path: string, login: TestLogin): Promise<Page> {
  return journey.open(path, {}, login);
}

/** What the page asks for from now on below an address. */
function requestsOf(page: Page, path: string): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes(path)) requests.push(request);
  });
  return requests;
}

function loginTo(regionId: string, role: RegionRole, name = 'Ina Muster'): Promise<TestLogin> {
  return loginAs(journey.test, { name, regions: { [regionId]: role } });
}

function row(page: Page, name: string) {
  return page.getByRole('rowheader').getByRole('link', { name });
}

async function add(login: TestLogin, name: string): Promise<Organisation> {
  return (await login.request<Organisation>('POST', '/api/organisations', { name, kind: 'municipality' })).body;
}

async function change(id: string, values: Partial<Organisation>): Promise<Organisation> {
  const changed = { ...(await read(id)), ...values };
  return (await colleague.request<Organisation>('PUT', `/api/organisations/${id}`, changed)).body;
}

async function read(id: string): Promise<Organisation> {
  return (await colleague.request<Organisation>('GET', `/api/organisations/${id}`)).body;
}
