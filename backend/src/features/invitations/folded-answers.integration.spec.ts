import type { Group, Invitation, Meeting, Network, Organisation, TimelineEvent, TimelinePage } from '@knotenpunkt/shared';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';
import { Invitations } from './answer.service.js';

describe('answers in histories of others', () => {
  let office: MeetingOffice;
  let answers: Invitations;
  let network: Network;
  let group: Group;

  beforeAll(async () => {
    office = await startMeetingOffice();
    answers = office.test.get(Invitations);
  }, 60_000);
  afterAll(() => office.close());

  let round = 0;

  beforeEach(async () => {
    round += 1;
    network = await created<Network>('networks', { name: `Netzwerk ${round}` });
    group = await created<Group>('groups', { name: `Arbeitsgruppe ${round}`, kind: 'working_group', state: 'active' });
  });

  async function created<Body>(resource: string, input: object): Promise<Body> {
    const { status, body } = await office.coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([status, status === 201 ? null : body]).toEqual([201, null]);
    return body;
  }

  const plan = (title: string) => office.plan({ title, groupId: group.id, networkId: network.id });
  const tokenOf = (name: string): string => office.post.last(addressOf(name)).token ?? '';
  const page = async (about: string, query: Record<string, string> = {}): Promise<TimelinePage> => {
    const url = `/api/${about}/timeline?${new URLSearchParams(query).toString()}`;
    const { status, body } = await office.coordinator.request<TimelinePage>('GET', url);
    expect(status).toBe(200);
    return body;
  };
  /** Everything, read page by page; `between` happens after the first page. */
  const wholly = async (
    about: string,
    query: Record<string, string>,
    between?: () => Promise<unknown>,
  ): Promise<TimelineEvent[]> => {
    const entries: TimelineEvent[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const read: TimelinePage = await page(about, { ...query, ...(cursor && { cursor }) });
      if (!cursor) await between?.();
      entries.push(...read.entries);
      cursor = read.next;
    }
    return entries;
  };
  const foldsOf = (entries: readonly TimelineEvent[]) => entries.flatMap(({ fold }) => fold ?? []);

  async function invited(meeting: Meeting, names: readonly string[]): Promise<string[]> {
    const persons = await office.persons(...names);
    await office.invite(meeting.id, persons);
    await office.send(meeting.id);
    await office.deliver();
    return persons;
  }

  it('are one line per meeting, with what they come to, and can be read one by one', async () => {
    const names = ['Ada', 'Ben', 'Cem', 'Dana'].map((name) => name + round);
    const meeting = await plan('Vierte Sitzung');
    await invited(meeting, names);
    await answers.answer(tokenOf(names[0]!), { answer: 'yes' });
    await answers.answer(tokenOf(names[1]!), { answer: 'no' });
    await answers.answer(tokenOf(names[0]!), { answer: 'maybe' });
    await answers.answer(tokenOf(names[2]!), { answer: 'yes' });
    for (const about of [`groups/${group.id}`, `networks/${network.id}`]) {
      const { entries } = await page(about);
      expect(foldsOf(entries)).toEqual([
        { id: meeting.id, name: 'Vierte Sitzung', invited: 4, yes: 1, maybe: 1, no: 1, deputy: 0, open: 1, present: 0 },
      ]);
      expect(entries.filter(({ kind }) => kind === 'invitations.answered')).toHaveLength(1);
      const single = await wholly(about, { fold: meeting.id, limit: '3' });
      expect(single.map(({ changes }) => changes[0]?.after)).toEqual(['yes', 'maybe', 'no', 'yes']);
    }
    const ofMeeting = (await page(`meetings/${meeting.id}`)).entries;
    expect(ofMeeting.filter(({ kind }) => kind === 'invitations.answered')).toHaveLength(4);
  });

  it('stay as they are where there is but one', async () => {
    const meeting = await plan('Eine Antwort');
    await invited(meeting, [`Eva${round}`]);
    await answers.answer(tokenOf(`Eva${round}`), { answer: 'yes' });
    const [entry] = (await page(`groups/${group.id}`)).entries;
    expect([entry?.kind, entry?.fold]).toEqual(['invitations.answered', null]);
  });

  it('count in the history of an organisation for its own people alone', async () => {
    const organisation = await created<Organisation>('organisations', { name: `Kammer ${round}`, kind: 'other' });
    const [own = ''] = await office.persons(`Fritz${round}`);
    await created('positions', { personId: own, organisationId: organisation.id, main: true });
    const meeting = await plan('Runde');
    await office.invite(meeting.id, [own]);
    await invited(meeting, [`Gast${round}`]);
    await answers.answer(tokenOf(`Fritz${round}`), { answer: 'yes' });
    await answers.answer(tokenOf(`Gast${round}`), { answer: 'no' });
    const [fold] = foldsOf((await page(`organisations/${organisation.id}`)).entries);
    expect(fold).toMatchObject({ invited: 1, yes: 1, no: 0 });
  });

  it('are neither lost nor told twice when somebody answers between two pages', async () => {
    const meetings = [];
    for (const place of [1, 2, 3]) {
      const meeting = await plan(`Sitzung ${place}`);
      const names = [`Ina${place}x${round}`, `Jan${place}x${round}`];
      await invited(meeting, names);
      for (const name of names) await answers.answer(tokenOf(name), { answer: 'yes' });
      meetings.unshift(meeting.id);
    }
    const late = () => answers.answer(tokenOf(`Ina1x${round}`), { answer: 'no' });
    const entries = await wholly(`groups/${group.id}`, { limit: '1', category: 'meetings' }, late);
    expect(foldsOf(entries).map(({ id }) => id)).toEqual(meetings);
    const now = await wholly(`groups/${group.id}`, { limit: '2' });
    expect(foldsOf(now).map(({ id }) => id)).toEqual([meetings[2], meetings[0], meetings[1]]);
    expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
  });

  it('are counted right when they arrive at once', async () => {
    const meeting = await plan('Großer Kreis');
    const names = Array.from({ length: 24 }, (_, place) => `Kim${place}x${round}`);
    await invited(meeting, names);
    const read: TimelineEvent[][] = [];
    await Promise.all(
      names.map(async (name, place) => {
        await answers.answer(tokenOf(name), { answer: place % 3 === 0 ? 'no' : 'yes' });
        read.push(await wholly(`groups/${group.id}`, { limit: '2' }));
      }),
    );
    for (const entries of read) expect(foldsOf(entries).length).toBeLessThanOrEqual(1);
    const [fold] = foldsOf((await page(`groups/${group.id}`)).entries);
    expect(fold).toMatchObject({ invited: 24, yes: 16, no: 8, open: 0 });
    expect(await wholly(`groups/${group.id}`, { fold: meeting.id })).toHaveLength(24);
  });

  it('stand among the meetings, mails among the mails, and who came is told with them', async () => {
    const meeting = await plan('Mit Anwesenheit');
    await invited(meeting, [`Lena${round}`, `Mia${round}`]);
    const ids = (await office.invitations(meeting.id)).map(({ id }: Invitation) => id);
    await office.coordinator.request('POST', `/api/meetings/${meeting.id}/attendance`, {
      invitationIds: ids,
      attendance: 'present',
    });
    const about = `groups/${group.id}`;
    const { categories, entries } = await page(about);
    expect(categories).toEqual(['mails', 'meetings', 'changes']);
    expect(foldsOf(entries)).toMatchObject([{ open: 2, present: 2 }]);
    const kinds = async (category: string) => (await page(about, { category })).entries.map(({ kind }) => kind);
    expect(await kinds('mails')).toEqual(['meetings.sent']);
    expect(await kinds('meetings')).toEqual(['invitations.attendance_recorded', 'meetings.created']);
    expect(await kinds('changes')).toEqual(['groups.created']);
    expect(await kinds('files')).toEqual([]);
    expect((await page(about, { category: 'mails', limit: '1' })).categories).toEqual(categories);
  });

  it.each<Record<string, string>>([
    { category: 'gossip' },
    { cursor: 'x' },
    { cursor: '0197d1d4-0000-7000-8000-000000000000' },
    { fold: 'x' },
  ])('are not asked for by %j', async (query) => {
    const url = `/api/groups/${group.id}/timeline?${new URLSearchParams(query).toString()}`;
    expect((await office.coordinator.request('GET', url)).status).toBe(400);
  });
});
