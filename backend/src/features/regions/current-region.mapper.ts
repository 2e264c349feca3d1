import { CURRENT_REGION_FIELDS, QUIET_AFTER_DAYS, type CurrentRegionInput, type FieldChange } from '@knotenpunkt/shared';
import { changesBetween } from '../../platform/events/index.js';
import { textOrNull } from '../../platform/records/index.js';
import type { CurrentRegionValues } from './current-region.repository.js';

/** Fields whose changes the history shows: all a user can edit. */
const HISTORY_FIELDS = CURRENT_REGION_FIELDS.filter((field) => !('readOnly' in field)).map(
  (field) => field.name,
) as (keyof CurrentRegionValues)[];

export function historyOf(before: CurrentRegionValues, after: CurrentRegionValues): FieldChange[] {
  return changesBetween(before, after, HISTORY_FIELDS);
}

/** The columns of an input; what was left out is empty, as PUT replaces the whole record. */
export function valuesFrom(input: CurrentRegionInput): CurrentRegionValues {
  return {
    name: input.name.trim(),
    senderName: textOrNull(input.senderName),
    tagline: textOrNull(input.tagline),
    contactLines: textOrNull(input.contactLines?.replaceAll('\r\n', '\n')),
    imprintUrl: textOrNull(input.imprintUrl),
    privacyUrl: textOrNull(input.privacyUrl),
    quietAfterDays: input.quietAfterDays ?? QUIET_AFTER_DAYS,
  };
}
