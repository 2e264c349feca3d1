import type { INestApplicationContext } from '@nestjs/common';
import { CurrentRegionRepository } from '../features/regions/index.js';
import type { Tx } from '../platform/database/index.js';

/** All invented. */
const MUSTER_LETTERHEAD = {
  senderName: 'Regionalagentur Musterregion',
  tagline: 'Netzwerk für Arbeit und Bildung',
  contactLines: 'Am Alten Speicher 4\n99990 Musterstadt\nTelefon 0221 4710-100\nnetzwerk@musterregion.example',
  imprintUrl: 'https://www.musterregion.example/impressum',
  privacyUrl: 'https://www.musterregion.example/datenschutz',
};

/** The letterhead of the invented region; of the documented ones only the name is known. */
export async function loadLetterhead(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  if (key !== 'muster') return;
  const regions = app.get(CurrentRegionRepository);
  const region = await regions.lock(tx);
  if (region) await regions.update(tx, { ...region, ...MUSTER_LETTERHEAD });
}
