import { feature as account } from '../features/account/index.js';
import { feature as audiences } from '../features/audiences/index.js';
import { feature as briefings } from '../features/briefings/index.js';
import { feature as contacts } from '../features/contacts/index.js';
import { feature as customFields } from '../features/custom-fields/index.js';
import { feature as duplicates } from '../features/duplicates/index.js';
import { feature as exports } from '../features/exports/index.js';
import { feature as filings } from '../features/filings/index.js';
import { feature as groups } from '../features/groups/index.js';
import { feature as imports } from '../features/imports/index.js';
import { feature as initiatives } from '../features/initiatives/index.js';
import { feature as meetings } from '../features/meetings/index.js';
import { feature as messages } from '../features/messages/index.js';
import { feature as minutes } from '../features/minutes/index.js';
import { feature as networks } from '../features/networks/index.js';
import { feature as organisations } from '../features/organisations/index.js';
import { feature as persons } from '../features/persons/index.js';
import { feature as programmes } from '../features/programmes/index.js';
import { feature as queues } from '../features/queues/index.js';
import { feature as register } from '../features/register/index.js';
import { feature as regions } from '../features/regions/index.js';
import { feature as search } from '../features/search/index.js';
import { feature as sources } from '../features/sources/index.js';
import { feature as reminders } from '../features/reminders/index.js';
import { feature as today } from '../features/today/index.js';
import { feature as topics } from '../features/topics/index.js';
import { feature as updateRounds } from '../features/update-rounds/index.js';
import { feature as users } from '../features/users/index.js';
import type { UiFeature } from './feature.js';

/** Every feature of the interface, in the order of the navigation. */
export const FEATURES: readonly UiFeature[] = [
  today,
  organisations,
  persons,
  audiences,
  updateRounds,
  duplicates,
  register,
  networks,
  groups,
  meetings,
  initiatives,
  programmes,
  minutes,
  contacts,
  filings,
  briefings,
  reminders,
  messages,
  sources,
  imports,
  users,
  topics,
  customFields,
  exports,
  regions,
  queues,
  search,
  account,
];
