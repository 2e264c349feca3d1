import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE, WHY } from '../support/journey.js';

const { open, add } = journeys();

const ids = { organisation: '', person: '' };

beforeEach(async () => {
  ids.organisation = await idOf('organisations', {
    name: 'Jobcenter Musterstadt',
    kind: 'job_centre',
    municipality: 'Musterstadt',
  });
  const position = { organisationId: ids.organisation, function: 'Teamleitung' };
  ids.person = await idOf('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position });
  const groupId = await idOf('groups', { name: 'AG Beratung', kind: 'working_group', state: 'active' });
  await add('seats', { groupId, personId: ids.person, organisationId: ids.organisation, role: 'lead' });
  await add('action-items', { text: 'Sprechzeiten liefern', ownerId: ids.person, groupId, dueOn: '2125-03-31' });
  const nextStep = { dueOn: '2125-03-20', text: 'Nachfragen' };
  await add('contact-notes', { kind: 'call', text: 'Unterschrift folgt', organisationId: ids.organisation, nextStep });
}, PATIENCE);

it(
  'is one page of what to know, and a tagged PDF in its language',
  async () => {
    const page = await open(`/organisationen/${ids.organisation}`);
    await page.getByRole('link', { name: 'Gesprächsmappe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jobcenter Musterstadt' }).waitFor();
    for (const told of ['Sprechzeiten liefern', 'Nachfragen', 'Unterschrift folgt', 'AG Beratung', 'Paul Steinlage']) {
      await page.getByText(told).first().waitFor();
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang \(de/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  },
  PATIENCE,
);

it(
  'is there for persons and on a phone',
  async () => {
    const page = await open(`/personen/${ids.person}/mappe`, { width: 390, height: 844, dark: true });
    await page.getByRole('heading', { level: 1, name: 'Paul Steinlage' }).waitFor();
    await page.getByText('Sprechzeiten liefern').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  },
  PATIENCE,
);

async function idOf(resource: string, input: object): Promise<string> {
  return (await add(resource, input)).id;
}
