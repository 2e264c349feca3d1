import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Letter } from '../../platform/mail/index.js';
import { officeOf, readerOf, silenceOf } from '../invitations/index.js';
import { MessageKinds, type ClaimedMessage, type NotSent } from '../messages/index.js';
import { PersonContacts, type Contact } from '../persons/index.js';
import { AccessRepository } from './access.repository.js';
import { OneTimeCodes } from './one-time-codes.js';
import { codeLetter, roundLetter, type RoundLetter } from './round.letter.js';
import { RoundLinks } from './round.links.js';
import { CODE_MAIL, REMINDER_MAIL, REQUEST_MAIL } from './round.mail-kinds.js';
import { RequestSheets, type RequestSheet } from './round.sheets.js';

const NO_LONGER_TRUE: NotSent = { notSent: 'superseded', reason: 'no_longer_valid' };
const NOT_WANTED: NotSent = { notSent: 'suppressed', reason: 'no_longer_valid' };

/** What letters claimed together are written from. */
interface Read {
  sheets: Map<string, RequestSheet>;
  contacts: Map<string, Contact>;
  generations: Map<string, number>;
}

/** Writes the letters of rounds, from what holds when their turn has come. */
@Injectable()
export class RoundMails {
  private readonly read = new WeakMap<Tx, Read>();

  constructor(
    kinds: MessageKinds,
    private readonly sheets: RequestSheets,
    private readonly contacts: PersonContacts,
    private readonly links: RoundLinks,
    private readonly access: AccessRepository,
    private readonly codes: OneTimeCodes,
  ) {
    const prepare = async (tx: Tx, messages: readonly ClaimedMessage[]): Promise<void> =>
      void this.read.set(tx, await this.readFor(tx, messages));
    kinds.register({ kind: REQUEST_MAIL, prepare, compose: (tx, message) => this.compose(tx, message, 'request') });
    kinds.register({ kind: REMINDER_MAIL, prepare, compose: (tx, message) => this.compose(tx, message, 'reminder') });
    kinds.register({ kind: CODE_MAIL, compose: (tx, message) => this.composeCode(tx, message) });
  }

  private async readFor(tx: Tx, messages: readonly ClaimedMessage[]): Promise<Read> {
    const ids = [...new Set(messages.map(idOf))];
    const sheets = await this.sheets.of(tx, ids);
    const persons = [...sheets.values()].flatMap(({ personId }) => personId ?? []);
    return {
      sheets,
      contacts: await this.contacts.of(tx, persons),
      generations: await this.links.generations(tx, ids),
    };
  }

  /** Nothing is asked of those who have answered, or whose round has ended, or who were exchanged for somebody else. */
  private async compose(tx: Tx, message: ClaimedMessage, kind: RoundLetter['kind']): Promise<Letter | NotSent> {
    const known = this.read.get(tx);
    const id = idOf(message);
    const { sheets, contacts, generations } = known?.sheets.has(id) ? known : await this.readFor(tx, [message]);
    const sheet = sheets.get(id);
    const generation = generations.get(id) ?? 1;
    if (!sheet || !isAsked(sheet) || generation !== message.details.generation) return NO_LONGER_TRUE;
    const contact = sheet.personId === null ? undefined : contacts.get(sheet.personId);
    if (sheet.personId !== null && (!contact || silenceOf(contact) !== null)) return NOT_WANTED;
    const reader = readerOf(message, officed(contact));
    if (!reader) return NOT_WANTED;
    const { name, language } = message.recipient;
    return roundLetter({
      kind,
      language,
      recipient: { name, addressLine: reader.addressLine },
      officeFor: reader.officeFor,
      organisation: sheet.organisation,
      dueOn: sheet.round.dueOn,
      text: language === 'de' ? sheet.round.textDe : sheet.round.textEn,
      contact: sheet.contact,
      url: this.links.address(id, generation),
    });
  }

  /** Only the newest code is sent. */
  private async composeCode(tx: Tx, message: ClaimedMessage): Promise<Letter | NotSent> {
    const id = idOf(message);
    const sheet = (await this.sheets.of(tx, [id])).get(id);
    const { codeId } = message.details;
    if (!sheet || typeof codeId !== 'string' || !(await this.access.awaits(tx, id, codeId))) return NO_LONGER_TRUE;
    const { name, language } = message.recipient;
    const recipient = { name, addressLine: null };
    return codeLetter(
      { language, recipient, organisation: sheet.organisation, contact: sheet.contact },
      this.codes.of(id, codeId),
    );
  }
}

const idOf = ({ subject }: ClaimedMessage): string => subject?.id ?? '';

const isAsked = ({ state, answeredAt, round }: RequestSheet): boolean =>
  state === 'open' && answeredAt === null && round.state === 'open';

/** Of an organisation's address no more is known. */
function officed(contact: Contact | undefined): Parameters<typeof readerOf>[1] {
  if (!contact) return { name: '', addressLine: null, office: null };
  return { name: contact.name, addressLine: contact.addressLine, office: officeOf(contact) };
}
