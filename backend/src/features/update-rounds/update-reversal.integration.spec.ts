import type { Invitation, Person, Seat, UpdateReview } from '@knotenpunkt/shared';
import type { Client } from '../../../test/support/app.js';
import { makeCaller } from '../../../test/support/regions.js';
import { startRoundDesk, type RoundDesk } from '../../../test/support/round-desk.js';

/** Wall-clock times of a meeting that is to come for long. */
const TIMES = { starts: '2125-05-06T10:00', ends: '2125-05-06T12:00', zone: 'Europe/Berlin' };

describe('decisions of update rounds, taken back', () => {
  let desk: RoundDesk;
  let colleague: Client;

  beforeAll(async () => {
    desk = await startRoundDesk();
    const { test, region } = desk.office;
    colleague = test.as(await makeCaller(test.database, region));
  });
  afterAll(() => desk.office.close());

  const list = <T>(resource: string, filter: object): Promise<T[]> =>
    desk.ask('GET', `${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  const person = (id: string) => desk.ask<Person>('GET', `persons/${id}`);
  const seated = async (groupId: string): Promise<[string | undefined, boolean][]> => {
    const seats = await list<Seat>('seats', { groupId });
    return seats.map((seat): [string | undefined, boolean] => [seat.person?.name, seat.until === null]).sort();
  };
  const invited = async (meetingId: string): Promise<string[]> =>
    (await list<Invitation>('invitations', { meetingId })).map(({ name }) => name).sort();
  const kept = ({ changes }: UpdateReview) =>
    changes.map(({ state, kept: reasons }) => [state, reasons.map(({ code, resource, field }) => [code, resource, field])]);
  const reopen = (id: string) => desk.ask<UpdateReview>('POST', `update-requests/${id}/reopen`, {});

  /** Somebody with a seat and an invitation left, and somebody follows: all of it approved. */
  const followed = async (name: string, follower: string) => {
    const { organisation, person: leaver } = await desk.organisation(name);
    const personId = leaver?.id ?? '';
    const group = await desk.ask<{ id: string }>('POST', 'groups', {
      ...{ name: `Beirat ${name}`, kind: 'advisory_board', state: 'active' },
    });
    await desk.ask('POST', 'seats', { groupId: group.id, personId, organisationId: organisation.id, role: 'member' });
    const meeting = await desk.ask<{ id: string }>('POST', 'meetings', { title: `Tag ${name}`, kind: 'workshop', ...TIMES });
    await desk.ask('POST', `meetings/${meeting.id}/invitees`, { personIds: [personId] });
    const answer = { 'c.0.stay': 'left', 'c.0.new.firstName': follower, 'c.0.new.lastName': 'Folge' };
    const { round, partner, requestId } = await desk.answered(organisation.id, name, answer);
    const decide = async (): Promise<UpdateReview> => {
      const { changes, version, purpose } = await desk.review(requestId);
      const [departure, newcomer] = changes.map(({ id }) => id);
      return desk.decide(requestId, version, [
        { id: departure, decision: 'approve', leftBehind: 'pass', forgetContact: true },
        { id: newcomer, decision: 'approve', ...purpose },
      ]);
    };
    const successor = async () => (await list<Person>('persons', { firstName: follower }))[0];
    return { organisation, personId, group, meeting, round, requestId, partner, decide, successor };
  };

  it('let people come back and go again, with what hung on them, as often as one likes', async () => {
    const { organisation, personId, group, meeting, round, requestId, partner, decide, successor } = await followed(
      'Lena',
      'Mia',
    );
    for (let time = 0; time < 2; time++) {
      expect(await decide()).toMatchObject({ request: { state: 'settled' }, reversible: true });
      expect(await seated(group.id)).toEqual([
        ['Lena Beispiel', false],
        ['Mia Folge', true],
      ]);
      expect(await invited(meeting.id)).toEqual(['Mia Folge']);
      expect(await person(personId)).toMatchObject({ positions: [], email: null });

      const reopened = await reopen(requestId);
      expect(kept(reopened)).toEqual([
        ['proposed', []],
        ['proposed', []],
      ]);
      expect(reopened).toMatchObject({ request: { state: 'answered' }, reversible: false });
      expect(await seated(group.id)).toEqual([['Lena Beispiel', true]]);
      expect(await invited(meeting.id)).toEqual(['Lena Beispiel']);
      expect(await person(personId)).toMatchObject({
        positions: [{ organisationId: organisation.id, main: true, until: null }],
        email: 'lena@lena.example',
      });
      expect(await successor()).toBeUndefined();
    }
    const timeline = await desk.office.coordinator.request('GET', `/api/persons/${personId}/timeline`);
    expect(JSON.stringify(timeline.body)).toContain('persons.stayed');
    const ofRound = await desk.office.coordinator.request('GET', `/api/update-rounds/${round.id}/timeline`);
    expect(JSON.stringify(ofRound.body)).toContain('update-requests.reopened');
    expect((await partner.get()).text).not.toContain('Ihre Antwort ist bearbeitet');
    const again = await desk.office.coordinator.request('POST', `/api/update-requests/${requestId}/reopen`, {});
    expect(again.status).toBe(409);
  });

  it('leave whom somebody has changed since, and say why', async () => {
    const { personId, group, meeting, requestId, decide, successor } = await followed('Nina', 'Olga');
    await decide();
    const olga = (await successor()) as Person;
    await colleague.request('PUT', `/api/persons/${olga.id}`, { ...olga, phone: '0209 123456' });
    const [seat] = await list<Seat>('seats', { groupId: group.id, personId: olga.id });
    await desk.ask('PUT', `seats/${seat?.id}`, { ...seat, role: 'lead' });
    const elsewhere = await desk.organisation(null, { name: 'Anderswo' });
    await desk.ask('POST', 'positions', { personId, organisationId: elsewhere.organisation.id, main: true });

    const reopened = await reopen(requestId);
    expect(kept(reopened)).toEqual([
      ['proposed', [['changed_since', 'seats', undefined]]],
      ['approved', [['changed_since', 'persons', 'phone']]],
    ]);
    expect(reopened).toMatchObject({ request: { state: 'answered' }, reversible: true });
    expect(await seated(group.id)).toEqual([
      ['Nina Beispiel', true],
      ['Olga Folge', true],
    ]);
    expect(await invited(meeting.id)).toEqual(['Nina Beispiel']);
    expect((await person(personId)).positions.map(({ main }) => main).sort()).toEqual([false, true]);
    expect(await person(olga.id)).toMatchObject({ phone: '0209 123456' });
  });

  it('leave a departure alone whose end was corrected, and what was passed on with it', async () => {
    const { personId, group, requestId, decide } = await followed('Paula', 'Rosa');
    await decide();
    const until = { precision: 'month', from: '2030-04-01', until: '2030-04-30', wording: null };
    const [position] = await list<Person['positions'][number]>('positions', { personId });
    await desk.ask('PUT', `positions/${position?.id}`, { ...position, until });
    const reopened = await reopen(requestId);
    expect(kept(reopened)[0]).toEqual(['approved', [['changed_since', 'positions', 'until']]]);
    expect(reopened.changes[0]?.kept[0]).toMatchObject({ now: until });
    expect(await seated(group.id)).toEqual([
      ['Paula Beispiel', false],
      ['Rosa Folge', true],
    ]);
    expect((await person(personId)).email).toBeNull();
  });

  it('take a position from somebody known, and leave the person', async () => {
    const { organisation } = await desk.organisation('Sina');
    const { person: known } = await desk.organisation('Theo');
    const answer = { 'n.firstName': 'Theo', 'n.lastName': 'Beispiel', 'n.email': 'theo@theo.example' };
    const { requestId } = await desk.answered(organisation.id, 'Sina', answer);
    const { changes, version } = await desk.review(requestId);
    await desk.decide(requestId, version, [{ id: changes[0]?.id, decision: 'approve', personId: known?.id }]);
    expect((await person(known?.id ?? '')).positions).toHaveLength(2);
    expect(kept(await reopen(requestId))).toEqual([['proposed', []]]);
    expect((await person(known?.id ?? '')).positions.map(({ organisation: { name } }) => name)).toEqual(['Theo gGmbH']);
  });

  it('pass nothing on while nobody follows', async () => {
    const { group, requestId } = await followed('Ute', 'Vesna');
    const { changes, version } = await desk.review(requestId);
    const [departure] = changes.map(({ id }) => id);
    const passed = desk.decide(requestId, version, [{ id: departure, decision: 'approve', leftBehind: 'pass' }]);
    await expect(passed).rejects.toThrow(/400 .*leftBehind","code":"required"/);
    expect(await seated(group.id)).toEqual([['Ute Beispiel', true]]);
  });

  it('pass seats on to somebody who was approved before', async () => {
    const { personId, group, requestId } = await followed('Uta', 'Vera');
    const { changes, version, purpose } = await desk.review(requestId);
    const [departure, newcomer] = changes.map(({ id }) => id);
    const first = await desk.decide(requestId, version, [{ id: newcomer, decision: 'approve', ...purpose }]);
    await desk.decide(requestId, first.version, [{ id: departure, decision: 'approve', leftBehind: 'pass' }]);
    expect(await seated(group.id)).toEqual([
      ['Uta Beispiel', false],
      ['Vera Folge', true],
    ]);
    expect(kept(await reopen(requestId))).toEqual([
      ['proposed', []],
      ['proposed', []],
    ]);
    expect(await seated(group.id)).toEqual([['Uta Beispiel', true]]);
    expect((await person(personId)).positions).toHaveLength(1);
  });
});
