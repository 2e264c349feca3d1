import type { Organisation, Person, UpdateRequest } from '@knotenpunkt/shared';
import type { BrowserContext, Page } from 'playwright-core';
import { OneTimeCodes } from '../../src/features/update-rounds/one-time-codes.js';
import { RoundLinks } from '../../src/features/update-rounds/round.links.js';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { isSound, journeys, PATIENCE, WHY } from '../support/journey.js';
import { asOwner } from '../support/regions.js';

const journey = journeys();
const { open, add } = journey;

/** Most bytes of the longest page. */
const FORM_PAGE = 50_000;

/** An organisation with its contact and a colleague. */
const partnered = async (): Promise<Organisation> => {
  const organisation = await add<Organisation>('organisations', {
    ...{ name: 'Lernwerk Beispiel gGmbH', kind: 'training_provider', street: 'Alte Straße 1', municipality: 'Musterstadt' },
    emails: [{ address: 'info@lernwerk.example', label: 'Zentrale' }],
  });
  const position = { organisationId: organisation.id, function: 'Leitung', email: 'jonas@lernwerk.example' };
  await add('persons', { ...WHY, firstName: 'Jonas', lastName: 'Weidengrund', position });
  await add('persons', {
    ...WHY,
    ...{ firstName: 'Oskar', lastName: 'Feldhaus', position: { organisationId: organisation.id, function: 'Beratung' } },
  });
  return organisation;
};

/** The page behind the link in the mail, without a script unless somebody looks into it from outside. */
const partnerPage = async (
  path: string,
  width: number,
  { scripts = false, dark = false } = {},
): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await journey.browser.newContext({
    baseURL: journey.test.address,
    javaScriptEnabled: scripts,
    bypassCSP: scripts,
    viewport: { width, height: 844 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'de-DE',
  });
  const page = await context.newPage();
  await page.goto(path);
  return { page, context };
};

const requestOf = async (organisation: Organisation): Promise<UpdateRequest> => {
  const filter = encodeURIComponent(JSON.stringify({ organisationId: organisation.id }));
  const { body } = await journey.login.request<UpdateRequest[]>('GET', `/api/update-requests?filter=${filter}`);
  if (!body[0]) throw new Error('Nobody was asked');
  return body[0];
};

const linkTo = ({ id }: UpdateRequest): string => new URL(journey.test.get(RoundLinks).address(id, 1)).pathname;

/** The digits that stand in the mail. */
const codeFor = async ({ id }: UpdateRequest): Promise<string> => {
  const codeId = await asOwner(journey.test.database, async (client) => {
    const { rows } = await client.query<{ codeId: string }>(
      'SELECT code_id AS "codeId" FROM update_access WHERE request_id = $1',
      [id],
    );
    return rows[0]?.codeId ?? '';
  });
  return journey.test.get(OneTimeCodes).of(id, codeId);
};

/** The hour is over for which a code opens the form. */
const closeForm = async ({ id }: UpdateRequest): Promise<void> => {
  await asOwner(journey.test.database, (client) =>
    client.query(`UPDATE update_access SET session_expires_at = now() - interval '1 minute' WHERE request_id = $1`, [id]),
  );
};

const enter = async (page: Page, request: UpdateRequest): Promise<void> => {
  await page.getByRole('button', { name: 'Code anfordern' }).click();
  await page.getByLabel('Code aus der E-Mail').fill(await codeFor(request));
  await page.getByRole('button', { name: 'Angaben öffnen' }).click();
  await page.getByRole('heading', { name: 'Was hat sich geändert?' }).waitFor();
};

/** Words stand twice in tables, once for small screens. */
const seen = (page: Page, words: string): Promise<void> => page.getByText(words).filter({ visible: true }).first().waitFor();

