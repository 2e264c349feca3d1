import { Foundation1700000000001 } from './0001-foundation.js';
import { Organisations1700000000002 } from './0002-organisations.js';
import { Users1700000000003 } from './0003-users.js';
import { Outbox1700000000004 } from './0004-outbox.js';
import { Messages1700000000005 } from './0005-messages.js';
import { CustomFieldsAndViews1700000000006 } from './0006-custom-fields-and-views.js';
import { Files1700000000007 } from './0007-files.js';

/** Every migration, in order. */
export const MIGRATIONS = [
  Foundation1700000000001,
  Organisations1700000000002,
  Users1700000000003,
  Outbox1700000000004,
  Messages1700000000005,
  CustomFieldsAndViews1700000000006,
  Files1700000000007,
];
