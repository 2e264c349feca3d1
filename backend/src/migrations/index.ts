import { Foundation1700000000001 } from './0001-foundation.js';
import { Organisations1700000000002 } from './0002-organisations.js';
import { Users1700000000003 } from './0003-users.js';

/** Every migration, in order. */
export const MIGRATIONS = [Foundation1700000000001, Organisations1700000000002, Users1700000000003];
