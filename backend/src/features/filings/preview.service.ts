import {
  MAIL_TEXT_MAX,
  readSignature,
  signatureOf,
  type FiledMail,
  type FilingAttachment,
  type FilingNotice,
  type FilingPreview,
  type MailSignature,
  type RecognisedRecord,
  type SignatureProposal,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { mediaTypeOf } from '../../platform/files/index.js';
import { ContactNoteService } from '../contacts/index.js';
import { dayOf, isMail, keptOf, messageKeyOf, subjectOf, textsOf } from './kept-mail.js';
import { contentKeyOf, isCopy } from './mail-copies.js';
import { MailReader, type BroughtFile } from './mail.reader.js';
import type { ReadAttachment, ReadMail } from './read-mail.js';
import { RecognitionRepository } from './recognition.repository.js';
import { Recogniser, type Recognised } from './recogniser.js';
import { SignatureService } from './signature.service.js';

/** Says what would be kept of something that was brought. Nothing is. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly reader: MailReader,
    private readonly recogniser: Recogniser,
    private readonly signatures: SignatureService,
    private readonly repository: RecognitionRepository,
    private readonly notes: ContactNoteService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `file_unreadable`, `too_large` */
  async preview(caller: Caller, file: BroughtFile): Promise<FilingPreview> {
    const mail = await this.reader.read(file);
    const texts = textsOf(mail);
    const { text, footer } = texts;
    const signature = signatureIn(mail, text);
    const recognised = await this.recogniser.recognise(caller, mail, text, signature);
    const theirs = signature !== null && recognised.direction !== 'sent';
    const address = mail.sender?.address ?? null;
    const proposal = theirs ? await this.signatures.propose(caller, signature, address) : null;
    return {
      source: mail.source,
      subject: subjectOf(mail, text),
      day: dayOf(mail, this.clock.now()),
      ...keptOf(mail, texts),
      footer,
      attachments: await Promise.all(mail.attachments.map(attachmentOf)),
      notices: noticesOf(mail, text),
      ...withSigner(recognised, proposal, address),
      filed: isMail(mail) ? await this.filed(caller, mail, text) : null,
      signature: proposal,
    };
  }

  /** Where it lies already: the mail itself, else one that says the same and was sent by the same at the same time. */
  private async filed(caller: Caller, mail: ReadMail, written: string): Promise<FiledMail | null> {
    const itself = await this.repository.filedWith(caller, messageKeyOf(mail));
    const id = itself ?? (await this.copyOf(caller, mail, written));
    if (!id) return null;
    const { text, day, author, organisation, organisations, persons, group, network, initiative } = await this.notes.get(
      caller,
      id,
    );
    const all = [...(organisation ? [organisation] : []), ...organisations];
    const named = { organisations: all, persons, group, network, initiative };
    return { id, certain: itself !== undefined, subject: text, day, author: author?.name ?? null, ...named };
  }

  private async copyOf(caller: Caller, mail: ReadMail, text: string): Promise<string | undefined> {
    const key = contentKeyOf(mail, text);
    const alike = key ? await this.repository.filedLike(caller, key) : [];
    return alike.find((other) => isCopy(mail, other))?.id;
  }
}

/** Who signs as somebody of a known organisation is no stranger, whatever address they write from. */
function withSigner(recognised: Recognised, proposal: SignatureProposal | null, address: string | null): Recognised {
  const { known } = proposal ?? {};
  if (!known?.position) return recognised;
  const first = ({ id, name }: { id: string; name: string }, records: readonly RecognisedRecord[]): RecognisedRecord[] => {
    const found = records.find((one) => one.id === id && one.certain);
    return [found ?? { id, name, by: 'name', from: name, certain: true }, ...records.filter((one) => one.id !== id)];
  };
  return {
    ...recognised,
    persons: first(known, recognised.persons),
    organisations: first(known.position.organisation, recognised.organisations),
    unknown: recognised.unknown.filter((stranger) => stranger.address !== address),
  };
}

function signatureIn({ source }: ReadMail, text: string): MailSignature | null {
  const block = source === 'signature' ? text : signatureOf(text);
  return block ? readSignature(block) : null;
}

async function attachmentOf({ name, bytes, inline }: ReadAttachment, index: number): Promise<FilingAttachment> {
  const kept = bytes.length > 0 && (await mediaTypeOf(name, bytes.subarray(0, 65_536))) !== undefined;
  const refusal = kept ? null : bytes.length === 0 ? 'empty' : 'unsupported_type';
  return { index, name, size: bytes.length, inline, refusal };
}

function noticesOf(mail: ReadMail, text: string): FilingNotice[] {
  if (!isMail(mail)) return [];
  return [
    ...mail.notices,
    ...(mail.sentAt ? [] : (['no_date'] as const)),
    ...(mail.sender ? [] : (['no_sender'] as const)),
    ...(text.length > MAIL_TEXT_MAX ? (['shortened'] as const) : []),
  ];
}
