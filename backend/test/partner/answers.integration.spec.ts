import type { Invitation, Meeting } from '@knotenpunkt/shared';
import { Caller } from '../../src/platform/access/index.js';
import { DAYS } from '../../src/platform/clock/index.js';
import { Database } from '../../src/platform/database/index.js';
import { AccessTokens } from '../../src/platform/tokens/index.js';
import type { TestApp } from '../support/app.js';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../support/meeting-office.js';

const PEOPLE = 200;

interface Guest {
  invitation: Invitation;
  token: string;
}

describe('answers from the pages behind links', () => {
  let office: MeetingOffice;
  let test: TestApp;
  let people = 0;

  beforeAll(async () => {
    office = await startMeetingOffice();
    test = office.test;
  });

  afterAll(() => office.close());

  /** People who have their invitations to a meeting in four weeks, to be answered a week before. */
  const invited = async (count = 1): Promise<{ meeting: Meeting; guests: Guest[]; guest: Guest }> => {
    const day = (days: number): string => new Date(office.clock.now().getTime() + days * DAYS).toISOString().slice(0, 10);
    const times = { starts: `${day(28)}T10:00`, ends: `${day(28)}T13:00`, answerBy: `${day(21)}T18:00` };
    const meeting = await office.plan(times);
    const names = Array.from({ length: count }, () => `Person${++people}`);
    await office.invite(meeting.id, await office.persons(...names));
    await office.send(meeting.id);
    await office.deliver();
    const invitations = await office.invitations(meeting.id);
    const guests = names.map((name) => ({
      invitation: invitations.find((invitation) => invitation.name === name)!,
      token: office.post.last(addressOf(name)).token ?? '',
    }));
    return { meeting, guests, guest: guests[0]! };
  };

  const get = async (token: string): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${test.address}/a/${token}`);
    return { status: answer.status, text: await answer.text() };
  };
  const post = async (token: string, fields: Record<string, string>): Promise<{ status: number; text: string }> => {
    const body = new URLSearchParams(fields);
    const answer = await fetch(`${test.address}/a/${token}`, { method: 'POST', body, redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  };

  /** A machine that is very busy asks to try again, and people do. */
  const persistently = async <T extends { status: number }>(send: () => Promise<T>): Promise<T> => {
    const answer = await send();
    return answer.status === 503 ? persistently(send) : answer;
  };

  const recorded = async ({ invitation }: Guest): Promise<Invitation | undefined> =>
    (await office.invitations(invitation.meetingId)).find(({ id }) => id === invitation.id);

  const current = async ({ id }: Meeting): Promise<Meeting> =>
    (await office.coordinator.request<Meeting>('GET', `/api/meetings/${id}`)).body;

  /** Events, mails and the rest of what an answer leaves behind. */
  const traces = async (): Promise<string[]> => {
    const counts = ['event', 'message', 'outbox', 'invitation'].map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
    const [row] = await office.query<Record<string, string>>(`SELECT ${counts.join(', ')}`);
    return Object.values(row ?? {});
  };

  it('come from everybody at once and are all counted', async () => {
    const { meeting, guests } = await invited(PEOPLE);
    const answers = await Promise.all(
      guests.map(({ token }, index) => persistently(() => post(token, { answer: index % 4 ? 'yes' : 'no' }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(guests.map(() => 303));
    expect((await current(meeting)).answers).toMatchObject({ invited: PEOPLE, yes: 150, no: 50, open: 0 });
  });

  it('count once however often they are sent', async () => {
    const { guest } = await invited();
    const fields = { answer: 'yes', comment: 'Bis dann' };
    await post(guest.token, fields);
    const before = await traces();
    const [again, ...atOnce] = await Promise.all([1, 2, 3].map(() => post(guest.token, fields)));
    expect([again, ...atOnce].map((answer) => answer?.status)).toEqual([303, 303, 303]);
    expect(await traces()).toEqual(before);
  });

  it('are asked for again where the meeting has moved meanwhile', async () => {
    const { meeting, guest } = await invited();
    const [, sequence = ''] = /name="sequence" value="(\d+)"/.exec((await get(guest.token)).text) ?? [];
    await office.change(meeting.id, { starts: meeting.starts?.replace('T10', 'T09') });
    const answer = await post(guest.token, { answer: 'yes', sequence });
    expect([answer.status, (await recorded(guest))?.answer]).toEqual([412, null]);
    expect(answer.text).toContain('Der Termin hat sich geändert');
    expect(answer.text).toContain('Der Ort bleibt.');
  });

  it('are not taken for a cancelled meeting', async () => {
    const { meeting, guest } = await invited();
    await office.coordinator.request('POST', `/api/meetings/${meeting.id}/cancel`, { reason: 'Die Referentin ist krank' });
    expect((await current(meeting)).state).toBe('cancelled');
    const answer = await post(guest.token, { answer: 'yes' });
    expect([answer.status, (await recorded(guest))?.answer]).toEqual([409, null]);
    for (const { text } of [answer, await get(guest.token)]) {
      expect(text).toContain('Dieses Treffen ist abgesagt');
      expect(text).toContain('Die Referentin ist krank');
      expect(text).not.toContain('<form');
    }
  });

  it('are not taken from somebody who was taken off the list', async () => {
    const { guest } = await invited();
    const { status } = await office.coordinator.request('DELETE', `/api/invitations/${guest.invitation.id}`);
    expect(status).toBe(204);
    const answer = await post(guest.token, { answer: 'yes' });
    expect([answer.status, answer.text.includes('Diese Einladung gilt nicht mehr')]).toEqual([409, true]);
  });

  it('look the same to whoever has a forged link and a revoked one', async () => {
    const { guest } = await invited();
    const tokens = test.get(AccessTokens);
    const resolved = await tokens.resolve(guest.token, 'invitation');
    await test.get(Database).write(Caller.system(office.region), (tx) => tokens.revoke(tx, resolved));
    const [forged, revoked] = [await get('x'.repeat(guest.token.length)), await get(guest.token)];
    expect([revoked.status, revoked.text]).toEqual([404, forged.text]);
    expect((await post(guest.token, { answer: 'yes' })).status).toBe(404);
    expect((await recorded(guest))?.answer).toBeNull();
  });

  it('come too late after the deadline, after the meeting, and after the link’s own time', async () => {
    const { guest } = await invited();
    for (const [days, status, words] of [
      [22, 200, 'Die Frist für Antworten ist abgelaufen'],
      [6.5, 200, 'Dieses Treffen ist vorbei'],
      [29, 200, 'Dieses Treffen ist vorbei'],
      [2, 410, 'Dieser Link ist abgelaufen'],
    ] as const) {
      office.clock.advance(days * DAYS);
      const page = await get(guest.token);
      expect([page.status, page.text.includes(words), page.text.includes('<form')]).toEqual([status, true, false]);
      const answer = await post(guest.token, { answer: 'yes' });
      expect([answer.status, answer.text.includes(words)]).toEqual([status === 200 ? 409 : 410, true]);
    }
    expect((await recorded(guest))?.answer).toBeNull();
  });
});
