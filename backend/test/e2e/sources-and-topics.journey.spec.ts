import type { Network, Source, Topic } from '@knotenpunkt/shared';
import { isSound, journeys, PATIENCE } from '../support/journey.js';

const PHONE = { width: 390, height: 844 };

describe('sources, lists and programmes in a browser', () => {
  const journey = journeys();
  const { open, add } = journey;

  let network: Network;

  beforeEach(async () => {
    network = await add<Network>('networks', { name: 'Netz Musterau', aims: 'Weiterbildung sichtbar machen' });
  }, PATIENCE);

  it(
    'say where a fact is known from, with a source described on the way, and take it back',
    async () => {
      const page = await open(`/netzwerke/${network.id}`);
      await page.getByRole('button', { name: 'Quelle nennen' }).click();
      const form = page.getByRole('dialog', { name: 'Quelle nennen' });
      await form.getByRole('button', { name: 'Neue Quelle' }).click();
      await form.getByLabel('Titel').fill('Bildungsbericht');
      await form.getByLabel('Art').selectOption('report');
      await form.getByLabel('Wofür').selectOption({ label: 'Ziele' });
      await form.getByLabel('Fundstelle').fill('S. 12');
      await isSound(page);
      await form.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Ziele – S. 12').waitFor();
      await page.getByRole('link', { name: 'Quelle 1: Bildungsbericht' }).waitFor();
      await isSound(page);

      await page.getByRole('button', { name: 'Weitere Aktionen: Ziele' }).click();
      await page.getByRole('menuitem', { name: 'Quellenangabe entfernen' }).click();
      await page.getByText('Noch keine Quelle genannt.').waitFor();
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await page.getByText('Ziele – S. 12').waitFor();

      await page.getByRole('link', { name: 'Bildungsbericht', exact: true }).first().click();
      await page.getByRole('heading', { name: 'Was sie belegt' }).waitFor();
      await page.getByRole('link', { name: 'Netz Musterau' }).first().waitFor();
      await isSound(page);
      const phone = await open((await sourcePath()) ?? '', PHONE);
      await phone.getByText('Ziele – S. 12').waitFor();
      await isSound(phone);
    },
    PATIENCE,
  );

  it(
    'give a network topics made on the way, find it by them, and merge what means the same',
    async () => {
      await add<Topic>('topics', { list: 'field_of_action', name: 'Fachkräftesicherung' });
      const page = await open(`/netzwerke/${network.id}?edit`);
      const input = page.getByRole('combobox', { name: 'Handlungsfelder', exact: true });
      await input.fill('Fachkräfte-Sicherung');
      await page.getByRole('option', { name: '„Fachkräfte-Sicherung“ neu anlegen' }).click();
      await page.getByRole('button', { name: 'Fachkräfte-Sicherung entfernen' }).waitFor();
      await isSound(page);
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.locator('.facts').getByText('Fachkräfte-Sicherung').waitFor();

      await page.goto('/listen');
      await page.getByRole('button', { name: '„Fachkräftesicherung“ behalten' }).click();
      await page.getByText('steht auch für „Fachkräfte-Sicherung“').waitFor();
      await isSound(page);
      const phone = await open('/listen', PHONE);
      await phone.getByText('steht auch für „Fachkräfte-Sicherung“').waitFor();
      await isSound(phone);
      await page.goto(`/netzwerke/${network.id}`);
      await page.locator('.facts').getByText('Fachkräftesicherung').waitFor();
      await page.goto('/listen');
      await page.getByRole('button', { name: 'Wieder trennen Fachkräfte-Sicherung' }).click();
      await page.getByText('steht auch für „Fachkräfte-Sicherung“').waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'ask a list for the topics of one of the lists, and for those without any; what asks for all is understood as before',
    async () => {
      const { id } = await add<Topic>('topics', { list: 'target_group', name: 'Zugewanderte' });
      await add('topics', { list: 'sector', name: 'Zugverkehr' });
      await add<Network>('networks', { name: 'Netz Ankommen', topicIds: [id] });
      const page = await open('/netzwerke');
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('button', { name: 'Handlungsfeld', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Zielgruppe', exact: true }).click();
      await page.getByRole('combobox', { name: 'Wert für Zielgruppe' }).fill('Zug');
      await page.getByRole('option', { name: 'Zugewanderte' }).waitFor();
      expect(await page.getByRole('option').allInnerTexts()).toEqual(['Zugewanderte']);
      await page.getByRole('option', { name: 'Zugewanderte' }).click();
      await page.getByRole('button', { name: 'Anwenden' }).click();
      await page.getByRole('button', { name: 'Zielgruppe: Zugewanderte' }).waitFor();
      await page.getByRole('link', { name: 'Netz Musterau' }).waitFor({ state: 'detached' });
      await isSound(page);

      await page.getByRole('button', { name: 'Zielgruppe: Zugewanderte' }).click();
      await page.getByRole('combobox', { name: 'Vergleich für Zielgruppe' }).first().selectOption({ label: 'ohne Angabe' });
      await page.getByRole('button', { name: 'Anwenden' }).click();
      await page.getByRole('link', { name: 'Netz Musterau' }).first().waitFor();
      await page.getByRole('link', { name: 'Netz Ankommen' }).waitFor({ state: 'detached' });

      const before = encodeURIComponent(JSON.stringify({ where: { field: 'topicIds', op: 'has', value: id } }));
      const kept = await open(`/netzwerke?filter=${before}`);
      await kept.getByRole('button', { name: 'Zielgruppe: Zugewanderte' }).waitFor();
      await kept.getByRole('link', { name: 'Netz Ankommen' }).first().waitFor();
      expect(await kept.getByRole('link', { name: 'Netz Musterau' }).count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'let an initiative rest on a programme',
    async () => {
      const programme = await add<{ id: string }>('programmes', { name: 'Lernende Regionen', kind: 'funding_programme' });
      const programmeIds = [programme.id];
      await add('initiatives', { name: 'Lernportal', kind: 'platform', state: 'running', programmeIds });
      for (const screen of [{}, PHONE]) {
        const page = await open(`/programme/${programme.id}`, screen);
        await page.getByRole('link', { name: 'Lernportal' }).click();
        await page.getByRole('link', { name: 'Lernende Regionen' }).waitFor();
        await isSound(page);
      }
    },
    PATIENCE,
  );

  const sourcePath = async (): Promise<string | undefined> => {
    const { body } = await journey.login.request<Source[]>('GET', '/api/sources');
    return body[0] && `/quellen/${body[0].id}`;
  };
});
