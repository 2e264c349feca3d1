import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { isUnavailable } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { MailTransport, type Delivery } from '../../platform/mail/index.js';
import { Coalescer } from './coalescer.js';
import { DeliveryNews } from './delivery-news.js';
import { againAfter } from './delivery.schedule.js';
import { LedgerRepository, REPEAT_AFTER, type ClaimedRow, type ContentBegun, type LedgerEntry } from './ledger.repository.js';
import { UnreachableAddresses } from './unreachable-addresses.js';
import { ComposingError, MessageComposer, type ComposedMail } from './message.composer.js';

/** Mails claimed at once: enough to keep every connection busy, few enough that a crash leaves little to sort out. */
export const BATCH = 50;

/** How often and how long apart, in milliseconds, the end of an attempt is written while the database is away. */
const RECORD_TRIES = 60;
const RECORD_PAUSE = 1_000;

/** Mails of one claim, written and ready to leave. */
export interface Consignment {
  caller: Caller;
  claimId: string;
  mails: ComposedMail[];
}

/** Carries mails from the ledger to the mail server. */
@Injectable()
export class MessageSender {
  private readonly logger = new Logger(MessageSender.name);

  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly composer: MessageComposer,
    private readonly transport: MailTransport,
    private readonly events: EventLog,
    private readonly addresses: UnreachableAddresses,
    private readonly news: DeliveryNews,
  ) {}

  /**
   * Claims and writes the mails whose turn it is, in one transaction: what is no longer true is settled with the claim.
   * @returns what is to be sent after the commit, and whether more is waiting
   * @throws ComposingError where one could not be written; nothing is claimed then
   */
  async take(tx: Tx): Promise<Consignment & { full: boolean }> {
    const claimId = uuidv7();
    const rows = await this.ledger.claim(tx, claimId, BATCH);
    const { ready, settled } = rows.length > 0 ? await this.composer.compose(tx, rows) : { ready: [], settled: [] };
    await this.ledger.record(tx, claimId, settled);
    if (settled.length > 0) tx.onCommit(() => rows.forEach((row) => this.news.gather(tx.caller, row)));
    return { caller: tx.caller, claimId, mails: ready, full: rows.length === BATCH };
  }

  /** Sends them side by side. Ends when the fate of each is in the ledger. */
  async send({ caller, claimId, mails }: Consignment): Promise<void> {
    const begun = new Coalescer((items: readonly ContentBegun[]) => this.ledger.beginContent(caller, claimId, items));
    const ended = new Coalescer((entries: readonly LedgerEntry[]) => this.recordPatiently(caller, claimId, entries));
    await Promise.all(
      mails.map(async (mail) => {
        const { id } = mail.row;
        const delivery = await this.transport.send({
          envelope: mail.envelope,
          content: mail.content,
          beforeContent: async () => {
            const ours = await begun.add({ id, hash: mail.hash, title: mail.title });
            if (!ours.has(id)) throw new Error('The claim was taken back');
          },
        });
        this.logger.log({ msg: 'mail', messageId: id, requestId: mail.row.requestId, result: delivery.result });
        const entry = entryOf(mail, delivery);
        if (!entry) return;
        await ended.add(entry);
        this.news.gather(caller, mail.row);
      }),
    );
  }

  /** Puts a mail that cannot be written aside, so that it holds up no other. */
  async setAside(caller: Caller, { row, cause }: ComposingError): Promise<void> {
    if (isUnavailable(cause)) throw cause;
    this.logger.error({ msg: 'mail cannot be written', messageId: row.id, kind: row.kind, err: cause });
    const wait = againAfter(row.attempts);
    await this.database.write(caller, (tx) => this.ledger.setAside(tx, row.id, wait));
    this.news.gather(caller, row);
  }

  /** What the server answered cannot be asked again: while the database is away it is kept here and tried. */
  private async recordPatiently(caller: Caller, claimId: string, entries: readonly LedgerEntry[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.record(caller, claimId, entries);
      } catch (error) {
        if (!isUnavailable(error) || tries === RECORD_TRIES) throw error;
        await pause(RECORD_PAUSE);
      }
    }
  }

  private async record(caller: Caller, claimId: string, entries: readonly LedgerEntry[]): Promise<void> {
    const withRegion = caller.identity.regionId === null ? [] : entries;
    const troubles = withRegion.filter(isTrouble);
    const lessons = withRegion.flatMap(({ lesson }) => lesson ?? []);
    if (troubles.length + lessons.length === 0) return this.ledger.recordAlone(caller, claimId, entries);
    await this.database.write(caller, async (tx) => {
      await this.ledger.record(tx, claimId, entries);
      await this.events.recordAll(
        tx,
        troubles.map(({ id, state }) => ({ kind: `messages.${state}`, subjects: [{ type: 'messages', id }] })),
      );
      await this.addresses.learn(tx, lessons);
    });
  }
}

/** Somebody should look at it: it stands in the history. */
const isTrouble = ({ state }: LedgerEntry): boolean => state === 'failed' || state === 'unknown';

/** Null where the claim was taken back: the ledger already says otherwise. */
function entryOf({ row, title }: ComposedMail, { result, reply, deadAddress = false }: Delivery): LedgerEntry | null {
  const entry = { id: row.id, reply, title, attempted: true };
  const lesson = { address: row.recipientAddress, reachable: result === 'sent', reply };
  switch (result) {
    case 'sent':
      return { ...entry, state: 'sent', ...(row.refusedBefore && { lesson }) };
    case 'refused':
      return { ...entry, state: 'failed', ...(deadAddress && { lesson }) };
    case 'deferred':
      return deferred(entry, row);
    case 'unknown':
      return { ...entry, state: 'unknown', againAfter: row.contentHash === null ? REPEAT_AFTER : null };
    case 'withdrawn':
      return null;
  }
}

function deferred(entry: Omit<LedgerEntry, 'state'>, row: ClaimedRow): LedgerEntry {
  const wait = againAfter(row.attempts);
  return wait === null ? { ...entry, state: 'failed' } : { ...entry, state: 'deferred', againAfter: wait };
}
