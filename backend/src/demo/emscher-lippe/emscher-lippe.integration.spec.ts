import {
  partialDateText,
  type Citation,
  type Decision,
  type Group,
  type Initiative,
  type Lineage,
  type Meeting,
  type Membership,
  type Milestone,
  type Network,
  type Organisation,
  type Source,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { loadDemo } from '../index.js';
import { loadOrganisations } from '../organisations/organisations.demo.js';
import { loadSources } from '../sources/sources.demo.js';
import { loadEmscherLippe } from './emscher-lippe.demo.js';

describe('the demo of Emscher-Lippe', () => {
  let test: TestApp;
  let client: Client;
  let network: Network;

  beforeAll(async () => {
    test = await startTestApp();
    await loadDemo(test.app, undefined, [loadSources, loadOrganisations, loadEmscherLippe]);
    client = test.as(await reader());
    [network] = (await all<Network>('networks')) as [Network];
  });

  afterAll(() => test.close());

  const reader = (): Promise<Caller> =>
    asOwner(test.database, async (owner) => {
      const found = await owner.query<{ userId: string; regionId: string }>(
        `SELECT user_id AS "userId", region_id AS "regionId" FROM user_region JOIN region ON id = region_id
         WHERE name = 'Emscher-Lippe' AND role = 'coordinator'`,
      );
      return new Caller({ userId: null, regionId: null, requestId: null, ...found.rows[0], roles: ['coordinator'] });
    });
  const all = async <Body>(resource: string): Promise<Body[]> =>
    (await client.request<Body[]>('GET', `/api/${resource}?range=[0,99]`)).body;
  const named = async <Body extends { name: string }>(resource: string, name: string): Promise<Body> =>
    (await all<Body>(resource)).find((record) => record.name === name) as Body;

  it('has one network with a founding family of thirteen, whose date nobody tells', async () => {
    expect(network).toMatchObject({
      name: 'Vernetzte Bildungsräume Emscher-Lippe',
      founderLabel: 'Gründerfamilie',
      founderCount: 13,
      memberCount: 13,
      founded: null,
    });
    const members = await all<Membership>('memberships');
    expect(members.map(({ role, since, until }) => [role, since, until])).toEqual(
      members.map(() => ['founding_member', null, null]),
    );
    const families = members.map(({ organisation }) => organisation.name);
    expect(new Set(families).size).toBe(13);
    expect(families).toContain('SLV Bildungszentren Rhein-Ruhr');
    expect(families).not.toContain('Berufskolleg Ostvest');
  });

  it('knows how the kick-off was called and who came, as far as it is told', async () => {
    const [kickOff] = (await all<Meeting>('meetings')).filter(({ kind }) => kind === 'kick_off');
    expect(kickOff).toMatchObject({
      placeName: 'Berufskolleg Ostvest, Datteln',
      starts: null,
      attendance: 70,
      attendanceQualifier: 'more_than',
    });
    expect(kickOff?.held && partialDateText(kickOff.held, 'de')).toBe('Do., 16.11.2023');
    const byRole = (wanted: string) =>
      kickOff?.parties.filter(({ role }) => role === wanted).map(({ organisation }) => organisation.kind);
    expect(byRole('organiser')).toEqual(['regional_agency']);
    expect(byRole('co_organiser')?.sort()).toEqual([
      'employment_agency',
      'employment_agency',
      'job_centre',
      'job_centre',
      'job_centre',
    ]);
    expect(byRole('in_consultation')?.sort()).toEqual(['ministry', 'regional_directorate']);
  });

  it('tells dates no more exactly than the document', async () => {
    const meetings = await all<Meeting>('meetings');
    const held = meetings.map(({ title, held: date }) => [title, date && partialDateText(date, 'de')]);
    expect(held).toContainEqual(['Treffen auf Einladung der IHK Nord Westfalen', 'Anfang Mai 2024']);
    expect(held).toContainEqual(['Folgesitzung der AG Vernetzte Bildungsräume', 'Sommer 2024']);
    const [existing, founded] = [
      await named<Group>('groups', 'AG Weiterbildung Emscher-Lippe'),
      await named<Group>('groups', 'AG Vernetzte Bildungsräume'),
    ];
    expect(existing.founded).toMatchObject({ precision: 'unknown', wording: 'bestand bereits' });
    expect(founded).toMatchObject({
      coordinatingOrganisation: { name: 'Regionalagentur Emscher-Lippe Region' },
      network: { id: network.id },
      founded: { precision: 'year', from: '2024-01-01' },
    });
    const [decision] = await all<Decision>('decisions');
    expect(decision).toMatchObject({ number: null, vote: null, group: { id: founded.id }, date: { precision: 'season' } });
  });

  it('walks from the kick-off to the launched web site, each arrow typed', async () => {
    const { body } = await client.request<Lineage>('GET', `/api/lineage?type=networks&id=${network.id}`);
    expect(body.steps.map(({ name }) => name)).toEqual([
      'Auftaktveranstaltung',
      'Treffen auf Einladung der IHK Nord Westfalen',
      'AG Vernetzte Bildungsräume',
      'Eine gemeinsame Webseite erstellen',
      'QualiGuide',
      'QualiGuide freigeschaltet',
    ]);
    expect(body.links.map(({ kind }) => kind)).toEqual(['led_to', 'founded', 'decided', 'became', 'launched']);
    expect(body.links.map(({ date }) => date && partialDateText(date, 'de'))).toEqual([
      'Anfang Mai 2024',
      'im Zusammenhang mit dem Treffen Anfang Mai 2024',
      'Sommer 2024',
      null,
      'Mo., 20.01.2025',
    ]);
  });

  it('has QualiGuide with its launch, and claims nobody takes part whom the document does not name', async () => {
    const guide = await named<Initiative>('initiatives', 'QualiGuide');
    expect(guide).toMatchObject({ kind: 'platform', state: 'running', parties: [], website: null });
    expect(await all<Milestone>('milestones')).toMatchObject([
      { initiativeId: guide.id, reached: true, date: { from: '2025-01-20' } },
    ]);
  });

  it('names its source everywhere', async () => {
    const [source, ...others] = await all<Source>('sources');
    expect([source?.name, others]).toEqual(['Vernetzter Bildungsraum in der Emscher-Lippe-Region', []]);
    const cited = new Set((await all<Citation>('citations')).map(({ subjectId, partId }) => partId ?? subjectId));
    const resources = [
      'organisations',
      'networks',
      'memberships',
      'groups',
      'meetings',
      'decisions',
      'initiatives',
      'milestones',
      'lineage-links',
    ];
    for (const resource of resources) {
      const records = await all<{ id: string }>(resource);
      expect([resource, records.filter(({ id }) => !cited.has(id))]).toEqual([resource, []]);
    }
    expect((await all<Organisation>('persons')).length).toBe(0);
  });
});
