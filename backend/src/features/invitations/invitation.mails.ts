import type { MessageKindName } from '@knotenpunkt/shared';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { OncePer, type Letter } from '../../platform/mail/index.js';
import { MailRefusalRepository, MessageKinds, type ClaimedMessage, type NotSent } from '../messages/index.js';
import { LETTER_TEXTS } from './emails/index.js';
import type { LetterKind } from './invitation.entity.js';
import type { Invitee } from './invitee.js';
import { InviteeRepository } from './invitee.repository.js';
import { writeLetter } from './letter.content.js';
import { LetterLinks } from './letter.links.js';
import { REMINDER_MAILS, type LetterDetails } from './letter.order.js';
import { readerOf, type Reader } from './office.js';
import { LetterRepository, type LetterMeeting } from './letter.repository.js';
import { meetingCalendars } from './meeting.calendar.js';

type Written = LetterKind | 'reminder';

const KINDS: Record<Written, MessageKindName> = {
  invitation: 'invitations.invitation',
  update: 'invitations.update',
  cancellation: 'invitations.cancellation',
  confirmation: 'invitations.confirmation',
  reminder: 'invitations.reminder',
};

const NO_LONGER_TRUE: NotSent = { notSent: 'superseded', reason: 'no_longer_valid' };
const NOT_WANTED: NotSent = { notSent: 'suppressed', reason: 'no_longer_valid' };

interface Read {
  invitees: Map<string, Invitee>;
  meetings: Map<string, LetterMeeting>;
}

/** What stands in the calendars of all who are told the same of a meeting. */
const CALENDARS = new OncePer<LetterMeeting, ReturnType<typeof meetingCalendars>>();

/** Writes the letters about meetings, from what holds when their turn has come. */
@Injectable()
export class InvitationMails {
  /** What was read for mails claimed together. */
  private readonly read = new WeakMap<Tx, Map<Written, Read>>();

  constructor(
    kinds: MessageKinds,
    private readonly invitees: InviteeRepository,
    private readonly letters: LetterRepository,
    private readonly refusals: MailRefusalRepository,
    private readonly links: LetterLinks,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    for (const [written, kind] of Object.entries(KINDS) as [Written, MessageKindName][]) {
      kinds.register({
        kind,
        prepare: (tx, messages) => this.prepare(tx, written, messages),
        compose: (tx, message) => this.compose(tx, written, message),
      });
    }
  }

  private async prepare(tx: Tx, written: Written, messages: readonly ClaimedMessage[]): Promise<void> {
    const ids = messages.flatMap(({ subject }) => (subject ? [subject.id] : []));
    await this.invitees.holdMeetings(tx, ids);
    const invitees = await this.invitees.find(tx, ids);
    const meetings = await this.letters.meetings(
      tx,
      [...invitees.values()].map(({ meetingId }) => meetingId),
    );
    const read = this.read.get(tx) ?? new Map<Written, Read>();
    this.read.set(tx, read.set(written, { invitees, meetings }));
  }

  private async compose(tx: Tx, written: Written, message: ClaimedMessage): Promise<Letter | NotSent> {
    if (!this.read.get(tx)?.has(written)) await this.prepare(tx, written, [message]);
    const read = this.read.get(tx)?.get(written);
    const invitee = read?.invitees.get(message.subject?.id ?? '');
    const about = read?.meetings.get(invitee?.meetingId ?? '');
    if (!invitee || !about) return NO_LONGER_TRUE;
    if (!this.isTrue(written, invitee, about, message.details as unknown as LetterDetails)) return NO_LONGER_TRUE;
    const reader = await this.readerOf(tx, message, invitee);
    return reader ? this.write(written, message, reader, invitee, about) : NOT_WANTED;
  }

  /** Null where nobody is to read it any more. */
  private async readerOf(tx: Tx, message: ClaimedMessage, invitee: Invitee): Promise<Reader | null> {
    const reader = invitee.silence === null ? readerOf(message, invitee) : null;
    return reader && !(await this.isRefused(tx, message, invitee)) ? reader : null;
  }

  /** Few are ever reminded of one meeting: it is asked for each. */
  private async isRefused(tx: Tx, { kind, details }: ClaimedMessage, invitee: Invitee): Promise<boolean> {
    if (kind !== REMINDER_MAILS) return false;
    const reader = details.officeId === undefined ? invitee : (invitee.office ?? invitee);
    return (await this.refusals.among(tx, kind, [reader])).size > 0;
  }

  /** Nothing is sent about a meeting that is cancelled, over or another than the letter tells, but the cancellation. */
  private isTrue(written: Written, invitee: Invitee, { meeting }: LetterMeeting, details: LetterDetails): boolean {
    if (invitee.revision !== details.revision) return false;
    if (written === 'cancellation') return true;
    const lives = meeting.state !== 'cancelled' && meeting.archivedAt === null && invitee.removedAt === null;
    const ahead = meeting.endsAt !== null && meeting.endsAt > this.clock.now();
    const asked = written !== 'reminder' || invitee.answer === null;
    // Whoever does not come hears of no change: their confirmation holds, whatever became of the meeting since.
    const stays = written === 'confirmation' && (invitee.answer === 'no' || invitee.answer === 'deputy');
    return lives && ahead && asked && (stays || meeting.sequence === details.sequence);
  }

  private write(
    written: Written,
    { recipient, letterhead, details }: ClaimedMessage,
    { addressLine, officeFor }: Reader,
    invitee: Invitee,
    about: LetterMeeting,
  ): Letter | NotSent {
    const { announced, announcedAt, announcedSequence, known, answer } = invitee;
    const kept = details as unknown as LetterDetails;
    const { reopened, cause } = kept;
    if (!announced || !announcedAt || announcedSequence === null) return NO_LONGER_TRUE;
    const letter = writeLetter({
      written,
      language: recipient.language,
      recipient: { name: recipient.name, addressLine },
      officeFor,
      letterhead,
      about,
      announced,
      known,
      invitation: invitee,
      reopened,
      cause,
      page: `${this.settings.publicUrl}/a/${this.links.tokenOf(invitee, kept)}`,
    });
    // The entry for the calendar goes to whoever is asked, alone: in that of the office it would be an invitation of its own.
    if (written === 'reminder' || officeFor !== null) return letter;
    const method = written === 'cancellation' ? 'CANCEL' : 'REQUEST';
    const entry = { meeting: about.meeting, announced, sequence: announcedSequence, at: announcedAt };
    const bodies = CALENDARS.of(about, JSON.stringify([method, announced, announcedSequence, announcedAt]), () =>
      meetingCalendars(method, entry),
    );
    const body = bodies({ name: recipient.name, address: recipient.address, answer });
    return { ...letter, calendar: { method, body, fileName: LETTER_TEXTS[recipient.language].file_name } };
  }
}
