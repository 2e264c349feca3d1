import type { ContactNote, Organisation, Person } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { isSound, journeys, PATIENCE, WHY } from '../support/journey.js';
import { internetMail, outlookFile, parts } from '../support/mail-files.js';

const journey = journeys();
const { open, add } = journey;

let jobcenter: Organisation;
let paul: Person;

beforeEach(async () => {
  jobcenter = await add<Organisation>('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' });
  await add('organisations', { name: 'Kammer Musterland', kind: 'chamber_of_crafts', website: 'https://kammer.example/' });
  const position = { organisationId: jobcenter.id, function: 'Sachbearbeitung', email: 'paul.steinlage@jobcenter.example' };
  paul = await add<Person>('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position });
}, PATIENCE);

const MAIL = internetMail(
  {
    From: 'Paul Steinlage <paul.steinlage@jobcenter.example>',
    To: 'Ina Muster <ina@agentur.example>, Rita Neumann <rita.neumann@kammer.example>',
    Subject: 'Liste der Beratungszeiten',
    Date: 'Wed, 12 Mar 2025 10:15:00 +0100',
    'Message-ID': '<liste@jobcenter.example>',
    'Content-Type': 'multipart/mixed; boundary=edge',
  },
  parts(
    {
      type: 'text/plain; charset=utf-8',
      content: `Guten Tag,\ndie Liste hängt an.\n\n${'Die Zeiten gelten bis zum Umzug. '.repeat(12)}`,
    },
    {
      type: 'application/pdf',
      headers: { 'Content-Disposition': 'attachment; filename=liste.pdf' },
      content: Buffer.from('%PDF-1.7\nListe'),
    },
  ),
);

