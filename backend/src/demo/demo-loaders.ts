import type { INestApplicationContext } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { loadLetterhead } from './letterhead.demo.js';
import { loadMuster } from './muster/muster.demo.js';
import { loadDocumentedNetwork } from './networks/documented-networks.demo.js';
import { loadOrganisations } from './organisations/organisations.demo.js';
import { linkWithRegister } from './register/register-links.demo.js';
import { loadRegionDirectory } from './regions/regions.demo.js';
import { loadRelationships } from './relationships/relationships.demo.js';

/** Fills one region of the demo, in a transaction on behalf of its coordinator; `key` tells which region. */
export type DemoLoader = (app: INestApplicationContext, tx: Tx, key: string) => Promise<void>;

/** What each feature adds to the demo, in dependency order. */
export const DEMO_LOADERS: readonly DemoLoader[] = [
  loadLetterhead,
  loadRegionDirectory,
  loadOrganisations,
  loadRelationships,
  loadMuster,
  loadDocumentedNetwork,
  linkWithRegister,
];
