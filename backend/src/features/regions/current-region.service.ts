import type { CurrentRegion, CurrentRegionInput } from '@knotenpunkt/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { installationLetterhead } from '../../platform/mail/index.js';
import { historyOf, valuesFrom } from './current-region.mapper.js';
import { CurrentRegionRepository } from './current-region.repository.js';

/** Lets a region's own people say what it is called and what stands on its mails. */
@Injectable()
export class CurrentRegionService {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly regions: CurrentRegionRepository,
    private readonly events: EventLog,
  ) {}

  async get(caller: Caller): Promise<CurrentRegion> {
    const region = await this.regions.find(caller);
    if (!region) throw new AppError('not_found');
    const { addressLines, imprintUrl, privacyUrl } = installationLetterhead(this.settings);
    return { ...region, fallback: { contactLines: addressLines.join('\n'), imprintUrl, privacyUrl } };
  }

  /** @throws AppError `stale_version` with the region as it stands now */
  async replace(caller: Caller, version: number, input: CurrentRegionInput): Promise<CurrentRegion> {
    await this.database.write(caller, async (tx) => {
      const before = await this.regions.lock(tx);
      if (before?.version !== version) throw new AppError('stale_version', { current: await this.get(caller) });
      const after = valuesFrom(input);
      const changes = historyOf(before, after);
      if (changes.length === 0) return;
      await this.regions.update(tx, after);
      await this.events.record(tx, {
        kind: 'regions.updated',
        subjects: [{ type: 'regions', id: before.id, version: version + 1 }],
        changes,
      });
    });
    return this.get(caller);
  }
}
