import type { INestApplicationContext } from '@nestjs/common';
import { SourceService } from '../../features/sources/index.js';
import type { Tx } from '../../platform/database/index.js';
import { DOCUMENTED_SOURCES } from './documented-sources.js';

/** The sources of one demo region; what was taken from them cites them. */
export async function loadSources(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  const source = DOCUMENTED_SOURCES[key];
  if (source) await app.get(SourceService).add(tx, source);
}

/** The document that tells of the region's network. */
export async function documentedSource(tx: Tx): Promise<string> {
  const [source] = await tx.query<{ id: string }>('SELECT id FROM source ORDER BY created_at, id LIMIT 1');
  if (!source) throw new Error('The demo of this region has no source');
  return source.id;
}
