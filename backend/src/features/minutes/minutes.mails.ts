import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Letter } from '../../platform/mail/index.js';
import { officeOf, readerOf, silenceOf } from '../invitations/index.js';
import { MessageKinds, type ClaimedMessage, type NotSent } from '../messages/index.js';
import { PersonContacts, type Contact } from '../persons/index.js';
import { ActionItemLinks } from './action-item.links.js';
import { MinutesDocuments, type MinutesActionItem, type MinutesDocument } from './minutes.document.js';
import { minutesLetter } from './minutes.letter.js';

const NO_LONGER_TRUE: NotSent = { notSent: 'superseded', reason: 'no_longer_valid' };
const NOT_WANTED: NotSent = { notSent: 'suppressed', reason: 'no_longer_valid' };

/** What letters claimed together are written from. */
interface Read {
  documents: Map<string, MinutesDocument | undefined>;
  generations: Map<string, number>;
  contacts: Map<string, Contact>;
}

/** Writes the minutes to those who were invited, as they stand when the mail's turn has come. */
@Injectable()
export class MinutesMails {
  private readonly read = new WeakMap<Tx, Read>();

  constructor(
    kinds: MessageKinds,
    private readonly documents: MinutesDocuments,
    private readonly links: ActionItemLinks,
    private readonly contacts: PersonContacts,
  ) {
    kinds.register({
      kind: 'minutes.minutes',
      prepare: async (tx, messages) => void this.read.set(tx, await this.readFor(tx, messages)),
      compose: (tx, message) => this.compose(tx, message),
    });
  }

  private async readFor(tx: Tx, messages: readonly ClaimedMessage[]): Promise<Read> {
    const documents = new Map<string, MinutesDocument | undefined>();
    for (const id of new Set(messages.map(({ subject }) => subject?.id ?? '')))
      documents.set(id, await this.documents.of(tx, id));
    const items = [...documents.values()].flatMap(
      (document) => document?.actionItems.filter(({ state }) => state === 'open') ?? [],
    );
    const persons = messages.map(personOf).filter((id) => id !== null);
    return {
      documents,
      generations: await this.links.issue(
        tx,
        items.map(({ id }) => id),
      ),
      contacts: await this.contacts.of(tx, persons),
    };
  }

  private async compose(tx: Tx, message: ClaimedMessage): Promise<Letter | NotSent> {
    const { documents, generations, contacts } = this.read.get(tx) ?? (await this.readFor(tx, [message]));
    const document = documents.get(message.subject?.id ?? '');
    if (document?.meeting.state !== 'closed' || document.edition !== message.details.edition) return NO_LONGER_TRUE;
    const personId = personOf(message);
    const contact = personId === null ? undefined : contacts.get(personId);
    if (contact && silenceOf(contact) !== null) return NOT_WANTED;
    const { recipient, letterhead } = message;
    const reader = readerOf(message, officedFrom(contact));
    if (!reader) return NOT_WANTED;
    return minutesLetter({
      language: recipient.language,
      recipient: { name: recipient.name, addressLine: reader.addressLine },
      officeFor: reader.officeFor,
      letterhead,
      document,
      own: openFor(personId, document),
      reportAt: ({ id }) => this.links.address(id, generations.get(id) ?? 1),
    });
  }
}

/** Of a guest no more is known than their name and address. */
function officedFrom(contact: Contact | undefined): Parameters<typeof readerOf>[1] {
  if (!contact) return { name: '', addressLine: null, office: null };
  const { name, addressLine } = contact;
  return { name, addressLine, office: officeOf(contact) };
}

/** What is open for somebody: from this meeting, and from before in the same group. */
export function openFor(personId: string | null, { actionItems }: MinutesDocument): MinutesActionItem[] {
  return actionItems.filter(({ ownerId, state }) => personId !== null && ownerId === personId && state === 'open');
}

function personOf({ details }: ClaimedMessage): string | null {
  return typeof details.personId === 'string' ? details.personId : null;
}
