import type { Organisation, Person, Seat } from '@knotenpunkt/shared';
import type { MatchedResource } from '@knotenpunkt/shared/duplicates';
import { Caller } from '../../src/platform/access/index.js';
import { Database } from '../../src/platform/database/index.js';
import { DuplicateFinder } from '../../src/features/duplicates/index.js';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { isSound, journeys, PATIENCE, WHY } from '../support/journey.js';

const journey = journeys();
const { open, add } = journey;

/** What the worker does in the background. */
const compare = (resource: MatchedResource) =>
  journey.test.get(Database).write(Caller.system(journey.region), (tx) => journey.test.get(DuplicateFinder).find(tx, resource));

it(
  'finds an organisation that stands twice, compares, merges, is led on from the old one, and takes it back',
  async () => {
    const kept = await add<Organisation>('organisations', {
      ...{ name: 'Lernhafen Musterau gGmbH', kind: 'training_provider', municipality: 'Musterau', tags: ['Fachtag'] },
      note: 'Ansprechpartnerin wechselt im Herbst.',
    });
    const absorbed = await add<Organisation>('organisations', {
      ...{ name: 'Lernhafen Musterau', kind: 'training_provider', municipality: 'Musterau', tags: ['Messe'] },
      website: 'https://lernhafen.example',
    });
    await compare('organisations');

    const record = await open(`/organisationen/${kept.id}`);
    await record.getByText('Vermutlich doppelt: Lernhafen Musterau, Musterau').waitFor();
    const page = await open('/dubletten');
    await page.getByRole('link', { name: /Vergleichen/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /Nicht dieselben/ }).click();
    await page.getByText('Nichts Doppeltes gefunden').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('link', { name: /Vergleichen/ }).click();

    await page.getByRole('heading', { level: 1, name: 'Zwei Einträge vergleichen' }).waitFor();
    if (!page.url().includes(`/${kept.id}/${absorbed.id}`)) await page.getByRole('link', { name: 'Tauschen' }).click();
    await page.waitForURL(`**/${kept.id}/${absorbed.id}`);
    await page.getByRole('group', { name: 'Schlagworte' }).getByRole('radio', { name: 'Beides' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page
      .getByRole('group', { name: 'Name', exact: true })
      .getByRole('radio', { name: 'Lernhafen Musterau', exact: true })
      .check();
    await page.getByRole('button', { name: 'Zusammenführen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lernhafen Musterau', exact: true }).waitFor();
    await page.getByText('Hierher zusammengeführt:').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const old = await open(`/organisationen/${absorbed.id}`, { width: 390, height: 844 });
    await old.getByText('Zusammengeführt mit').waitFor();
    expect(await sidewaysScroll(old)).toBe(0);
    await old.getByRole('button', { name: 'Wieder trennen' }).click();
    await old.getByText('Zusammengeführt mit').waitFor({ state: 'detached' });
    await old.getByRole('button', { name: 'Bearbeiten', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Lernhafen Musterau gGmbH' }).waitFor();
  },
  PATIENCE,
);

it(
  'merges an organisation with one that nothing has found, its logo and its history included',
  async () => {
    const kept = await add<Organisation>('organisations', { name: 'Agentur für Arbeit Musterau', kind: 'employment_agency' });
    const absorbed = await add<Organisation>('organisations', { name: 'AfA Nord', kind: 'other', municipality: 'Musterau' });
    await journey.login.request('PUT', `/api/organisations/${absorbed.id}`, { ...absorbed, shortName: 'AfA' });
    const old = await open(`/organisationen/${absorbed.id}`);
    const choosing = old.waitForEvent('filechooser');
    await old.getByRole('button', { name: 'Dateien wählen' }).click();
    await (await choosing).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await old.screenshot() });
    await old.getByText('logo.png').first().waitFor();
    await old.getByRole('button', { name: 'Weitere Aktionen' }).first().click();
    await old.getByRole('menuitem', { name: 'Logo festlegen' }).click();
    await old.getByLabel('Wer hat die Verwendung erlaubt?').fill('Pressestelle, 12.03.2025');
    await old.getByRole('button', { name: 'Speichern' }).click();
    await old.locator('.tile.logo').waitFor();

    const page = await open(`/organisationen/${kept.id}`);
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name: 'Zusammenführen mit …' }).click();
    await page.getByRole('combobox', { name: 'Der andere Eintrag' }).fill('AfA N');
    await page.getByRole('option', { name: /AfA Nord\s*Musterau/ }).click();
    await isSound(page);
    await page.getByRole('button', { name: 'Vergleichen' }).click();
    await page.waitForURL(`**/${kept.id}/${absorbed.id}`);
    await page.getByRole('group', { name: 'Logo' }).locator('.tile.logo').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Zusammenführen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agentur für Arbeit Musterau' }).waitFor();
    await page.locator('.rec-head .tile.logo').waitFor();
    await page.getByText('Aus Zusammenführung mit „AfA Nord“: was vorher war').click();
    await page.getByText('Kurzname', { exact: true }).last().waitFor();
    await isSound(page);
  },
  PATIENCE,
);

