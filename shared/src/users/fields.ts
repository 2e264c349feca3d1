import { REGION_ROLES } from '../access/index.js';
import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { LANGUAGES } from '../session/index.js';
import { USER_STATES } from './user.js';

/** Every field of a user account, declared once. */
export const USER_FIELDS = [
  { name: 'id', type: 'uuid', operators: ['eq', 'in'], readOnly: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200, personal: true },
  { name: 'email', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 254, personal: true },
  { name: 'language', type: 'option', operators: EQUALITY, options: LANGUAGES },
  { name: 'administrator', type: 'boolean', operators: ['eq'] },
  { name: 'roles', type: 'text_list', operators: ['has'], options: REGION_ROLES, readOnly: true },
  { name: 'regionIds', type: 'text_list', operators: ['has', 'empty'], readOnly: true },
  { name: 'state', type: 'option', operators: EQUALITY, sortable: true, options: USER_STATES, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** All that a region tells of its users to everybody in it. */
export const COLLEAGUE_FIELDS = USER_FIELDS.filter(({ name }) => name === 'id' || name === 'name');
