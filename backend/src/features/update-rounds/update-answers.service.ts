import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Asked, FieldProblem } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { after, Clock, HOURS, MINUTES } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RateLimiter } from '../../platform/rate-limit/index.js';
import { Messages } from '../messages/index.js';
import { AccessRepository } from './access.repository.js';
import { AnswerRecorder } from './answer.recorder.js';
import { readAnswer } from './answer.reader.js';
import { freshEntries, knownEntries, type Entries } from './entries.js';
import { OneTimeCodes } from './one-time-codes.js';
import { isFillable, RequestDoors, type Opened, type UpdateDoor } from './request.doors.js';
import { CODE_MAIL } from './round.mail-kinds.js';
import type { RequestSheet } from './round.sheets.js';

/** How long a code can be typed in, and for how long the form stays open after it. */
const CODE_LIFETIME = 10 * MINUTES;
export const SESSION_LIFETIME = 60 * MINUTES;

/** Codes sent, and codes tried, for one request. */
const CODES_SENT = { name: 'update-codes-sent', attempts: 6, within: 1 * HOURS };
const CODES_TRIED = { name: 'update-codes-tried', attempts: 20, within: 1 * HOURS };

/** The form, for those who typed in the code. */
export interface UpdateForm extends UpdateDoor {
  asked: Asked;
  entries: Entries;
  formVersion: number;
}

/**
 * What became of a form that was sent. `locked`: it was open for too long, and a code is needed again. `moved`: another window saved
 * something meanwhile, or other data is shown by now.
 */
export type FormOutcome =
  | { kind: 'locked'; door: UpdateDoor }
  | { kind: 'kept' }
  | { kind: 'recorded' }
  | { kind: 'moved' | 'faulty'; form: UpdateForm; entries: Entries; faults: FieldProblem[] };

/** What somebody does with the form. */
export type FormAction = 'save' | 'send' | 'confirm';

/** Opens forms to those who have the link and the code from their mailbox, and takes what they say. */
@Injectable()
export class UpdateAnswers {
  constructor(
    private readonly doors: RequestDoors,
    private readonly access: AccessRepository,
    private readonly recorder: AnswerRecorder,
    private readonly codes: OneTimeCodes,
    private readonly messages: Messages,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * What it is about. Looking at it changes nothing.
   * @throws AppError `token_invalid`, `link_expired`
   */
  show(token: string): Promise<UpdateDoor> {
    return this.doors.behind(token, (_, opened) => Promise.resolve(opened));
  }

  /** Sends a code to whoever is asked, wherever the link was forwarded to. Where nothing is to be filled in any more, none is sent. */
  async sendCode(token: string): Promise<UpdateDoor> {
    await this.limiter.count(CODES_SENT, await this.doors.idOf(token));
    return this.doors.behind(token, async (tx, opened) => {
      if (isFillable(opened.page)) await this.queueCode(tx, opened.sheet);
      return opened;
    });
  }

  /**
   * Exchanges a code for the cookie that opens the form.
   * @param carries whether a form is on its way: it answers what was shown then, which stays
   * @returns what the cookie holds
   * @throws AppError `code_wrong`: wrong, used, too old or tried too often
   */
  async enter(token: string, code: string, carries: boolean): Promise<string> {
    const requestId = await this.doors.idOf(token);
    await this.limiter.count(CODES_TRIED, requestId);
    const codeId = await this.doors.behind(token, (tx) => this.access.attempt(tx, requestId, this.clock.now()));
    if (codeId === null || !isSameText(this.codes.of(requestId, codeId), code)) throw new AppError('code_wrong');
    return this.doors.behind(token, async (tx, { request, page }) => {
      const session = randomBytes(32).toString('base64url');
      await this.access.begin(tx, request.id, hashOf(session), after(this.clock.now(), SESSION_LIFETIME));
      if (isFillable(page) && !(carries && request.asked)) await this.recorder.showPresent(tx, request);
      return session;
    });
  }

  /** The form with what was entered so far; null without a cookie that opens it, or where nothing is taken any more. */
  form(token: string, session: string | undefined): Promise<UpdateForm | null> {
    return this.doors.behind(token, (tx, opened) => this.openForm(tx, opened, session));
  }

  /**
   * Keeps, sends or confirms a form.
   * @returns null where nothing is taken any more
   */
  fill(token: string, session: string | undefined, action: FormAction, sent: Entries): Promise<FormOutcome | null> {
    return this.doors.behind(token, async (tx, opened) => {
      const form = await this.openForm(tx, opened, session);
      if (!form) return isFillable(opened.page) ? { kind: 'locked', door: opened } : null;
      const entries = knownEntries(form.asked, sent);
      if (sent.version !== String(form.formVersion)) return { kind: 'moved', form, entries, faults: [] };
      return this.take(tx, opened, action, { form, entries });
    });
  }

  private async take(
    tx: Tx,
    { request, page: { late } }: Opened,
    action: FormAction,
    { form, entries }: { form: UpdateForm; entries: Entries },
  ): Promise<FormOutcome> {
    if (action === 'confirm') {
      await this.recorder.confirm(tx, request, late);
      return { kind: 'recorded' };
    }
    if (action === 'save') {
      await this.recorder.keep(tx, request, entries);
      return { kind: 'kept' };
    }
    const answer = await readAnswer(form.asked, entries);
    if (answer.faults.length > 0) return { kind: 'faulty', form, entries, faults: answer.faults };
    await this.recorder.record(tx, request, { entries, answer, late });
    return { kind: 'recorded' };
  }

  private async openForm(tx: Tx, opened: Opened, session: string | undefined): Promise<UpdateForm | null> {
    const { request, page, letterhead } = opened;
    const { id, asked, entries, formVersion } = request;
    if (session === undefined || !asked || !isFillable(page)) return null;
    if (!(await this.access.isOpen(tx, id, hashOf(session), this.clock.now()))) return null;
    return { page, letterhead, asked, entries: { ...freshEntries(asked), ...entries }, formVersion };
  }

  private async queueCode(tx: Tx, { id, recipientName: name, address, language }: RequestSheet): Promise<void> {
    const codeId = uuidv7();
    await this.access.awaitCode(tx, id, codeId, after(this.clock.now(), CODE_LIFETIME));
    await this.messages.queue(tx, [
      {
        kind: CODE_MAIL,
        dedupeKey: `${CODE_MAIL}:${codeId}`,
        recipient: { address, name, language },
        subject: { type: 'update-requests', id },
        details: { codeId },
      },
    ]);
  }
}

function hashOf(session: string): Buffer {
  return createHash('sha256').update(session).digest();
}

function isSameText(wanted: string, given: string): boolean {
  const [one, other] = [Buffer.from(wanted), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
