import type { INestApplicationContext } from '@nestjs/common';
import type { Caller } from '../platform/access/index.js';
import { loadOrganisations } from './organisations/organisations.demo.js';

/** Fills one region of the demo; `key` tells which. The caller is the system, in that region. */
export type DemoLoader = (app: INestApplicationContext, caller: Caller, key: string) => Promise<void>;

/** What each feature adds to the demo, in dependency order. */
export const DEMO_LOADERS: readonly DemoLoader[] = [loadOrganisations];
