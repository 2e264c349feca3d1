import type { RelatedType } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { SelectField } from '../../components/form/SelectField.js';
import { Icon } from '../../components/Icon.js';
import { othersOf, rolesOf, type RelationshipRole, type Side } from './relationship-roles.js';

/** What one's own record is to another. */
export function RoleInput({ own }: { own: Side }) {
  const translate = useTranslate();
  const role = useController({ name: 'role' });
  const type = useController({ name: 'otherType' });
  const other = useController({ name: 'otherId' });
  const choose = (chosen: RelationshipRole) => {
    role.field.onChange(chosen);
    const allowed = othersOf(chosen, own.type);
    if (allowed.includes(type.field.value as RelatedType)) return;
    type.field.onChange(allowed[0]);
    other.field.onChange(null);
  };
  return (
    <SelectField
      label={translate('relationships.what')}
      value={role.field.value as RelationshipRole}
      onChange={choose}
      choices={rolesOf(own.type).map((value) => ({ value, label: translate(`relationships.role.${value}`) }))}
    />
  );
}

/** The other one: an organisation or a network, as far as both make sense. */
export function OtherSideInput({ own }: { own: Side }) {
  const translate = useTranslate();
  const id = useId();
  const role = useWatch<{ role: RelationshipRole }, 'role'>({ name: 'role' });
  const type = useController({ name: 'otherType' });
  const required = (value: unknown) => Boolean(value) || translate('problems.field.required');
  const other = useController({ name: 'otherId', rules: { validate: required } });
  const chosen = type.field.value as RelatedType;
  const offered = othersOf(role, own.type);
  const error = other.fieldState.error?.message;
  const change = (next: RelatedType) => {
    type.field.onChange(next);
    other.field.onChange(null);
  };
  return (
    <>
      {offered.length > 1 && (
        <SelectField
          label={translate('relationships.with')}
          value={chosen}
          onChange={change}
          choices={offered.map((value) => ({ value, label: translate(`${value}.single`) }))}
        />
      )}
      <div className={error ? 'field bad' : 'field'}>
        <label htmlFor={id}>{translate(`${chosen}.single`)}</label>
        <ReferenceInput
          key={chosen}
          id={id}
          resource={chosen}
          value={(other.field.value as string | null) ?? null}
          onChange={other.field.onChange}
          onBlur={other.field.onBlur}
          exclude={own.id}
          describedBy={error ? `${id}-note` : undefined}
          invalid={Boolean(error)}
        />
        {error && (
          <span className="err" id={`${id}-note`}>
            <Icon name="alert" small /> {error}
          </span>
        )}
      </div>
    </>
  );
}