/** Prepares a round for one organisation and sends it. */
const sendRound = async (page: Page, organisation: Organisation): Promise<void> => {
  await page.getByRole('link', { name: 'Runde vorbereiten' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Frühjahrsrunde');
  await page.getByRole('button', { name: 'Weiter zu den Organisationen' }).click();
  await page.getByRole('combobox', { name: 'Organisation' }).fill(organisation.name.slice(0, 8));
  await page.getByRole('option', { name: organisation.name }).click();
  await page.getByRole('button', { name: 'Auf die Liste' }).click();
  await page.getByText('Eine Organisation wird gefragt.').waitFor();
  await isSound(page);
  await page.getByRole('button', { name: '1 E-Mail senden' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '1 E-Mail senden' }).click();
  await seen(page, 'noch keine Antwort');
};

it.each([1440, 390])(
  'asks an organisation, takes its corrections and a successor, and approves them field by field, at %i px',
  async (width) => {
    const organisation = await partnered();
    const page = await open('/aktualisierungsrunden', { width, height: 844 });
    await sendRound(page, organisation);
    const request = await requestOf(organisation);

    const { page: partner, context } = await partnerPage(linkTo(request), width);
    await enter(partner, request);
    expect(await partner.getByLabel('E-Mail (Zentrale)').inputValue()).toBe('info@lernwerk.example');
    await partner.getByLabel('Straße und Hausnummer').fill('Neue Straße 2');
    await partner.getByLabel('Website').fill('www lernwerk');
    const leaving = partner.getByRole('group', { name: 'Jonas Weidengrund, Leitung' });
    await leaving.getByText('Ich bin nicht mehr hier').click();
    await leaving.getByLabel('Vorname').fill('Mia');
    await leaving.getByLabel('Nachname').fill('Folge');
    await partner.getByRole('button', { name: 'Korrekturen absenden' }).click();
    await partner
      .getByRole('alert')
      .getByRole('link', { name: /Website/ })
      .click();
    expect(await leaving.getByLabel('Nachname').inputValue()).toBe('Folge');
    await partner.getByLabel('Website').fill('www.lernwerk.example');
    await partner.getByRole('button', { name: 'Korrekturen absenden' }).click();
    await partner.getByRole('heading', { name: 'Ihre Korrekturen sind angekommen.' }).waitFor();
    await context.close();

    // What came in shows without loading the page again.
    await page.getByRole('link', { name: /^Durchsehen/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Antwort von Lernwerk Beispiel gGmbH' }).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await isSound(page);
    await page.getByLabel('Vorschlag: Straße und Hausnummer').fill('Neue Straße 2a');
    await page.getByRole('group', { name: 'Website' }).getByText('Ablehnen').click();
    await page.getByRole('button', { name: '3 übernehmen, 1 ablehnen' }).click();
    await page.getByRole('heading', { name: 'Entschieden' }).waitFor();

    const { body } = await journey.login.request<Organisation>('GET', `/api/organisations/${organisation.id}`);
    expect(body).toMatchObject({ street: 'Neue Straße 2a', website: null });
    expect(body.confirmedAt).not.toBeNull();
    const people = await journey.login.request<Person[]>('GET', '/api/persons');
    expect(people.body.map(({ name, positions }) => [name, positions.length]).sort()).toEqual([
      ['Jonas Weidengrund', 0],
      ['Mia Folge', 1],
      ['Oskar Feldhaus', 1],
    ]);
    const review = page.url();
    await page.goto(`/organisationen/${organisation.id}`);
    await seen(page, 'Aus einer Aktualisierungsrunde übernommen');
    await page.getByRole('link', { name: 'Frühjahrsrunde' }).first().waitFor();

    const mia = people.body.find(({ name }) => name === 'Mia Folge');
    await journey.login.request('PUT', `/api/persons/${mia?.id}`, { ...mia, phone: '00000 4711' });
    await page.goto(review);
    await page.getByRole('button', { name: 'Entscheidungen zurücknehmen' }).click();
    await page.getByRole('group', { name: 'Jonas Weidengrund ist nicht mehr da' }).waitFor();
    await page.getByText('Beim Zurücknehmen blieb: Eigene Telefonnummer – Seither geändert').waitFor();
    await isSound(page);
    const present = await journey.login.request<Person[]>('GET', '/api/persons');
    expect(present.body.map(({ name, positions }) => [name, positions.length]).sort()).toEqual([
      ['Jonas Weidengrund', 1],
      ['Mia Folge', 1],
      ['Oskar Feldhaus', 1],
    ]);
  },
  PATIENCE,
);

it(
  'takes “everything is right” with one click, by keyboard, and says so everywhere',
  async () => {
    const organisation = await partnered();
    const page = await open('/aktualisierungsrunden');
    await sendRound(page, organisation);
    const request = await requestOf(organisation);
    const { page: partner, context } = await partnerPage(linkTo(request), 1440);
    await enter(partner, request);
    await partner.getByRole('button', { name: 'Alles stimmt' }).press('Enter');
    await partner.getByRole('heading', { name: 'Alles stimmt, ist notiert.' }).waitFor();
    await context.close();
    await seen(page, 'alles stimmt');
  },
  PATIENCE,
);

it.each([
  { width: 1440, dark: false },
  { width: 390, dark: true },
  { width: 320, dark: false },
])(
  'has pages for partners that everybody can use, at $width px, dark: $dark',
  async ({ width, dark }) => {
    const organisation = await partnered();
    const staff = await open('/aktualisierungsrunden');
    await sendRound(staff, organisation);
    const request = await requestOf(organisation);
    const { page, context } = await partnerPage(linkTo(request), width, { scripts: true, dark });
    const inOrder = async (): Promise<void> => {
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(Buffer.byteLength(await page.content())).toBeLessThan(FORM_PAGE);
    };
    await inOrder();
    await page.getByRole('button', { name: 'Code anfordern' }).click();
    await inOrder();
    await page.getByLabel('Code aus der E-Mail').fill('12');
    await page.getByRole('button', { name: 'Angaben öffnen' }).click();
    await page.getByRole('alert').waitFor();
    await inOrder();
    await page.getByLabel('Code aus der E-Mail').fill(await codeFor(request));
    await page.getByRole('button', { name: 'Angaben öffnen' }).click();
    await page.getByRole('heading', { name: 'Was hat sich geändert?' }).waitFor();
    await inOrder();
    await page.getByLabel('E-Mail (Zentrale)').fill('keine');
    await page.getByRole('group', { name: /Oskar/ }).getByText('Nicht mehr hier').click();
    await page.getByRole('button', { name: 'Korrekturen absenden' }).click();
    await page.getByRole('alert').waitFor();
    await inOrder();
    await page.getByLabel('E-Mail (Zentrale)').fill('neu@lernwerk.example');
    await closeForm(request);
    await page.getByRole('button', { name: 'Korrekturen absenden' }).click();
    await page.getByRole('heading', { name: 'Ihre Eingaben sind noch da' }).waitFor();
    await inOrder();
    await page.getByRole('button', { name: 'Neuen Code anfordern' }).click();
    await page.getByLabel('Code aus der E-Mail').fill(await codeFor(request));
    await inOrder();
    await page.getByRole('button', { name: 'Korrekturen absenden' }).click();
    await page.getByRole('heading', { name: 'Ihre Korrekturen sind angekommen.' }).waitFor();
    await inOrder();
    await page.getByRole('link', { name: 'Antwort ändern' }).click();
    await page.getByRole('button', { name: 'Alles stimmt' }).click();
    await page.getByRole('heading', { name: 'Alles stimmt, ist notiert.' }).waitFor();
    await inOrder();
    await context.close();
  },
  PATIENCE,
);
