import { Readable } from 'node:stream';
import {
  type ContactMailInput,
  type ContactNote,
  type ContactNoteInput,
  type FilingInput,
  type FilingPlacesInput,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { ContactNoteService } from '../contacts/index.js';
import { FileService } from '../files/index.js';
import { dayOf, isMail, keptOf, messageKeyOf, textsOf } from './kept-mail.js';
import { contentKeyOf } from './mail-copies.js';
import { MailReader, type BroughtFile } from './mail.reader.js';
import { NewContactService, type MadeContact } from './new-contact.service.js';
import { Recogniser } from './recogniser.js';
import type { ReadAttachment, ReadMail } from './read-mail.js';

/** Files mails and notes with the records they are about: as contact notes, which count as contact wherever contact counts. */
@Injectable()
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly reader: MailReader,
    private readonly recogniser: Recogniser,
    private readonly notes: ContactNoteService,
    private readonly files: FileService,
    private readonly contacts: NewContactService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what was ticked: the note with its mail, the attachments, the new persons, in one transaction. The file itself is not kept.
   * @throws AppError `file_unreadable`, `too_large`, `invalid_input`, `unsupported_type`, `already_exists` where the mail is filed
   */
  async file(caller: Caller, file: BroughtFile, input: FilingInput): Promise<ContactNote> {
    const mail = await this.reader.read(file);
    const chosen = chosenOf(mail, input.attachments ?? []);
    const direction = await this.recogniser.directionOf(caller, mail);
    const id = await this.database.write(caller, async (tx) => {
      const made = await this.contacts.addAll(tx, input.newPersons ?? [], input.why);
      const note = {
        ...this.noteOf(mail, input),
        ...placesOf(input, made),
        mail: mailOf(mail, direction, input.quoted ?? false),
      };
      const noteId = await this.notes.add(tx, note);
      for (const { name, bytes } of chosen) {
        await this.files.keep(tx, { name, subjectType: 'contact-notes', subjectId: noteId, open: () => Readable.from([bytes]) });
      }
      return noteId;
    });
    return this.notes.get(caller, id);
  }

  /**
   * Lets a filed mail name further records.
   * @throws AppError `not_found`, `invalid_input` where it lies with another group, network or initiative
   */
  alsoName(caller: Caller, id: string, places: FilingPlacesInput): Promise<ContactNote> {
    return this.notes.alsoName(caller, id, places);
  }

  private noteOf(mail: ReadMail, { kind, subject, day, nextStep }: FilingInput): ContactNoteInput {
    const sent = isMail(mail) && mail.sentAt !== null;
    return {
      kind: isMail(mail) ? 'mail' : (kind ?? 'mail'),
      day: sent ? dayOf(mail, this.clock.now()) : day,
      text: subject,
      nextStep,
    };
  }
}

/** @throws AppError `invalid_input` where the mail has no such attachment */
function chosenOf({ attachments }: ReadMail, indexes: readonly number[]): ReadAttachment[] {
  return indexes.map((index, at) => {
    const attachment = attachments[index];
    if (!attachment) throw new AppError('invalid_input', { fields: [{ path: `attachments.${at}`, code: 'unknown_value' }] });
    return attachment;
  });
}

type Places = Pick<ContactNoteInput, 'organisationIds' | 'personIds' | 'groupId' | 'networkId' | 'initiativeId'>;

/** What is made along with it is named by it as well. */
function placesOf({ organisationIds = [], personIds = [], ...others }: FilingInput, made: readonly MadeContact[]): Places {
  return {
    groupId: others.groupId,
    networkId: others.networkId,
    initiativeId: others.initiativeId,
    organisationIds: [...new Set([...organisationIds, ...made.flatMap(({ organisationId }) => organisationId ?? [])])],
    personIds: [...personIds, ...made.map(({ personId }) => personId)],
  };
}

function mailOf(mail: ReadMail, direction: ContactMailInput['direction'], withQuoted: boolean): ContactMailInput | null {
  if (!isMail(mail)) return null;
  const texts = textsOf(mail);
  const kept = keptOf(mail, texts);
  const keys = { messageKey: messageKeyOf(mail), contentKey: contentKeyOf(mail, texts.text) };
  return { ...kept, ...keys, direction, quoted: withQuoted ? kept.quoted : null };
}
