import type { Organisation } from '@knotenpunkt/shared';
import { Caller } from '../../src/platform/access/index.js';
import { Database } from '../../src/platform/database/index.js';
import { DuplicateFinder } from '../../src/features/duplicates/index.js';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE } from '../support/journey.js';

const journey = journeys();
const { open, add } = journey;

/** What the worker does in the background. */
const compare = () =>
  journey.test
    .get(Database)
    .write(Caller.system(journey.region), (tx) => journey.test.get(DuplicateFinder).find(tx, 'organisations'));

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
    await compare();

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
