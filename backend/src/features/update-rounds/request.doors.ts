import type { UpdatePage } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import type { Letterhead } from '../../platform/mail/index.js';
import { LetterheadRepository } from '../messages/index.js';
import { ProposedChangeRepository } from './proposed-change.repository.js';
import { RoundCalendar } from './round.calendar.js';
import { RoundLinks } from './round.links.js';
import { RequestSheets, type RequestSheet } from './round.sheets.js';
import type { UpdateRequestEntity } from './update-request.entity.js';
import { UpdateRequestRepository } from './update-request.repository.js';

/** What the page behind a link shows before the code. */
export interface UpdateDoor {
  page: UpdatePage;
  letterhead: Letterhead;
}

/** A request whose link somebody has. */
export interface Opened extends UpdateDoor {
  request: UpdateRequestEntity;
  sheet: RequestSheet;
}

/** Finds the request behind a link. */
@Injectable()
export class RequestDoors {
  constructor(
    private readonly database: Database,
    private readonly links: RoundLinks,
    private readonly requests: UpdateRequestRepository,
    private readonly sheets: RequestSheets,
    private readonly changes: ProposedChangeRepository,
    private readonly letterheads: LetterheadRepository,
    private readonly calendar: RoundCalendar,
  ) {}

  /** The id of the request, for counting what is tried at it. */
  async idOf(token: string): Promise<string> {
    return (await this.links.resolve(token)).subjectId;
  }

  /**
   * Works on the request behind a link, in a transaction in which nobody else does.
   * @throws AppError `token_invalid`, `link_expired`
   */
  async behind<T>(token: string, work: (tx: Tx, opened: Opened) => Promise<T>): Promise<T> {
    const { regionId, subjectId } = await this.links.resolve(token);
    return this.database.write(Caller.system(regionId), async (tx) => {
      const request = await this.requests.lock(tx, subjectId);
      const sheet = (await this.sheets.of(tx, [subjectId])).get(subjectId);
      const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
      if (!request || !sheet || !letterhead) throw new AppError('token_invalid');
      return work(tx, { request, sheet, letterhead, page: await this.pageOf(tx, sheet) });
    });
  }

  private async pageOf(tx: Tx, sheet: RequestSheet): Promise<UpdatePage> {
    const { organisation, recipientName, address, addressLine, language, answeredAt, confirmed, round, contact } = sheet;
    return {
      ...{ language, organisation, contact, answeredAt, confirmed },
      state: await this.stateOf(tx, sheet),
      recipient: { name: recipientName, address, addressLine },
      dueOn: round.dueOn,
      late: round.dueOn < this.calendar.today(),
      texts: { de: round.textDe, en: round.textEn },
    };
  }

  private async stateOf(tx: Tx, { id, state, round, answeredAt }: RequestSheet): Promise<UpdatePage['state']> {
    if (state === 'withdrawn' || state === 'planned' || state === 'skipped') return 'withdrawn';
    if (await this.changes.isDecided(tx, id)) return 'decided';
    if (round.state === 'closed') return 'closed';
    return answeredAt === null ? 'open' : 'answered';
  }
}

/** Whether anything can be entered still. */
export function isFillable({ state }: UpdatePage): boolean {
  return state === 'open' || state === 'answered';
}
