import type { Customisable } from '@knotenpunkt/shared';
import type { Caller } from '../../platform/access/index.js';
import type { CustomFieldDefinition } from './custom-field.definition.js';
import type { CustomFieldService } from './custom-field.service.js';

/** The own fields of a resource that are in use, as tables need them. */
export async function ownFieldsInUse(
  customFields: CustomFieldService,
  caller: Caller,
  resource: Customisable,
): Promise<CustomFieldDefinition[]> {
  const definitions = await customFields.definitions(caller, resource);
  return definitions.filter(({ archived }) => !archived);
}
