import { FILE_MAX_BYTES, type Organisation, type RegionRole, type StoredFile } from '@knotenpunkt/shared';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE } from '../support/journey.js';
import { loginAs, type TestLogin } from '../support/login.js';

const journey = journeys();
const { open } = journey;

const PDF = Buffer.from('%PDF-1.7\nSatzung\n%%EOF');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

let organisation: Organisation;

beforeEach(async () => {
  const answer = await journey.login.request<Organisation>('POST', '/api/organisations', {
    name: 'Stadt Musterau',
    kind: 'municipality',
  });
  organisation = answer.body;
}, PATIENCE);

it(
  'keeps several files, gives them back and tells of it in the history',
  async () => {
    const page = await openFiles();
    await page.getByText('Hier liegen Vereinbarungen').waitFor();
    await choose(page, file('Satzung 2024.pdf', PDF), file('Lageplan.png', PNG));
    await row(page, 'Satzung 2024.pdf').waitFor();
    await row(page, 'Lageplan.png').waitFor();
    await row(page, 'Satzung 2024.pdf').getByText('22 Byte · Ina Muster · heute').waitFor();
    await page.getByText('Datei hinzugefügt – Satzung 2024.pdf').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Satzung 2024.pdf – herunterladen' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Satzung 2024.pdf');
    expect(await readFile(await download.path())).toEqual(PDF);
  },
  PATIENCE,
);

it(
  'takes what is dropped anywhere on the panel',
  async () => {
    const page = await openFiles();
    await page.getByText('Hier liegen Vereinbarungen').waitFor();
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Protokoll'], 'Protokoll.txt'));
      const panel = document.querySelector('.files');
      for (const type of ['dragover', 'drop']) panel.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
    await row(page, 'Protokoll.txt').waitFor();
    expect(await stored()).toEqual(['Protokoll.txt']);
  },
  PATIENCE,
);

it(
  'says beside each refused file why, and keeps the others',
  async () => {
    const page = await openFiles();
    const large = file('Film.zip', Buffer.alloc(FILE_MAX_BYTES + 1));
    await choose(page, file('setup.exe', PNG), file('Bild.pdf', PNG), large, file('Satzung.pdf', PDF));
    await row(page, 'Satzung.pdf').waitFor();
    const refusal = (name: string) => page.getByRole('alert').filter({ hasText: name });
    await refusal('setup.exe').getByText('Diese Art von Datei wird nicht aufbewahrt').waitFor();
    await refusal('Bild.pdf').getByText('Der Inhalt ist nicht, was die Endung „.pdf“ sagt').waitFor();
    await refusal('Film.zip').getByText('Größer als 25 MB').waitFor();
    expect(await stored()).toEqual(['Satzung.pdf']);

    await page.getByRole('button', { name: 'Hinweis zu setup.exe entfernen' }).click();
    await refusal('setup.exe').waitFor({ state: 'detached' });
  },
  PATIENCE,
);

it(
  'shows how far an upload is and ends it when asked to',
  async () => {
    const page = await openFiles();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 };
    await cdp.send('Network.emulateNetworkConditions', slow);
    await choose(page, file('Lang.txt', Buffer.alloc(8_000_000, 'a')), file('Satzung.pdf', PDF));
    await page.getByRole('progressbar', { name: 'Lang.txt' }).waitFor();
    await page.getByText('Lang.txt wird hochgeladen, 1 weitere wartet').waitFor({ state: 'attached' });
    await page.locator('[role=progressbar]:not([aria-valuenow="0"])').waitFor();
    await page.getByRole('button', { name: 'Hochladen von Lang.txt abbrechen' }).click();
    await row(page, 'Satzung.pdf').waitFor();
    expect(await stored()).toEqual(['Satzung.pdf']);
  },
  PATIENCE,
);

