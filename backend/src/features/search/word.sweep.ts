import { Inject, Injectable } from '@nestjs/common';
import { Clock, DAYS } from '../../platform/clock/index.js';
import { runsJobs, SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { MinuteSweep } from '../../platform/outbox/index.js';

/** How long a word is still suggested for a typing error after the last record lost it, in milliseconds. */
const KEPT_FOR = DAYS;

/** Forgets words of names that no record has any more: all that a list lost in a day at once, as its records are read through for it. */
@Injectable()
export class WordSweep extends MinuteSweep {
  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super(runsJobs(settings.role));
  }

  protected async look(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_FOR);
    while (await this.forgetOfOneList(before)) continue;
  }

  /** @returns whether there was a list that had lost words before */
  private async forgetOfOneList(before: Date): Promise<boolean> {
    const [row] = await this.database.open<{ found: boolean }>('SELECT forget_lost_words($1) AS found', [before]);
    return row?.found ?? false;
  }
}
