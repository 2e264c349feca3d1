import type { Type } from '@nestjs/common';
import { OrganisationEntity, OrganisationsModule } from './organisations/index.js';

/** Every feature, in dependency order: a later one may import an earlier one, never the other way round. */
export const FEATURES: Type[] = [OrganisationsModule];

export const ENTITIES: (new () => object)[] = [OrganisationEntity];