it(
  'sends a file again once the connection is back',
  async () => {
    const page = await openFiles();
    await page.getByText('Hier liegen Vereinbarungen').waitFor();
    await page.context().setOffline(true);
    await choose(page, file('Satzung.pdf', PDF));
    await page.getByRole('alert').getByText('Keine Verbindung zu Knotenpunkt').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Erneut versuchen Satzung.pdf' }).click();
    await row(page, 'Satzung.pdf').waitFor();
  },
  PATIENCE,
);

it(
  'archives, takes it back, and finds archived files again',
  async () => {
    await add('Satzung.pdf', PDF);
    const page = await openFiles();
    await page.getByRole('button', { name: 'Satzung.pdf archivieren' }).click();
    await page.getByText('„Satzung.pdf“ archiviert').waitFor();
    await row(page, 'Satzung.pdf').waitFor({ state: 'hidden' });
    await page.getByRole('group', { name: 'Dateien' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await row(page, 'Satzung.pdf').waitFor();

    await page.getByRole('button', { name: 'Satzung.pdf archivieren' }).click();
    await page.getByRole('button', { name: 'Eine archivierte Datei' }).click();
    await page.getByRole('button', { name: 'Wiederherstellen Satzung.pdf' }).click();
    await row(page, 'Satzung.pdf').getByRole('button', { name: 'archivieren' }).waitFor();
    expect(await stored()).toEqual(['Satzung.pdf']);
  },
  PATIENCE,
);

it(
  "shows a colleague's file without a reload",
  async () => {
    const page = await openFiles();
    await page.getByText('Hier liegen Vereinbarungen').waitFor();
    await add('Satzung.pdf', PDF);
    await row(page, 'Satzung.pdf').waitFor();
  },
  PATIENCE,
);

it(
  'lets those read who may not write',
  async () => {
    await add('Satzung.pdf', PDF);
    const page = await openFiles({}, await loginTo('reader', 'Rolf Muster'));
    await page.getByRole('button', { name: 'Satzung.pdf – herunterladen' }).waitFor();
    expect(await page.getByRole('button', { name: 'Dateien wählen' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'archivieren' }).count()).toBe(0);
  },
  PATIENCE,
);

it.each([
  { width: 1440, dark: false },
  { width: 1440, dark: true },
  { width: 320, dark: false },
  { width: 320, dark: true },
])(
  'is accessible and never scrolls sideways: %j',
  async (screen) => {
    await add('Kooperationsvereinbarung_Fachkraeftebuendnis_2024_unterschrieben.pdf', PDF);
    const page = await openFiles(screen);
    await choose(page, file('setup.exe', PNG));
    await page.getByRole('alert').filter({ hasText: 'setup.exe' }).waitFor();
    await page.getByRole('button', { name: /herunterladen/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  },
  PATIENCE,
);

function loginTo(role: RegionRole, name: string): Promise<TestLogin> {
  return loginAs(journey.test, { name, regions: { [journey.region]: role } });
}

async function openFiles(screen = {}, as = journey.login): Promise<Page> {
  const page = await open(`/organisationen/${organisation.id}`, screen, as);
  await page.getByRole('heading', { name: 'Dateien' }).waitFor();
  return page;
}

function file(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** Chooses files as the dialog of the system would hand them over. */
async function choose(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Dateien wählen' }).click(),
  ]);
  await chooser.setFiles(files);
}

function row(page: Page, name: string) {
  return page.getByRole('list', { name: 'Dateien', exact: true }).getByRole('listitem').filter({ hasText: name });
}

async function add(name: string, content: Buffer): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), name);
  const address = `${journey.test.address}/api/files?subjectType=organisations&subjectId=${organisation.id}`;
  const answer = await fetch(address, { method: 'POST', headers: { cookie: journey.login.cookie() ?? '' }, body: form });
  expect(answer.status).toBe(201);
}

/** Names of the files the server has. */
async function stored(): Promise<string[]> {
  const filter = encodeURIComponent(JSON.stringify({ subjectId: organisation.id }));
  return (await journey.login.request<StoredFile[]>('GET', `/api/files?filter=${filter}`)).body.map(({ name }) => name);
}
