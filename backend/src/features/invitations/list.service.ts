import type { InviteesInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { GroupAccess, SeatRepository } from '../groups/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import { PersonContacts } from '../persons/index.js';
import { subjectsOf } from './invitation.events.js';
import { ListRepository, type NewInvitee, type OnBehalf } from './list.repository.js';

/** Keeps the lists of who is invited. Nothing of it is sent: that is up to whoever sends. */
@Injectable()
export class ListService {
  constructor(
    private readonly database: Database,
    private readonly list: ListRepository,
    private readonly seats: SeatRepository,
    private readonly contacts: PersonContacts,
    private readonly access: GroupAccess,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts persons on the list of a meeting, everybody who sits in a group, and the contacts of a network's members; each person once.
   * @returns how many were not on it yet
   */
  async add(caller: Caller, meetingId: string, input: InviteesInput): Promise<number> {
    return this.database.write(caller, async (tx) => {
      const meeting = await this.openMeeting(tx, meetingId);
      const onBehalfOf = await this.organisations(tx, input);
      const invitees = [...onBehalfOf].map(([personId, organisationId]) => ({ personId, organisationId }));
      const added = await this.put(tx, meetingId, invitees);
      if (added > 0) {
        const changes = [{ field: 'invitees', before: null, after: added }];
        const subject = { type: 'meetings', id: meetingId, version: meeting.version };
        await this.events.record(tx, { kind: 'meetings.invitees_added', subjects: [subject], changes });
      }
      return added;
    });
  }

  /**
   * Takes somebody off the list, and the deputy with them. Who was written to before is told with the next sending; taking off twice
   * is taking off once.
   */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const invitation = await this.list.lock(tx, id);
      if (!invitation || invitation.removedAt) return;
      const meeting = await this.openMeeting(tx, invitation.meetingId);
      await this.takeOff(tx, id);
      await this.events.record(tx, { kind: 'invitations.removed', subjects: subjectsOf(meeting, invitation) });
    });
  }

  /** Puts persons on the list in a transaction of somebody else, who tells of it. */
  put(tx: Tx, meetingId: string, invitees: readonly Omit<NewInvitee, 'id'>[]): Promise<number> {
    return this.list.add(
      tx,
      meetingId,
      invitees.map((invitee) => ({ id: uuidv7(), ...invitee })),
    );
  }

  /** Takes somebody off the list, and the deputy with them, in a transaction of somebody else, who tells of it. */
  async takeOff(tx: Tx, id: string): Promise<void> {
    const invitation = await this.list.lock(tx, id);
    if (!invitation) return;
    const deputies = await this.list.deputies(tx, id);
    if (invitation.revision === 0 && deputies.length === 0) await this.list.strike(tx, [id]);
    else await this.list.remove(tx, [id, ...deputies.map((deputy) => deputy.id)], this.clock.now());
  }

  /**
   * Puts somebody back who was taken off the list, and the deputy who went with them, in a transaction of somebody else, who tells of
   * it. Whoever nobody had written to was struck off and comes anew.
   * @param id of the invitation as it was
   */
  async putBack(tx: Tx, id: string, { meetingId, ...invitee }: OnBehalf & { meetingId: string }): Promise<void> {
    const invitation = await this.list.lock(tx, id);
    await this.put(tx, meetingId, [invitee]);
    if (!invitation?.removedAt || invitation.letter === 'cancellation') return;
    const removedAt = invitation.removedAt.getTime();
    const deputies = (await this.list.deputies(tx, id)).filter((deputy) => deputy.removedAt?.getTime() === removedAt);
    await this.list.bringBack(
      tx,
      deputies.map((deputy) => deputy.id),
    );
  }

  /** The organisation on whose behalf each comes: that of the seat, the member they are a contact of, or the one they stand for. */
  private async organisations(
    tx: Tx,
    { personIds = [], groupId, networkId }: InviteesInput,
  ): Promise<Map<string, string | null>> {
    const members = networkId ? await this.list.contactsOfMembers(tx, networkId) : [];
    const seated = groupId ? await this.seats.people(tx, groupId) : [];
    const sent = new Map([...members, ...seated].map(({ personId, organisationId }) => [personId, organisationId]));
    const ids = [...new Set([...personIds, ...sent.keys()])];
    const contacts = await this.contacts.of(tx, ids);
    if (personIds.some((id) => !contacts.has(id))) throw new AppError('unknown_reference');
    return new Map(ids.map((id) => [id, sent.get(id) ?? contacts.get(id)?.organisation?.id ?? null]));
  }

  /** A cancelled or closed meeting has no list to be changed. */
  private async openMeeting(tx: Tx, id: string): Promise<MeetingEntity> {
    const meeting = await this.list.meeting(tx, id);
    if (!meeting) throw new AppError('not_found');
    await this.access.requireOwn(tx, 'invitations.send', meeting.groupId);
    if (meeting.state === 'cancelled' || meeting.state === 'closed') throw new AppError('conflict');
    return meeting;
  }
}
