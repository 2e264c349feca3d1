import {
  FirstPositionInput,
  NewcomerInput,
  OrganisationInput,
  PersonInput,
  type AskedRecord,
  type FieldProblem,
} from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';
import { checkedInput } from '../../platform/http/index.js';

/** How values of a record are checked: as its own form is, with something sound for what is not asked here. */
const FORMS: Record<AskedRecord, { type: new () => object; sound: object }> = {
  organisations: { type: OrganisationInput, sound: { name: 'x', kind: 'other' } },
  persons: { type: PersonInput, sound: { lastName: 'x', language: 'de', purpose: 'x', legalBasis: 'consent' } },
  positions: { type: FirstPositionInput, sound: { organisationId: '00000000-0000-4000-8000-000000000000' } },
};

/** What is wrong with values of fields. */
export function faultsIn(record: AskedRecord, values: object): Promise<FieldProblem[]> {
  const { type, sound } = FORMS[record];
  return faultsOf(type, { ...sound, ...values });
}

/**
 * What is wrong with somebody new.
 * @throws AppError `invalid_input` where it is no object
 */
export function faultsInNewcomer(newcomer: object): Promise<FieldProblem[]> {
  return faultsOf(NewcomerInput, newcomer);
}

async function faultsOf(type: new () => object, values: object): Promise<FieldProblem[]> {
  try {
    await checkedInput(type, values);
    return [];
  } catch (error) {
    // What is refused as a whole has no fields to name, and is not faultless for that.
    if (!(error instanceof AppError) || error.code !== 'invalid_input' || !error.details.fields) throw error;
    return error.details.fields;
  }
}
