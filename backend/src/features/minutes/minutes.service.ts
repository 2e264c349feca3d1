import type { MinutesSent } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type NewEvent } from '../../platform/events/index.js';
import { textOrNull } from '../../platform/records/index.js';
import { copyChanges, withCopy } from '../invitations/index.js';
import { MeetingService, type MeetingEntity } from '../meetings/index.js';
import { Messages, type NewMessage } from '../messages/index.js';
import { MinutesDocuments } from './minutes.document.js';
import { MinutesGround } from './minutes.ground.js';
import { isReached, MinutesRecipients, type Reached } from './minutes.recipients.js';

/** Ends meetings and sends their minutes to those who were invited. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly database: Database,
    private readonly ground: MinutesGround,
    private readonly meetings: MeetingService,
    private readonly documents: MinutesDocuments,
    private readonly recipients: MinutesRecipients,
    private readonly messages: Messages,
    private readonly events: EventLog,
  ) {}

  /**
   * Ends a meeting; the minutes go out. After it was opened again this sends a correction.
   * @throws AppError `conflict` where it is closed already or was called off
   */
  close(caller: Caller, meetingId: string, note: string | null | undefined): Promise<MinutesSent> {
    return this.database.write(caller, async (tx) => {
      const meeting = await this.ground.meeting(tx, meetingId);
      if (meeting.state === 'closed') throw new AppError('conflict');
      await this.meetings.close(tx, meetingId);
      const edition = await this.documents.addEdition(tx, meetingId, textOrNull(note));
      const reached = (await this.recipients.of(tx, meetingId)).filter(isReached);
      const mails = reached.flatMap((recipient) => mailsTo(recipient, meetingId, edition));
      await this.messages.queue(tx, mails);
      await this.events.recordAll(tx, [...summary(meeting, mails.length), ...reached.flatMap((each) => eventOf(meeting, each))]);
      return { edition, mails: mails.length };
    });
  }

  /** Opens the minutes of a closed meeting again, to correct them. */
  reopen(caller: Caller, meetingId: string): Promise<void> {
    return this.database.write(caller, async (tx) => {
      await this.ground.meeting(tx, meetingId);
      await this.meetings.reopen(tx, meetingId);
    });
  }
}

function mailsTo(recipient: Reached, meetingId: string, edition: number): NewMessage[] {
  const { invitationId, personId, name, address, language } = recipient;
  const mail: NewMessage = {
    kind: 'minutes.minutes',
    dedupeKey: `minutes.minutes:${invitationId}:${edition}`,
    recipient: { address, name, language },
    subject: { type: 'meetings', id: meetingId },
    details: { edition, personId },
  };
  return withCopy(mail, recipient);
}

/** In the history of the meeting one line for all mails, in that of each person their own. */
function summary({ id, groupId }: MeetingEntity, mails: number): NewEvent[] {
  if (mails === 0) return [];
  const changes = [{ field: 'mails', before: null, after: mails }];
  const groups = groupId ? [{ type: 'groups', id: groupId }] : [];
  return [{ kind: 'meetings.minutes_sent', subjects: [{ type: 'meetings', id }, ...groups], changes }];
}

function eventOf({ id: fold }: MeetingEntity, { personId, invitationId, organisation, office }: Reached): NewEvent[] {
  if (personId === null) return [];
  const organisations = organisation ? [{ type: 'organisations', id: organisation.id, fold }] : [];
  const invitation = { type: 'invitations', id: invitationId };
  return [
    {
      kind: 'minutes.sent',
      subjects: [{ type: 'persons', id: personId }, invitation, ...organisations],
      changes: copyChanges(office),
    },
  ];
}
