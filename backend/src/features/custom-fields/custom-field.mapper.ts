import type { CustomFieldInput, FieldProblem } from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';
import type { CustomFieldEntity } from './custom-field.entity.js';

/** Fields whose changes the history shows. */
export const HISTORY_FIELDS = ['label', 'options', 'position'] as const satisfies (keyof CustomFieldEntity)[];

type Editable = Pick<CustomFieldEntity, 'label' | 'options'>;

/** What of an input may change later. */
export function editableFrom({ label, options }: CustomFieldInput): Editable {
  return {
    label: { de: label.de.trim(), en: label.en?.trim() || null },
    options: (options ?? []).map((option) => option.trim()),
  };
}

/** @throws AppError `invalid_input` where choices are missing, or given to a field that has none */
export function checkOptions({ type, options }: CustomFieldInput): void {
  if (type === 'option' && !options?.length) refuse([{ path: 'options', code: 'required' }]);
  if (type !== 'option' && options?.length) refuse([{ path: 'options', code: 'unknown_field' }]);
}

/** @throws AppError `invalid_input` naming what of an existing field cannot change, because records hold values of it */
export function checkIdentity(input: CustomFieldInput, existing: CustomFieldEntity): void {
  const identity = ['resource', 'key', 'type'] as const;
  const changed = identity.filter((name) => input[name] !== existing[name]);
  if (changed.length > 0) refuse(changed.map((path) => ({ path, code: 'unchangeable' })));
}

function refuse(fields: FieldProblem[]): never {
  throw new AppError('invalid_input', { fields });
}
