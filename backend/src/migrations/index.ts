import { Foundation1700000000001 } from './0001-foundation.js';
import { Organisations1700000000002 } from './0002-organisations.js';
import { Users1700000000003 } from './0003-users.js';
import { Outbox1700000000004 } from './0004-outbox.js';
import { Messages1700000000005 } from './0005-messages.js';
import { CustomFieldsAndViews1700000000006 } from './0006-custom-fields-and-views.js';
import { Files1700000000007 } from './0007-files.js';
import { Persons1700000000008 } from './0008-persons.js';
import { Networks1700000000009 } from './0009-networks.js';
import { Groups1700000000010 } from './0010-groups.js';
import { Initiatives1700000000011 } from './0011-initiatives.js';
import { Meetings1700000000012 } from './0012-meetings.js';
import { Minutes1700000000013 } from './0013-minutes.js';
import { Lineage1700000000014 } from './0014-lineage.js';
import { Sources1700000000015 } from './0015-sources.js';
import { Topics1700000000016 } from './0016-topics.js';
import { Programmes1700000000017 } from './0017-programmes.js';
import { Relationships1700000000018 } from './0018-relationships.js';
import { RegionDirectory1700000000019 } from './0019-region-directory.js';
import { Register1700000000020 } from './0020-register.js';
import { Contacts1700000000021 } from './0021-contacts.js';
import { Reminders1700000000022 } from './0022-reminders.js';
import { Audiences1700000000023 } from './0023-audiences.js';
import { Imports1700000000024 } from './0024-imports.js';
import { Duplicates1700000000025 } from './0025-duplicates.js';
import { Exports1700000000026 } from './0026-exports.js';
import { Filings1700000000027 } from './0027-filings.js';
import { UpdateRounds1700000000028 } from './0028-update-rounds.js';

/** Every migration, in order. */
export const MIGRATIONS = [
  Foundation1700000000001,
  Organisations1700000000002,
  Users1700000000003,
  Outbox1700000000004,
  Messages1700000000005,
  CustomFieldsAndViews1700000000006,
  Files1700000000007,
  Persons1700000000008,
  Networks1700000000009,
  Groups1700000000010,
  Initiatives1700000000011,
  Meetings1700000000012,
  Minutes1700000000013,
  Lineage1700000000014,
  Sources1700000000015,
  Topics1700000000016,
  Programmes1700000000017,
  Relationships1700000000018,
  RegionDirectory1700000000019,
  Register1700000000020,
  Contacts1700000000021,
  Reminders1700000000022,
  Audiences1700000000023,
  Imports1700000000024,
  Duplicates1700000000025,
  Exports1700000000026,
  Filings1700000000027,
  UpdateRounds1700000000028,
];