/** Drops a file on the history, as a mail program or a folder does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob('${bytes.toString('base64')}'), (sign) => sign.charCodeAt(0))], '${name}'));
    return data;
  })()`);
  const history = page.locator('section', { has: page.getByRole('heading', { name: 'Verlauf' }) });
  await history.dispatchEvent('dragover', { dataTransfer: transfer });
  await page.getByText('Hier ablegen').waitFor();
  await history.dispatchEvent('drop', { dataTransfer: transfer });
}

it(
  'takes a mail that is dropped on the history of an organisation, with somebody new; it stands with all it names, and is taken back',
  async () => {
    const page = await open(`/organisationen/${jobcenter.id}`);
    await page.getByRole('button', { name: 'E-Mail ablegen' }).waitFor();
    await drop(page, 'liste.eml', MAIL);
    const form = page.getByRole('dialog');
    await form.getByText('die Liste hängt an.').waitFor();
    expect(await form.getByLabel('Jobcenter Musterstadt').isChecked()).toBe(true);
    expect(await form.getByLabel('Kammer Musterland').isChecked()).toBe(true);
    expect(await form.getByLabel(/^Paul Steinlage/).isChecked()).toBe(true);
    expect(await form.getByLabel('liste.pdf').isChecked()).toBe(true);
    await isSound(page);

    await form.getByLabel('Rita Neumann als Person anlegen').check();
    await form.getByRole('button', { name: 'Ablegen', exact: true }).click();
    await form.getByText('Bitte ausfüllen.').first().waitFor();
    await form.getByLabel('Zweck').fill('Zusammenarbeit');
    await form.getByLabel('Rechtsgrundlage').selectOption('public_task');
    await form.getByLabel('Wiedervorlage am').fill('2125-03-20');
    await isSound(page);
    await form.getByRole('button', { name: 'Ablegen', exact: true }).click();

    const entry = page.getByRole('listitem').filter({ hasText: 'Liste der Beratungszeiten' });
    await entry.getByRole('link', { name: 'Rita Neumann' }).waitFor();
    await entry.getByText('Wiedervorlage Di., 20.03.2125').waitFor();
    await entry.getByRole('button', { name: /liste\.pdf/ }).waitFor();
    await entry.getByText('Ganze E-Mail lesen').click();
    expect(await entry.getByText('Die Zeiten gelten bis zum Umzug.').count()).toBeGreaterThan(0);
    await isSound(page);

    const filed = await journey.login.request<ContactNote[]>('GET', '/api/contact-notes');
    await page.goto(`/kontakte/${filed.body[0]?.id}`);
    await page.getByRole('heading', { level: 1, name: 'Kontakt' }).waitFor();
    expect(await page.getByText('Die Zeiten gelten bis zum Umzug.').count()).toBeGreaterThan(0);
    await isSound(page);

    await page.goto(`/personen/${paul.id}`);
    const own = page.getByRole('listitem').filter({ hasText: 'Liste der Beratungszeiten' });
    await own.getByRole('button', { name: 'Weitere Aktionen: E-Mail' }).click();
    await page.getByRole('menuitem', { name: 'Notiz löschen' }).click();
    await own.getByText('Ganze E-Mail lesen').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await own.getByText('Ganze E-Mail lesen').waitFor();
    await own.getByRole('button', { name: /liste\.pdf/ }).waitFor();
  },
  PATIENCE,
);

it(
  'takes files of Outlook from anywhere, and says what is filed already',
  async () => {
    const page = await open('/heute');
    await page.getByRole('button', { name: 'Neu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'E-Mail ablegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ablage' }).waitFor();
    await isSound(page);
    const msg = outlookFile({
      subject: 'Rückfrage zur Räumlichkeit',
      senderName: 'Steinlage, Paul',
      senderAddress: 'paul.steinlage@jobcenter.example',
      sentAt: new Date('2025-03-11T08:00:00Z'),
      messageId: '<raum@jobcenter.example>',
      html: '<p>Haben Sie einen Raum für 20 Personen?</p>',
      recipients: [{ name: 'Ina', address: 'ina@agentur.example' }],
    });
    const files = [
      { name: 'raum.msg', mimeType: 'application/vnd.ms-outlook', buffer: msg },
      { name: 'bild.eml', mimeType: 'message/rfc822', buffer: Buffer.from('89504e470d0a1a0a', 'hex') },
      { name: 'noch-einmal.msg', mimeType: 'application/vnd.ms-outlook', buffer: msg },
    ];
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByText('Haben Sie einen Raum für 20 Personen?').waitFor();
    await page.getByText('1 von 3').waitFor();
    await page.getByRole('button', { name: 'Ablegen', exact: true }).click();
    await page.getByText('lässt sich nicht als E-Mail lesen').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('Diese E-Mail ist schon abgelegt').waitFor();
    await page.getByLabel('Weitere Organisation').fill('Kammer');
    await page.getByRole('option', { name: 'Kammer Musterland' }).click();
    await page.getByLabel('Kammer Musterland').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Zuordnungen ergänzen' }).click();
    await page.getByRole('button', { name: 'Dateien auswählen' }).waitFor();
    const { body } = await journey.login.request<ContactNote[]>('GET', '/api/contact-notes');
    expect(body.map(({ organisation, organisations }) => [organisation?.name, organisations.map(({ name }) => name)])).toEqual([
      ['Jobcenter Musterstadt', ['Kammer Musterland']],
    ]);
  },
  PATIENCE,
);

it(
  'files what is ticked, however slowly a name is found, and says what did not go through',
  async () => {
    await add('organisations', { name: 'Lernhafen', kind: 'training_provider' });
    await add('organisations', { name: 'Volkshochschule', kind: 'training_provider' });
    const page = await open(`/organisationen/${jobcenter.id}`);
    await page.getByRole('button', { name: 'E-Mail ablegen' }).waitFor();
    await drop(page, 'liste.eml', MAIL);
    const form = page.getByRole('dialog', { name: 'Ablage' });
    const another = form.getByLabel('Weitere Organisation');
    const choose = async (name: string) => {
      await another.fill(name);
      await page.getByRole('option', { name }).click();
    };
    await another.waitFor();
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/organisations/*', (route) => slow.then(() => route.continue()));
    await choose('Lernhafen');
    await choose('Volkshochschule');
    await form.getByLabel('Kammer Musterland').uncheck();
    answer();
    await form.getByLabel('Lernhafen').waitFor();
    await form.getByLabel('Volkshochschule').waitFor();
    expect(await form.getByLabel('Kammer Musterland').isChecked()).toBe(false);

    await page.unroute('**/api/organisations/*');
    await page.route('**/api/organisations/*', (route) => route.abort());
    await choose('Kammer Musterland');
    await page.getByText('Keine Verbindung zu Knotenpunkt.').waitFor();
    await page.unroute('**/api/organisations/*');

    await form.getByRole('button', { name: 'Ablegen', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.route('**/api/contact-notes/*', (route) => route.fulfill({ status: 403, json: { code: 'forbidden' } }));
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('Dafür fehlt Ihnen die Berechtigung.').waitFor();
    const filed = await journey.all<ContactNote>('contact-notes');
    const names = filed.map(({ organisation, organisations }) => [organisation, ...organisations].map((one) => one?.name).sort());
    expect(names).toEqual([['Jobcenter Musterstadt', 'Lernhafen', 'Volkshochschule']]);
  },
  PATIENCE,
);

it(
  'adds a filed mail to the history of one group, and says why it cannot lie with a second one',
  async () => {
    const group = { kind: 'working_group', state: 'active' };
    const first = await add('groups', { ...group, name: 'AG Beratung' });
    const second = await add('groups', { ...group, name: 'AG Übergänge' });
    const page = await open(`/organisationen/${jobcenter.id}`);
    const form = page.getByRole('dialog', { name: 'Ablage' });
    const dropAt = async (path: string) => {
      await page.goto(path);
      await page.getByRole('button', { name: 'E-Mail ablegen' }).waitFor();
      await drop(page, 'liste.eml', MAIL);
      await form.getByText('die Liste hängt an.').waitFor();
    };
    await dropAt(`/organisationen/${jobcenter.id}`);
    await form.getByRole('button', { name: 'Ablegen', exact: true }).click();
    await form.waitFor({ state: 'detached' });

    await dropAt(`/gruppen/${first.id}`);
    expect(await form.getByLabel('AG Beratung').isChecked()).toBe(true);
    await form.getByRole('button', { name: 'Zuordnungen ergänzen' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: 'Liste der Beratungszeiten' }).getByText('Ganze E-Mail lesen').waitFor();

    await dropAt(`/gruppen/${second.id}`);
    await form.getByRole('link', { name: 'AG Beratung' }).waitFor();
    await form.getByRole('button', { name: 'Zuordnungen ergänzen' }).click();
    await form.getByText('Die E-Mail liegt schon bei einer anderen Gruppe').waitFor();
    await isSound(page);
    await form.getByLabel('AG Übergänge').uncheck();
    await form.getByRole('button', { name: 'Zuordnungen ergänzen' }).click();
    await form.waitFor({ state: 'detached' });
    const filed = await journey.all<ContactNote>('contact-notes');
    expect(filed.map(({ groupId }) => groupId)).toEqual([first.id]);
  },
  PATIENCE,
);

it(
  'says where a mail probably lies already that reached two people as two messages',
  async () => {
    const copy = (id: string) => {
      const headers = {
        From: 'Paul Steinlage <paul.steinlage@jobcenter.example>',
        To: 'Ina Muster <ina@agentur.example>',
        Subject: 'Raum im Mai',
        Date: 'Wed, 12 Mar 2025 10:15:00 +0100',
        'Message-ID': `<${id}@jobcenter.example>`,
      };
      return { name: 'raum.eml', mimeType: 'message/rfc822', buffer: internetMail(headers, 'Der Raum ist frei.') };
    };
    const page = await open('/ablage');
    await page.locator('input[type=file]').setInputFiles([copy('eins')]);
    await page.getByText('Der Raum ist frei.').waitFor();
    await page.getByRole('button', { name: 'Ablegen', exact: true }).click();
    await page.getByRole('button', { name: 'Dateien auswählen' }).waitFor();

    const phone = await open('/ablage', { width: 390, height: 844 });
    for (const window of [page, phone]) {
      await window.locator('input[type=file]').setInputFiles([copy('zwei')]);
      await window.getByText('Diese E-Mail liegt wohl schon hier:').waitFor();
      await isSound(window);
    }
    await phone.getByRole('button', { name: 'Trotzdem ablegen' }).click();
    await phone.getByRole('button', { name: 'Ablegen', exact: true }).click();
    await phone.getByRole('button', { name: 'Dateien auswählen' }).waitFor();
    expect(await journey.all<ContactNote>('contact-notes')).toHaveLength(2);
  },
  PATIENCE,
);

it(
  'makes a pasted signature a change, by keyboard, and another one a new person, on a phone',
  async () => {
    const page = await open('/ablage');
    await page.getByLabel('Oder Text einfügen').focus();
    await page.keyboard.insertText(
      'Paul Steinlage\nTeamleitung\nJobcenter Musterstadt\nTel. 0201 88-51234\npaul.steinlage@jobcenter.example',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Signatur von Paul Steinlage' }).waitFor();
    await isSound(page);
    await page.getByLabel('Funktion').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Angekreuztes übernehmen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Angaben übernommen').waitFor();
    const { body } = await journey.login.request<Person>('GET', `/api/persons/${paul.id}`);
    expect(body.positions).toMatchObject([{ function: 'Teamleitung', phone: null }]);

    const phone = await open('/ablage', { width: 390, height: 844 });
    await phone
      .getByLabel('Oder Text einfügen')
      .fill(
        'Lena Ostmann\nGeschäftsführerin\nBildungswerk Nord e. V.\nAm Wall 3\n45127 Musterstadt\nTel. 0201 4711-0\nlena@nord.example',
      );
    await phone.getByRole('button', { name: 'Text ansehen' }).click();
    await phone.getByLabel('Zweck').fill('Zusammenarbeit');
    await phone.keyboard.press('Tab');
    await phone.getByLabel('Rechtsgrundlage').selectOption('public_task');
    await phone.getByLabel('Art').selectOption('training_provider');
    await isSound(phone);
    await phone.getByRole('button', { name: 'Person anlegen' }).click();
    await phone.getByRole('heading', { level: 1, name: /Lena Ostmann/ }).waitFor();
    await phone.getByRole('link', { name: 'Bildungswerk Nord e. V.' }).first().waitFor();
  },
  PATIENCE,
);

it(
  'leads on to the change of a position where a signature names another house',
  async () => {
    const page = await open('/ablage');
    await page
      .getByLabel('Oder Text einfügen')
      .fill('Paul Steinlage\nAusbildungsberatung\nKammer Musterland\nTel. 0201 123-40\npaul.steinlage@kammer.example');
    await page.getByRole('button', { name: 'Text ansehen' }).click();
    await page.getByText('Paul Steinlage schreibt jetzt für „Kammer Musterland“.').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Wechselt die Funktion …' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Organisation').waitFor();
    expect(await form.getByLabel('Funktion').inputValue()).toBe('Ausbildungsberatung');
    await isSound(page);
    await form.getByRole('button', { name: 'Stelle wechseln' }).click();
    await form.waitFor({ state: 'detached' });
    const { body } = await journey.login.request<Person>('GET', `/api/persons/${paul.id}`);
    expect(body.positions).toMatchObject([
      { function: 'Ausbildungsberatung', phone: '0201 123-40', organisation: { name: 'Kammer Musterland' } },
    ]);
  },
  PATIENCE,
);