it(
  'merges a person who stands twice, with positions and seats, and on a phone takes it back from the page that leads on',
  async () => {
    const organisations = [
      await add('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' }),
      await add('organisations', { name: 'Kammer Musterland', kind: 'chamber_of_crafts' }),
    ];
    const email = 'paul.steinlage@jobcenter.example';
    const [one, other] = await Promise.all(
      organisations.map(({ id: organisationId }) =>
        add<Person>('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position: { organisationId, email } }),
      ),
    );
    const { id: groupId } = await add('groups', { name: 'AG Beratung', kind: 'working_group', state: 'active' });
    await add('seats', { groupId, personId: other!.id, organisationId: organisations[1]!.id, role: 'lead' });
    await compare('persons');

    const page = await open('/dubletten');
    await page.getByRole('link', { name: /Vergleichen/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Zwei Einträge vergleichen' }).waitFor();
    if (!page.url().includes(`/${one!.id}/${other!.id}`)) await page.getByRole('link', { name: 'Tauschen' }).click();
    await page.waitForURL(`**/${one!.id}/${other!.id}`);
    await page.getByText('ein Sitz', { exact: true }).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Zusammenführen' }).click();
    await page.getByText('Hierher zusammengeführt:').waitFor();
    await page.getByRole('link', { name: 'Kammer Musterland' }).first().waitFor();
    await page.getByText('Leitung – Kammer Musterland').waitFor();
    await isSound(page);

    const old = await open(`/personen/${other!.id}`, { width: 390, height: 844 });
    await old.getByText('Zusammengeführt mit').waitFor();
    expect(await old.getByRole('button', { name: 'Wiederherstellen' }).count()).toBe(0);
    await isSound(old);
    await old.getByRole('button', { name: 'Wieder trennen' }).click();
    await old.getByText('Zusammengeführt mit').waitFor({ state: 'detached' });
    await old.getByText('Leitung – Kammer Musterland').waitFor();
    await isSound(old);
    const seats = await journey.all<Seat>('seats');
    expect(seats.map(({ person }) => person?.id)).toEqual([other!.id]);
  },
  PATIENCE,
);

it(
  'offers no merging of a person that is put away, and fits a phone',
  async () => {
    const { id } = await add('persons', { ...WHY, firstName: 'Ada', lastName: 'Muster' });
    const page = await open(`/personen/${id}`, { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name: 'Zusammenführen mit …' }).click();
    await page.getByRole('button', { name: 'Vergleichen', disabled: true }).waitFor();
    await isSound(page);
    await page.keyboard.press('Escape');
    await journey.login.request('DELETE', `/api/persons/${id}`);
    await page.reload();
    await page.getByText('Archiviert').first().waitFor();
    expect(await page.getByRole('button', { name: 'Weitere Aktionen' }).count()).toBe(0);
  },
  PATIENCE,
);
