import { isDeepStrictEqual } from 'node:util';
import {
  CUSTOM_TEXT_MAX_LENGTH,
  customFieldName,
  type CustomFieldType,
  type CustomValues,
  type FieldChange,
  type FieldProblem,
} from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';
import { isDay } from '../../platform/listing/index.js';
import type { CustomFieldDefinition } from './custom-field.definition.js';

/**
 * The own fields a record gets when `given` is sent for one that has `before`. Values of archived fields stay as they
 * are, and so does a value whose option was taken from the list meanwhile, until somebody changes it.
 * @throws AppError `invalid_input` naming each wrong value as `custom.<key>`
 */
export function customValuesFrom(
  definitions: readonly CustomFieldDefinition[],
  before: CustomValues,
  given: CustomValues,
): CustomValues {
  const archived = definitions.filter((definition) => definition.archived).map(({ key }) => key);
  const kept = Object.entries(before).filter(([key]) => archived.includes(key));
  const wanted = Object.entries(given).filter(([, value]) => value !== null);
  const problems = wanted
    .filter(([key, value]) => !isDeepStrictEqual(value, before[key]))
    .flatMap(([key, value]) => problemOf(current(definitions, key), key, value) ?? []);
  if (problems.length > 0) throw new AppError('invalid_input', { fields: problems });
  return Object.fromEntries([...wanted, ...kept]);
}

/** What changed in the own fields of a record, one by one. */
export function customChanges(before: CustomValues, after: CustomValues): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => (before[key] ?? null) !== (after[key] ?? null))
    .map((key) => ({ field: customFieldName(key), before: before[key] ?? null, after: after[key] ?? null }));
}

function current(definitions: readonly CustomFieldDefinition[], key: string): CustomFieldDefinition | undefined {
  return definitions.find((definition) => definition.key === key && !definition.archived);
}

function problemOf(definition: CustomFieldDefinition | undefined, key: string, value: unknown): FieldProblem | undefined {
  const code = definition ? PROBLEM_OF[definition.type](value, definition.options) : 'unknown_field';
  return code ? { path: customFieldName(key), code } : undefined;
}

type Check = (value: unknown, options: readonly string[]) => string | undefined;

const PROBLEM_OF: Record<CustomFieldType, Check> = {
  text: textProblem,
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'not_a_number'),
  boolean: (value) => (typeof value === 'boolean' ? undefined : 'not_a_boolean'),
  date: (value) => (typeof value === 'string' && isDay(value) ? undefined : 'not_a_date'),
  option: (value, options) => (typeof value === 'string' && options.includes(value) ? undefined : 'unknown_value'),
};

function textProblem(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.includes('\0')) return 'not_a_text';
  return value.length > CUSTOM_TEXT_MAX_LENGTH ? 'too_long' : undefined;
}
