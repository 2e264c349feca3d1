import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { IndicatorRepository, indicatorValues, MunicipalityRepository } from '../../features/regions/index.js';
import type { Tx } from '../../platform/database/index.js';
import { MUSTER_AREAS, MUSTER_INDICATORS } from './muster-region.js';

const DAY = 24 * 60 * 60 * 1000;
/** When the directory of the invented region was filled. */
const AGE = 700 * DAY;

/** Area and key figures of the invented region, known from its first day on. */
export async function loadRegionDirectory(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  if (key !== 'muster') return;
  const begun = Date.now() - AGE;
  const ids = new Map(MUSTER_AREAS.map(({ name }) => [name, uuidv7()]));
  for (const { name, kind, subRegion, parent } of MUSTER_AREAS) {
    const place = { id: ids.get(name) ?? '', parentId: (parent && ids.get(parent)) || null };
    const dates = { createdAt: new Date(begun), updatedAt: new Date(begun) };
    await app.get(MunicipalityRepository).insert(tx, { ...place, name, kind, subRegion: subRegion ?? null, ...dates });
  }
  for (const [index, { area, ...input }] of MUSTER_INDICATORS.entries()) {
    const at = new Date(begun + index * 1_000);
    const values = indicatorValues({ ...input, municipalityId: area ? ids.get(area) : null });
    await app.get(IndicatorRepository).insert(tx, { ...values, id: uuidv7(), createdAt: at, updatedAt: at });
  }
}
